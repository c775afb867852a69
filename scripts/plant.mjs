// Shows that each tier fails when it should: in a copy of the repository, plants one fault at a time and runs its tier.
//
//   node scripts/plant.mjs [PART OF A NAME …]
//
// The last line is `N caught, N missed`; the exit status is 1 when any was missed.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from './plant/faults.mjs';
import { setUp } from './setUp.mjs';
import { copyRepository } from './support/copy.mjs';
import { tryRun } from './support/run.mjs';
import { temporaryFolder } from './support/temp.mjs';
import { Trouble, runMain } from './support/trouble.mjs';

/** @typedef {import('./plant/faults.mjs').Fault} Fault */

await runMain(async () => {
  await setUp();
  const asked = process.argv.slice(2);
  const chosen = faults.filter(({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)));
  const copy = temporaryFolder('plant');
  copyRepository(copy, { shared: ['node_modules', '.vscode-test'] });
  let missed = 0;
  for (const fault of chosen) missed += (await isCaught(copy, fault)) ? 0 : 1;
  console.log(`\n${chosen.length - missed} caught, ${missed} missed`);
  return missed === 0 && chosen.length > 0 ? 0 : 1;
});

/** @param {string} copy @param {Fault} fault */
async function isCaught(copy, fault) {
  const file = join(copy, fault.file);
  const sound = readFileSync(file, 'utf8');
  plant(file, sound, fault);
  const args = [join('scripts', 'test.mjs'), '--tier', fault.tier];
  const { status, output } = await tryRun(process.execPath, args, { cwd: copy, quiet: true });
  writeFileSync(file, sound);
  const caught = status !== 0 && output.includes(fault.sign);
  console.log(`${caught ? 'caught' : 'MISSED'}  ${fault.tier}: ${fault.name}`);
  if (!caught) console.log(output);
  return caught;
}

/** @param {string} file @param {string} sound @param {Fault} fault */
function plant(file, sound, { name, from, to }) {
  if (from === undefined) return rmSync(file);
  if (sound.split(from).length !== 2)
    throw new Trouble(`The fault "${name}" has no place any more: mend it in scripts/plant/faults.mjs.`);
  return writeFileSync(
    file,
    sound.replace(from, () => to),
  );
}
