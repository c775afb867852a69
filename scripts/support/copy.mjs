// A copy of this repository to build or to break, with the packages and editors of the original.
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { root } from './repo.mjs';

/** Made by commands, and large. */
const made = ['node_modules', 'dist', '.git', '.vscode-test', '.cache', '.test-results'];

/** @param {string} to an empty folder @param {{ readonly without?: readonly string[], readonly shared: readonly string[] }} options */
export function copyRepository(to, { without = [], shared }) {
  const left = new Set([...made, ...without]);
  cpSync(root, to, { recursive: true, filter: (from) => !isAtTop(from) || !isLeft(basename(from)) });
  for (const name of shared)
    if (existsSync(join(root, name))) symlinkSync(join(root, name), join(to, name), 'junction');

  /** @param {string} name */
  function isLeft(name) {
    return left.has(name) || name.endsWith('.vsix');
  }
}

/** @param {string} path */
const isAtTop = (path) => dirname(relative(root, path)) === '.';
