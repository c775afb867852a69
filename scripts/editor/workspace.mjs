// The workspace that the suite runs in: a fresh copy of samples and fixtures for every run, since tests may write into
// it, and a file that tells the suite what to expect (read in test/host/expectation.ts).
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepo } from '../support/repo.mjs';

/**
 * @typedef {object} Expectation
 * @property {'node' | 'web'} host
 * @property {'en' | 'zh-cn'} locale
 * @property {boolean} trusted
 * @property {string | null} version
 * @property {string | null} grep
 */

/** @param {string} workspace @param {Expectation} expectation */
export function fillWorkspace(workspace, expectation) {
  const copies = { samples: inRepo('samples'), fixtures: inRepo('test', 'fixtures') };
  for (const [name, source] of Object.entries(copies)) {
    if (existsSync(source)) cpSync(source, join(workspace, name), { recursive: true });
  }
  writeFileSync(join(workspace, '.expect.json'), JSON.stringify(expectation));
}
