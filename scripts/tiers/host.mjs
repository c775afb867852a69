// The compiled suite in five real extension hosts. What differs between them is this table.
import { editions } from '../editor/versions.mjs';
import { runSuite } from '../editor/suite.mjs';

/** @typedef {import('../editor/suite.mjs').HostRun} HostRun */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/** @type {HostRun} */
const usual = { name: 'host-newest', edition: editions.newest, host: 'node', trusted: true, locale: 'en' };

/** @type {readonly HostRun[]} */
const runs = [
  usual,
  { ...usual, name: 'host-floor', edition: editions.floor },
  { ...usual, name: 'host-browser', host: 'web' },
  { ...usual, name: 'host-restricted', trusted: false },
  { ...usual, name: 'host-chinese', locale: 'zh-cn' },
];

/** @type {readonly import('./table.mjs').Tier[]} */
export const hostTiers = runs.map((run) => ({ name: run.name, exists: () => true, run: (grep) => show(run, grep) }));

/** @param {HostRun} run @param {string | undefined} grep @returns {Promise<Outcome>} */
async function show(run, grep) {
  const { passed, skipped, failures } = await runSuite(run, grep);
  for (const { title, reason } of failures) console.error(`\n✗ ${title}\n${reason.replace(/^/gm, '    ')}`);
  if (failures.length > 0) console.error(`\nThe window's and the server's logs are in .test-results/${run.name}.*.log`);
  return { passed, failed: failures.length, skipped };
}
