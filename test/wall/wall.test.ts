// The core knows no editor, no Node and no page. Three guards hold that wall; each must catch a planted violation.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.cwd();
const copy = resolve(root, '.cache/wall');
const parts = [
  'src',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'eslint.config.mjs',
  'esbuild.mjs',
  'l10n',
];
const victim = 'src/kernel/parse/zone.ts';

function freshCopy(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function plant(text: string): void {
  appendFileSync(join(copy, victim), text);
}

function run(...command: readonly string[]): { readonly ok: boolean; readonly output: string } {
  const [name = '', ...rest] = command;
  const { status, stdout, stderr } = spawnSync(name, rest, { cwd: copy, encoding: 'utf8' });
  return { ok: status === 0, output: stdout + stderr };
}

const compiler = (): ReturnType<typeof run> =>
  run('node', 'node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.core.json', '--noEmit');
const linter = (): ReturnType<typeof run> => run('node', 'node_modules/eslint/bin/eslint.js', victim);
/** The same options as the standing check in esbuild.mjs: nothing is external, so nothing foreign can be reached. */
function bundler(): ReturnType<typeof run> {
  writeFileSync(join(copy, 'bundle.mjs'), `import { coreCheck } from './esbuild.mjs'; await coreCheck();`);
  return run('node', 'bundle.mjs');
}

describe('the wall around the core', function () {
  this.timeout(180_000);
  beforeEach(freshCopy);
  after(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it('stands as it is', () => {
    for (const guard of [compiler, linter, bundler]) {
      const { ok, output } = guard();
      assert.ok(ok, output);
    }
  });

  it('the compiler refuses Node and the page', () => {
    plant('\nexport const planted = [process.pid, document.title];\n');
    const { ok, output } = compiler();
    assert.equal(ok, false);
    assert.match(output, /'process'/);
    assert.match(output, /'document'/);
  });

  for (const module of ['vscode', 'node:fs', '../../words', '../../editor/ids'])
    it(`the linter refuses ${module}`, () => {
      plant(`\nimport * as planted from '${module}';\nexport const kept = planted;\n`);
      const { ok, output } = linter();
      assert.equal(ok, false);
      assert.match(output, /no-restricted-imports/);
    });

  for (const module of ['vscode', 'node:fs'])
    it(`the bundle refuses ${module}`, () => {
      plant(`\nimport * as planted from '${module}';\nexport const kept = planted;\n`);
      const { ok, output } = bundler();
      assert.equal(ok, false);
      assert.match(output, new RegExp(`Could not resolve "${module}"`));
    });
});
