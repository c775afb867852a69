// Collects the sentences of the sources into l10n/bundle.l10n.json and keeps the Chinese bundle beside it in order.
//   node scripts/l10n.mjs           writes both bundles: keys sorted, Chinese punctuation full width; --prune drops stale keys
//   node scripts/l10n.mjs --check   writes nothing; lists what is missing, stale or different, exit 1
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getL10nJson } from '@vscode/l10n-dev';

const root = fileURLToPath(new URL('..', import.meta.url));
const english = join(root, 'l10n/bundle.l10n.json');
const chinese = join(root, 'l10n/bundle.l10n.zh-cn.json');
const chineseManifest = join(root, 'package.nls.zh-cn.json');

/** @typedef {Record<string, string>} Bundle */

/** Files that may hold sentences. @returns {{ extension: string, contents: string }[]} */
function sources() {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts')).sort();
  return files.map((name) => ({ extension: '.ts', contents: readFileSync(join(root, 'src', name), 'utf8') }));
}

/** @param {Record<string, unknown>} bundle @returns {Bundle} */
function sorted(bundle) {
  const entries = Object.entries(bundle).map(([key, value]) => /** @type {const} */ ([key, String(value)]));
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** @param {string} file @returns {Bundle} */
function read(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** @param {Bundle} bundle */
function print(bundle) {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** `{0}` and the like, sorted. @param {string} text */
export function placeholders(text) {
  return [...text.matchAll(/\{\d+\}/g)]
    .map(([name]) => name)
    .sort()
    .join(' ');
}

const wide = '\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef';
const beside = [
  [',', '\uff0c'],
  [':', '\uff1a'],
  [';', '\uff1b'],
  ['\\?', '\uff1f'],
  ['!', '\uff01'],
  ['\\(', '\uff08'],
  ['\\)', '\uff09'],
];

/** Punctuation next to a Chinese character, or next to a placeholder in a Chinese sentence, takes its full width. @param {string} text */
export function fullWidth(text) {
  if (!/[\u4e00-\u9fff]/.test(text)) return text;
  let result = text;
  for (let pass = 0; pass < 3; pass++) {
    for (const [half, full] of beside)
      result = result.replace(
        new RegExp(`(?<=[${wide}])${half} ?|(?<=\\}|[a-z0-9%_\\])])${half}(?=[${wide}])|${half}(?=[${wide}])`, 'g'),
        full ?? '',
      );
  }
  return pairs(
    result
      .replace(/(?<!\d),(?![ \d])/g, '\uff0c')
      .replace(/(?<![\d/]):(?=[{a-z])/gi, '\uff1a')
      .replace(/;(?=[{\w-])/g, '\uff1b'),
  );
}

/** A bracket that opens full width also closes so. @param {string} text */
function pairs(text) {
  const characters = Array.from(text);
  const open = /** @type {number[]} */ ([]);
  characters.forEach((character, index) => {
    if (character === '(' || character === '\uff08') open.push(index);
    if (character !== ')' && character !== '\uff09') return;
    const start = open.pop();
    if (start === undefined) return;
    const full = characters[start] === '\uff08' || character === '\uff09';
    characters[start] = full ? '\uff08' : '(';
    characters[index] = full ? '\uff09' : ')';
  });
  return characters.join('');
}

/** @param {Bundle} bundle @returns {Bundle} */
function punctuated(bundle) {
  return Object.fromEntries(Object.entries(bundle).map(([key, text]) => [key, fullWidth(text)]));
}

/** @param {Bundle} collected @param {Bundle} translated @returns {string[]} */
function faults(collected, translated) {
  const missing = Object.keys(collected).filter((key) => translated[key] === undefined);
  const stale = Object.keys(translated).filter((key) => collected[key] === undefined);
  const differing = Object.keys(collected).filter(
    (key) => translated[key] !== undefined && placeholders(key) !== placeholders(translated[key]),
  );
  return [
    ...missing.map((key) => `not translated: ${key}`),
    ...stale.map((key) => `no longer used: ${key}`),
    ...differing.map((key) => `other placeholders: ${key}`),
  ];
}

async function main() {
  const collected = sorted(await getL10nJson(sources()));
  if (process.argv.includes('--check')) {
    const outdated =
      print(collected) === readFileSync(english, 'utf8')
        ? []
        : ['l10n/bundle.l10n.json is out of date: run node scripts/l10n.mjs'];
    const translated = read(chinese);
    const unordered =
      print(sorted(translated)) === readFileSync(chinese, 'utf8')
        ? []
        : ['l10n/bundle.l10n.zh-cn.json is not sorted: run node scripts/l10n.mjs'];
    const all = [...outdated, ...unordered, ...faults(collected, translated)];
    for (const fault of all) console.error(fault);
    process.exitCode = all.length === 0 ? 0 : 1;
    return;
  }
  const prune = process.argv.includes('--prune');
  writeFileSync(english, print(collected));
  const translated = read(chinese);
  const kept = Object.fromEntries(
    Object.entries(translated)
      .filter(([key]) => !prune || collected[key] !== undefined)
      .map(([key, text]) => [key, fullWidth(text)]),
  );
  writeFileSync(chinese, print(sorted(kept)));
  writeFileSync(chineseManifest, print(punctuated(read(chineseManifest))));
  for (const fault of faults(collected, kept)) console.error(fault);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
