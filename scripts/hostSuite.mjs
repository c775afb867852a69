// Build options of what runs inside the extension host: the suite, one bundle for Node and for the browser's worker, and
// the measure of the package's start.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { inRepo } from './support/repo.mjs';

const require = createRequire(import.meta.url);

/** @returns {import('esbuild').BuildOptions} */
export function hostSuite() {
  return {
    entryPoints: [inRepo('test', 'host', 'index.ts')],
    outfile: inRepo('dist', 'test', 'host', 'index.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { global: 'globalThis', process: 'hostProcess' },
    banner: { js: 'var hostProcess = globalThis.process ?? { env: {}, nextTick: queueMicrotask };' },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [suites(inRepo('test', 'host', 'suite')), browserMocha, strictAssert],
  };
}

/** @returns {import('esbuild').BuildOptions} */
export function activationProbe() {
  return {
    entryPoints: [inRepo('test', 'vsix', 'host', 'activation.ts')],
    outfile: inRepo('dist', 'test', 'vsix', 'host', 'activation.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  };
}

/** A module that loads every *.test.ts below the folder, once Mocha's words are defined. @param {string} folder @returns {import('esbuild').Plugin} */
function suites(folder) {
  return {
    name: 'suites',
    setup(build) {
      build.onResolve({ filter: /^virtual:suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
      build.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
        contents: `exports.loadSuites = () => {\n${testFiles(folder).map(loadLine).join('\n')}\n};`,
        resolveDir: folder,
        watchDirs: [folder],
      }));
    },
  };
}

/** Mocha's browser build is CommonJS in a package that calls itself ESM: read it as what it is. @type {import('esbuild').Plugin} */
const browserMocha = {
  name: 'browser-mocha',
  setup(build) {
    build.onResolve({ filter: /^mocha$/ }, () => ({
      path: require.resolve('mocha/mocha.js'),
      namespace: 'browser-mocha',
    }));
    build.onLoad({ filter: /.*/, namespace: 'browser-mocha' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
    }));
  },
};

/** Node's assertions do not exist in a worker; their port does, and both hosts use it. @type {import('esbuild').Plugin} */
const strictAssert = {
  name: 'strict-assert',
  setup(build) {
    build.onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: 'strict', namespace: 'strict-assert' }));
    const contents = "module.exports = require('assert').strict;";
    build.onLoad({ filter: /.*/, namespace: 'strict-assert' }, () => ({ contents, resolveDir: inRepo() }));
  },
};

/** @param {string} file */
const loadLine = (file) => `  require(${JSON.stringify(file)});`;

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => resolve(join(folder, name)))
    .sort();
}
