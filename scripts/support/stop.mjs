// Ends a program that we started, with all its children, and waits until they are gone.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './lock.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const windows = process.platform === 'win32';

/** Programs started with this option lead a process group of their own, so that the group can be ended by its id. */
export const ownGroup = { detached: !windows };

/** @type {Set<ChildProcess>} */
const running = new Set();

/** Should we end early, what we started ends with us. @template {ChildProcess} C @param {C} child @returns {C} */
export function endsWithUs(child) {
  watchOurEnd();
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

let watching = false;

function watchOurEnd() {
  if (watching) return;
  watching = true;
  // First of all exit listeners: what they tidy up must not be in use any more.
  process.prependListener('exit', () => running.forEach((child) => signal(child, 'SIGKILL')));
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(name, () => process.exit(process.exitCode ?? 130));
}

/** @param {ChildProcess} child */
export async function stop(child) {
  signal(child, 'SIGTERM');
  if (!(await goneWithin(child, 8000))) signal(child, 'SIGKILL');
  await goneWithin(child, 8000);
  running.delete(child);
}

/** @param {ChildProcess} child @param {number} ms */
async function goneWithin(child, ms) {
  const deadline = Date.now() + ms;
  while (isGroupAlive(child)) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** @param {ChildProcess} child */
function isGroupAlive(child) {
  if (child.pid === undefined) return false;
  return isAlive(windows ? child.pid : -child.pid);
}

/** @param {ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  if (child.pid === undefined) return;
  if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else if (isGroupAlive(child)) process.kill(-child.pid, name);
}
