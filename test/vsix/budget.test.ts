// How much ships. A number here is changed in a commit that says why.
import * as assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { vsixEntries, vsixFile } from './package';

const packageBudgetBytes = 500_000;
const desktopEntryBudgetBytes = 200_000;
const isPicture = (name: string): boolean => /\.(?:png|svg|gif)$/.test(name);

describe('the budgets of the package', () => {
  it('keep it at 500 kB at most, pictures apart', () => {
    const pictures = vsixEntries().filter(({ name }) => isPicture(name));
    const bytes = statSync(vsixFile()).size - pictures.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
    assert.ok(bytes <= packageBudgetBytes, `${bytes} bytes`);
  });

  it('keep the desktop entry at 200 kB at most, minified', () => {
    const entry = vsixEntries().find(({ name }) => name === 'extension/dist/extension.js');
    assert.ok(entry !== undefined && entry.bytes > 0, 'the package has a desktop entry');
    assert.ok(entry.bytes <= desktopEntryBudgetBytes, `${entry.bytes} bytes`);
  });
});
