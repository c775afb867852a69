// `npm run check`: everything that can be told without running the product. Types, lint, format, then the hygiene rules.
import { spawnSync } from 'node:child_process';
import { hygiene } from './hygiene/index.mjs';

/** @type {readonly (readonly [string, readonly string[]])[]} */
const steps = [
  ['types', ['tsc', '-b', '--pretty', 'false']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['unused', ['knip', '--no-progress']],
];

/** @param {string} name @param {readonly string[]} command */
function passes(name, command) {
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  return status === 0;
}

const results = steps.map(([name, command]) => passes(name, command));
for (const { name, faults } of await hygiene()) {
  for (const fault of faults) console.error(`  ${fault}`);
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  results.push(faults.length === 0);
}
process.exitCode = results.every(Boolean) ? 0 : 1;
