// Files git knows, as the rules see them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Paths from the repository's root. @param {string[]} patterns @returns {string[]} */
export function tracked(...patterns) {
  const out = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...patterns], {
    encoding: 'utf8',
  });
  return out.split('\0').filter((path) => path !== '');
}

/** @param {string} path @returns {string} */
export function textOf(path) {
  return readFileSync(path, 'utf8');
}
