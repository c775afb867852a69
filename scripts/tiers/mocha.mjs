// A tier of compiled tests in plain Node: Mocha in a process of its own, which reports its counts at the end.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inRepo, root } from '../support/repo.mjs';
import { endsWithUs, ownGroup, stop } from '../support/stop.mjs';
import { Trouble } from '../support/trouble.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

const deadlineMs = 900_000;

/** @param {string} name @param {NodeJS.ProcessEnv} [env] @returns {(grep: string | undefined) => Promise<Outcome>} */
export function mochaTier(name, env = {}) {
  return async (grep) => {
    const args = [name, ...(grep === undefined ? [] : [grep])];
    const options = { cwd: root, env: { ...process.env, ...env }, execArgv: ['--enable-source-maps'], ...ownGroup };
    return await outcomeOf(name, endsWithUs(fork(inRepo('scripts', 'tiers', 'mochaRun.mjs'), args, options)));
  };
}

/** @param {string} name @param {import('node:child_process').ChildProcess} child @returns {Promise<Outcome>} */
async function outcomeOf(name, child) {
  /** @type {Outcome | undefined} */
  let outcome;
  child.once('message', (message) => (outcome = /** @type {Outcome} */ (message)));
  const deadline = setTimeout(() => void stop(child), deadlineMs);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(deadline);
  if (outcome === undefined)
    throw new Trouble(`The tier ${name} died before its end (${signal ?? `exit status ${code}`}).`);
  if (code !== 0 && outcome.failed === 0)
    throw new Trouble(`The tier ${name} ended with exit status ${code} although no test failed.`);
  return outcome;
}
