// npm test: installs what is missing, builds, runs the tiers one after the other and adds up.
//
//   node scripts/test.mjs [--tier unit,host] [--grep TEXT]
//
// `--tier host` means all five runs in the extension host; `--grep` keeps tests whose full title contains the text.
// The last line is `N passed, N failed` (and `, N skipped`); the exit status is 1 when anything failed, when a tier
// ran no test, and when a tier died. Nothing is tried twice.
import { parseArgs } from 'node:util';
import { compile, setUp } from './setUp.mjs';
import { Trouble, runMain } from './support/trouble.mjs';

/** @typedef {import('./tiers/outcome.mjs').Outcome} Outcome */
/** @typedef {import('./tiers/table.mjs').Tier} Tier */

await runMain(async () => {
  const { values } = parseArgs({ options: { tier: { type: 'string' }, grep: { type: 'string' } } });
  await setUp();
  const { tiers } = await import('./tiers/table.mjs');
  const chosen = choose(tiers, values.tier);
  await compile();
  const outcomes = [];
  for (const tier of chosen) outcomes.push(await runTier(tier, values.grep));
  return conclude(outcomes);
});

/** @param {readonly Tier[]} tiers @param {string | undefined} asked */
function choose(tiers, asked) {
  if (asked === undefined) return tiers.filter((tier) => tier.exists());
  const names = asked.split(',');
  const unknown = names.filter((name) => !tiers.some((tier) => isNamed(tier, name)));
  if (unknown.length > 0)
    throw new Trouble(`There is no tier ${unknown.join(', ')}. Tiers: ${tiers.map(({ name }) => name).join(', ')}.`);
  return tiers.filter((tier) => names.some((name) => isNamed(tier, name)));
}

/** @param {Tier} tier @param {string} name */
function isNamed(tier, name) {
  return tier.name === name || tier.name.startsWith(`${name}-`);
}

/** @param {Tier} tier @param {string | undefined} grep @returns {Promise<Outcome>} */
async function runTier(tier, grep) {
  console.log(`\n── ${tier.name} ──`);
  const begin = performance.now();
  const outcome = mustHaveRun(await tier.run(grep).catch(died), grep);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${tier.name}: ${counts(outcome)} (${seconds} s)`);
  return outcome;
}

/** @param {unknown} error @returns {Outcome} */
function died(error) {
  console.error(error instanceof Trouble ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}

/** A tier that finds nothing to do proves nothing. @param {Outcome} outcome @param {string | undefined} grep @returns {Outcome} */
function mustHaveRun(outcome, grep) {
  if (outcome.passed + outcome.failed > 0 || grep !== undefined) return outcome;
  console.error('This tier ran no test.');
  return { ...outcome, failed: 1 };
}

/** @param {Outcome} outcome */
function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {readonly Outcome[]} outcomes */
function conclude(outcomes) {
  const sum = (/** @type {keyof Outcome} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  console.log(`\n${counts(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
