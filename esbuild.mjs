// All bundles, one table. `--production` minifies and writes .cache/meta/*.json for the size budgets; `--watch` rebuilds; `--clean`
// begins with an empty dist.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const clean = process.argv.includes('--clean');

/** @typedef {{ name: string, in: string, out: string, platform: 'node' | 'browser' | 'neutral', format: 'cjs' | 'iife' | 'esm', target: string, external: string[] }} Bundle */

/** @type {Bundle[]} */
const shipped = [
  {
    name: 'desktop',
    in: 'src/extension.ts',
    out: 'dist/extension.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
  },
  {
    name: 'browser',
    in: 'src/extension.web.ts',
    out: 'dist/extension.web.js',
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
  },
  {
    name: 'terminal',
    in: 'src/cli.ts',
    out: 'dist/cli.js',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: [],
  },
];

/** @param {Bundle} bundle @returns {esbuild.BuildOptions} */
function options(bundle) {
  return {
    entryPoints: [bundle.in],
    outfile: bundle.out,
    bundle: true,
    platform: bundle.platform,
    format: bundle.format,
    target: bundle.target,
    external: bundle.external,
    minify: production,
    sourcemap: !production,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    mainFields: bundle.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
  };
}

/**
 * The desktop entry as it ships: what only a hover, the analysis document or a copied summary needs is in chunks of its
 * own, loaded when asked for. esbuild splits ES modules only, and the editor loads CommonJS, so each part is translated.
 * @param {Bundle} bundle
 */
async function buildSplit(bundle) {
  const common = options(bundle);
  delete common.outfile;
  const { outputFiles = [], metafile } = await esbuild.build({
    ...common,
    outdir: 'dist',
    entryNames: '[name]',
    chunkNames: 'lazy/[name]-[hash]',
    format: 'esm',
    splitting: true,
    write: false,
  });
  mkdirSync('dist/lazy', { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: bundle.target,
      minify: true,
      supported: { 'dynamic-import': false },
    });
    writeFileSync(path, code);
  }
  writeFileSync(`.cache/meta/${bundle.name}.json`, JSON.stringify(metafile));
}

/** @param {Bundle} bundle */
function build(bundle) {
  return production && bundle.name === 'desktop' ? buildSplit(bundle) : run(options(bundle), bundle.name);
}

/** Every *.test.ts below the folder, found by walking: a forgotten entry must not silence a test. @param {string} folder @returns {string[]} */
function testFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Tests that run in plain Node: one bundle a file, packages left outside. @returns {esbuild.BuildOptions} */
function nodeTests() {
  const folders = ['unit', 'grammar', 'vsix', 'page', 'wall'].map((tier) => `test/${tier}`);
  const present = folders.filter((folder) => readdirSync('test').includes(basename(folder)));
  return {
    entryPoints: present.flatMap(testFiles),
    outdir: 'dist/test',
    outbase: 'test',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  };
}

/** @param {esbuild.BuildOptions} config @param {string} name */
async function run(config, name) {
  if (watch) return (await esbuild.context(config)).watch();
  const result = await esbuild.build(config);
  if (result.metafile) writeFileSync(`.cache/meta/${name}.json`, JSON.stringify(result.metafile));
  return undefined;
}

/** The third guard of the wall: the core and its words make a whole without anything of the editor or of Node. */
export async function coreCheck() {
  /** @type {esbuild.BuildOptions} */
  const config = {
    ...options({
      name: 'core',
      in: 'src/words/index.ts',
      out: '.cache/core.js',
      platform: 'browser',
      format: 'esm',
      target: 'es2022',
      external: [],
    }),
    entryPoints: ['src/words/index.ts', 'src/kernel/index.ts'],
    outdir: '.cache/core',
  };
  delete config.outfile;
  await esbuild.build(config);
}

async function tests() {
  const { activationProbe, hostSuite } = await import('./scripts/hostSuite.mjs');
  await Promise.all([run(nodeTests(), 'tests'), run(hostSuite(), 'host'), run(activationProbe(), 'probe')]);
}

async function main() {
  mkdirSync('.cache/meta', { recursive: true });
  if (clean) rmSync('dist', { recursive: true, force: true });
  await coreCheck();
  await Promise.all(shipped.map(build));
  if (!production) await tests();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
