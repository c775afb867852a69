// Runs commands in turn, so that whatever else the machine does falls on all of them, and reports medians.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** @typedef {{ name: string, command: readonly string[] }} Contestant */
/** @typedef {{ seconds: number, megabytes: number }} Run */

/** Wall time, and the most memory of the process as the system counts it. @param {readonly string[]} command @returns {Run} */
function once(command) {
  const start = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['python3', 'test/bench/rss.py', ...command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  return { seconds, megabytes: Number(/rss (\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** @param {readonly Contestant[]} contestants @param {number} rounds @returns {Map<string, Run>} */
export function compare(contestants, rounds) {
  const runs = new Map(contestants.map(({ name }) => [name, /** @type {Run[]} */ ([])]));
  for (let round = 0; round < rounds; round++)
    for (const { name, command } of contestants) runs.get(name)?.push(once(command));
  return new Map(
    [...runs].map(([name, list]) => [
      name,
      { seconds: median(list.map((run) => run.seconds)), megabytes: median(list.map((run) => run.megabytes)) },
    ]),
  );
}
