// The two languages against each other and against the sources.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

type Bundle = Readonly<Record<string, string>>;

function read(path: string): Bundle {
  return JSON.parse(readFileSync(join(process.cwd(), path), 'utf8')) as Bundle;
}

function placeholders(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{\d+\}/g), ([name]) => name).sort();
}

function assertAgree(english: Bundle, chinese: Bundle): void {
  assert.deepEqual(Object.keys(chinese), Object.keys(english));
  for (const [key, text] of Object.entries(english))
    assert.deepEqual(placeholders(chinese[key] ?? ''), placeholders(text), key);
}

/** A sentence that is the same in both is one nobody translated. */
function assertTranslated(english: Bundle, chinese: Bundle): void {
  const same = Object.entries(english).filter(
    ([key, text]) => chinese[key] === text && /[a-z]{2}/i.test(text.replace(/\{\d+\}/g, '')),
  );
  assert.deepEqual(same, []);
}

/** Half-width punctuation beside a Chinese character is a slip of the keyboard. */
function assertPunctuated(chinese: Bundle): void {
  for (const text of Object.values(chinese))
    assert.doesNotMatch(text, /[\u4e00-\u9fff][,:;?!]|[,;?!][\u4e00-\u9fff]/, text);
}

describe('the language bundles', () => {
  const english = read('l10n/bundle.l10n.json');
  const chinese = read('l10n/bundle.l10n.zh-cn.json');

  it('agree in keys, order and placeholders', () => {
    assertAgree(english, chinese);
  });

  it('are translated and punctuated', () => {
    assertTranslated(english, chinese);
    assertPunctuated(chinese);
  });

  it('hold what the sources say, no more and no less', async function () {
    this.timeout(60_000);
    const folder = join(process.cwd(), 'src');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const files = names.map((name) => ({
      extension: '.ts' as const,
      contents: readFileSync(join(folder, name), 'utf8'),
    }));
    const collected = await getL10nJson(files.filter(({ contents }) => contents.includes('l10n.t(')));
    assert.deepEqual(Object.keys(english), Object.keys(collected).sort());
  });
});

describe("the manifest's languages", () => {
  const english = read('package.nls.json');
  const chinese = read('package.nls.zh-cn.json');

  it('agree in keys and are translated', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    assertTranslated(english, chinese);
    assertPunctuated(chinese);
  });

  it('hold exactly the keys the manifest asks for', () => {
    const asked = Array.from(
      readFileSync(join(process.cwd(), 'package.json'), 'utf8').matchAll(/"%([\w.-]+)%"/g),
      ([, key]) => key ?? '',
    );
    assert.deepEqual([...new Set(asked)].sort(), Object.keys(english).sort());
  });
});
