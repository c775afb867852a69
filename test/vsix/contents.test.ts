// What ships, file by file: a new file in the package is a decision, not an accident.
import * as assert from 'node:assert/strict';
import { vsixEntries } from './package';

const expected = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/extension.js',
  'extension/dist/extension.web.js',
  'extension/l10n/bundle.l10n.json',
  'extension/l10n/bundle.l10n.zh-cn.json',
  'extension/languages/kernelLog.json',
  'extension/media/icon.png',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  'extension/syntaxes/kernel-log.injection.tmLanguage.json',
  'extension/syntaxes/kernel-log.tmLanguage.json',
];

/** What only a hover, the analysis or a copied summary needs; esbuild names the parts by their content. */
function isChunk(name: string): boolean {
  return /^extension\/dist\/lazy\/[A-Za-z]+-[A-Z\d]{8}\.js$/.test(name);
}

describe('the package', () => {
  it('has chunks that are loaded when they are asked for', () => {
    const chunks = vsixEntries().filter(({ name }) => isChunk(name));
    for (const part of ['hover', 'analysisText', 'summary'])
      assert.ok(
        chunks.some(({ name }) => name.includes(`/${part}-`)),
        part,
      );
  });

  it('holds exactly the files that it should', () => {
    assert.deepEqual(
      vsixEntries()
        .map(({ name }) => name)
        .filter((name) => !isChunk(name))
        .sort(),
      [...expected].sort(),
    );
  });
});
