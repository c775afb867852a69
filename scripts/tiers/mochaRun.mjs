// The process behind a tier of compiled tests: node mochaRun.mjs TIER [GREP]. The files are found by walking the sources:
// what an earlier build left in dist/ without a source is no test.
import { existsSync, readdirSync } from 'node:fs';
import Mocha from 'mocha';
import { inRepo } from '../support/repo.mjs';

const [tier = '', grep] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'dot', timeout: 20_000, ...(grep === undefined ? {} : { fgrep: grep }) });
for (const file of testFiles(tier)) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  process.send?.({ passed: passes, failed: failures, skipped: pending }, () => process.exit(failures === 0 ? 0 : 1));
});

/** @param {string} tier @returns {string[]} */
function testFiles(tier) {
  const folder = inRepo('test', tier);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
  return names.sort().map((name) => inRepo('dist', 'test', tier, name.replace(/ts$/, 'js')));
}
