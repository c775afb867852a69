// Rules of the house that no linter knows. Each returns the places that break it.
import { fixtureFaults } from './fixtures.mjs';
import { forbiddenFaults } from './forbidden.mjs';
import { languageFaults } from './languages.mjs';
import { lockFaults } from './lock.mjs';
import { sizeFaults } from './sizes.mjs';

/** @returns {Promise<readonly { name: string, faults: readonly string[] }[]>} */
export async function hygiene() {
  return [
    { name: 'words that do not belong here', faults: forbiddenFaults() },
    { name: 'lock file without addresses', faults: lockFaults() },
    { name: 'both languages agree', faults: await languageFaults() },
    { name: 'every fixture has a source', faults: fixtureFaults() },
    { name: 'file sizes', faults: sizeFaults() },
  ];
}
