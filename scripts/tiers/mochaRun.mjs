// The process behind a tier of compiled tests: node mochaRun.mjs TIER [GREP]. The files are found by walking.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { inRepo } from '../support/repo.mjs';

const [tier = '', grep] = process.argv.slice(2);
const mocha = new Mocha({ reporter: 'dot', timeout: 20_000, ...(grep === undefined ? {} : { fgrep: grep }) });
for (const file of testFiles(inRepo('dist', 'test', tier))) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  process.send?.({ passed: passes, failed: failures, skipped: pending }, () => process.exit(failures === 0 ? 0 : 1));
});

/** @param {string} folder @returns {string[]} */
function testFiles(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.js')).sort().map((name) => join(folder, name));
}
