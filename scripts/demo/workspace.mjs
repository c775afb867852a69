// The samples, copied to where a person may scribble in them. Each start brings them back as they were.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { cache, inRepo } from '../support/repo.mjs';

/** @typedef {{ readonly folder: string, readonly file: string }} Demo */

/** @returns {Demo} */
export function makeDemo() {
  const folder = join(cache, 'demo');
  cpSync(inRepo('samples'), folder, { recursive: true });
  return { folder, file: 'elasticsearch-oom.log' };
}
