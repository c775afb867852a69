// The corpus is found by one file; nothing names a registry's host or a path of one machine.
import { existsSync } from 'node:fs';
import { textOf, tracked } from './tracked.mjs';

/** Assembled, so that this file does not break its own rule. */
const corpusPath = ['..', 'shared'].join('/');
const hosts = [['registry', 'npmjs'].join('.'), ['registry', 'yarnpkg'].join('.'), ['deb', 'debian', 'org'].join('.')];
const machine = ['/wo', 'rk/'].join('');

const allowed = new Set(['test/support/corpus.ts']);

/** @param {string} path @returns {string[]} */
function faultsIn(path) {
  const text = textOf(path);
  const faults = hosts.filter((host) => text.includes(host)).map((host) => `${path}: names ${host}`);
  if (text.includes(machine)) faults.push(`${path}: names a path of one machine`);
  if (text.includes(corpusPath) && !allowed.has(path)) faults.push(`${path}: names the corpus`);
  return faults;
}

/** @returns {string[]} */
export function forbiddenFaults() {
  return tracked()
    .filter((path) => !/\.(?:png|vsix)$/.test(path) && existsSync(path))
    .flatMap(faultsIn);
}
