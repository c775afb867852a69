// How much ships. A number here is changed in a commit that says why.
import * as assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { posix } from 'node:path';
import { vsixEntries, vsixFile, vsixText } from './package';

const packageBudgetBytes = 500_000;
const desktopEntryBudgetBytes = 200_000;
const isPicture = (name: string): boolean => /\.(?:png|svg|gif)$/.test(name);

/** A file of dist and every chunk it requires at once; chunks behind a `then` are loaded when they are asked for. */
function startBytes(name: string, seen: Set<string>): number {
  if (seen.has(name)) return 0;
  seen.add(name);
  const text = vsixText(`extension/dist/${name}`);
  const chunks = [...text.matchAll(/[=,;]\s?require\("\.\/([^"]+)"\)/g)].map(([, path = '']) =>
    posix.join(posix.dirname(name), path),
  );
  return Buffer.byteLength(text) + chunks.reduce((sum, chunk) => sum + startBytes(chunk, seen), 0);
}

describe('the budgets of the package', () => {
  it('keep it at 500 kB at most, pictures apart', () => {
    const pictures = vsixEntries().filter(({ name }) => isPicture(name));
    const bytes = statSync(vsixFile()).size - pictures.reduce((sum, { packedBytes }) => sum + packedBytes, 0);
    assert.ok(bytes <= packageBudgetBytes, `${bytes} bytes`);
  });

  it('keep what the desktop entry loads at its start at 200 kB at most, minified', () => {
    const bytes = startBytes('extension.js', new Set());
    assert.ok(bytes > 50_000, 'the package has a desktop entry');
    assert.ok(bytes <= desktopEntryBudgetBytes, `${bytes} bytes`);
  });
});
