// English and Chinese hold the same keys, the same placeholders, and nothing is left empty or untranslated. Chinese keeps
// what the kernel prints as it is printed and puts no space after full-width punctuation.
import { existsSync } from 'node:fs';
import { textOf } from './tracked.mjs';

/** @typedef {Readonly<Record<string, string>>} Strings */

/** @type {readonly (readonly [string, string])[]} */
const pairs = [
  ['package.nls.json', 'package.nls.zh-cn.json'],
  ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json'],
];

/** The bundle may give a string with comments: `{ message, comment }`. @param {string} path @returns {Strings} */
function stringsOf(path) {
  /** @type {Record<string, string | { message: string }>} */
  const json = existsSync(path) ? JSON.parse(textOf(path)) : {};
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, typeof value === 'string' ? value : value.message]),
  );
}

/** @param {string} text @returns {string} */
function placeholders(text) {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort().join(' ');
}

/** @param {string} key @param {string} english @param {string | undefined} chinese @returns {string | undefined} */
function fault(key, english, chinese) {
  if (chinese === undefined || chinese.trim() === '') return `${key}: not translated`;
  if (placeholders(english) !== placeholders(chinese)) return `${key}: other placeholders`;
  if (/[a-z]{4}/.test(english) && english === chinese) return `${key}: still English`;
  return typographyFault(key, chinese);
}

/** @param {string} key @param {string} chinese @returns {string | undefined} */
function typographyFault(key, chinese) {
  if (/\uff08(?:null|none)\uff09|[\uff1c\u3008](?:null|none)[\uff1e\u3009]/i.test(chinese))
    return `${key}: full-width brackets around a kernel's word`;
  return /[\uff09\u3002\uff0c\uff1a] /.test(chinese) ? `${key}: a space after full-width punctuation` : undefined;
}

/** @param {string} englishPath @param {string} chinesePath @returns {string[]} */
function pairFaults(englishPath, chinesePath) {
  const [english, chinese] = [stringsOf(englishPath), stringsOf(chinesePath)];
  const missing = Object.entries(english).flatMap(([key, text]) => fault(key, text, chinese[key]) ?? []);
  const stale = Object.keys(chinese)
    .filter((key) => english[key] === undefined)
    .map((key) => `${key}: no longer in English`);
  return [...missing, ...stale].map((text) => `${chinesePath}: ${text}`);
}

/** @returns {Promise<string[]>} */
export async function languageFaults() {
  return pairs.flatMap(([english, chinese]) => pairFaults(english, chinese));
}
