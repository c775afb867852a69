// Every fixture's folder is named in a SOURCES.md above it, so that nobody's data comes in unnoticed.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { textOf, tracked } from './tracked.mjs';

/** @param {string} path @returns {boolean} */
function sourced(path) {
  for (let folder = dirname(path); folder.startsWith('test/fixtures'); folder = dirname(folder)) {
    const sources = join(folder, 'SOURCES.md');
    if (!existsSync(sources)) continue;
    const text = textOf(sources);
    return dirname(path) === folder
      ? text.includes(basename(path)) || text.includes(`${basename(folder)}/`)
      : text.includes(`${basename(dirname(path))}/`);
  }
  return false;
}

/** @returns {string[]} */
export function fixtureFaults() {
  return tracked('test/fixtures')
    .filter((path) => basename(path) !== 'SOURCES.md' && !sourced(path))
    .map((path) => `${path}: no line in SOURCES.md`);
}
