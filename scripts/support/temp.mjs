// Folders that go when we go, also when we are interrupted.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<string>} */
const folders = new Set();

/** @param {string} name @returns {string} */
export function temporaryFolder(name) {
  if (folders.size === 0) process.once('exit', discardAll);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `highwater-${name}-`));
  folders.add(folder);
  return folder;
}

/** A child of a program that was just ended may write once more: hence the second try. @param {string} folder */
export function discard(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  folders.delete(folder);
  if (folders.size === 0) process.off('exit', discardAll);
}

function discardAll() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
