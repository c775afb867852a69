// Marks that people and tools put around log lines: the `##value##` of hand-made notes, Markdown emphasis and quoting,
// HTML of web mail, terminal colours. All are taken out; columns keep pointing into the file.

import type { LogText } from '../../base/logText';

type Run = readonly [number, number];

const colour = /\x1b\[[\d;]{0,20}m/g;
const html = /<\/?(?:div|p|br|pre|code|span|tt|li|[bi])(?: [^<>]{0,100})?\/?>|&nbsp;/g;
const quote = /^(?:> ?|\| |[ \t\u00a0])+/;

function runsOf(text: string, pattern: RegExp): Run[] {
  return Array.from(text.matchAll(pattern), (match) => [match.index, match.index + match[0].length] as const);
}

/** `##…##` of hand-made notes; a pair may be broken over two lines, and the kernel writes none. */
function hashRuns(text: string): Run[] {
  return runsOf(text, /##/g);
}

/** `**…**` around a line or a value. The kernel itself writes `** 12 printk messages dropped **`. */
function starRuns(text: string): Run[] {
  if (text.includes('messages dropped')) return [];
  const runs = runsOf(text, /\*\*/g);
  return runs.length % 2 === 0 ? runs : [];
}

/** Back-quotes that enclose the whole line. */
function fenceRuns(text: string): Run[] {
  const open = /^\s*`{1,3}(?!`)/.exec(text)?.[0].length ?? 0;
  const close = text.trimEnd().length;
  const marks = text.slice(0, open).trimStart().length;
  if (open === 0 || close - marks <= open || text.slice(open, close - marks).includes('`')) return [];
  return [
    [open - marks, open],
    [close - marks, close],
  ];
}

function take(line: LogText, runs: readonly Run[]): LogText {
  return runs.length === 0 ? line : line.without(runs);
}

/** The line without marks. Costs four `includes` for a line that has none. */
export function stripMarkup(line: LogText): LogText {
  let clean = line;
  if (clean.text.includes('\x1b')) clean = take(clean, runsOf(clean.text, colour));
  if (clean.text.includes('##')) clean = take(clean, hashRuns(clean.text));
  if (clean.text.includes('**')) clean = take(clean, starRuns(clean.text));
  if (clean.text.includes('`')) clean = take(clean, fenceRuns(clean.text));
  if (clean.text.includes('&nbsp;') || clean.text.includes('<div') || clean.text.includes('</'))
    clean = take(clean, runsOf(clean.text, html));
  return clean;
}

/** Length of indentation and quoting at the start, to be skipped before a stamp. */
export function quoteLength(text: string): number {
  return quote.exec(text)?.[0].length ?? 0;
}
