// Breaks lines of segments at the width of the report: at spaces and, in Chinese, between characters, but never so that a
// line begins with closing punctuation or ends with opening punctuation. What has no place to break is cut.
import { columns, type Segment, type TextLine } from './line';

const closing =
  /^[\u3001\u3002\u300b\u300d\u300f\u3011\u2026\u00b7\uff01\uff05\uff09\uff0c\uff1a\uff1b\uff1f,.:;!?%)\]}]/u;
const opening = /[\u300a\u300c\u300e\u3010\uff08([{]$/u;
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

interface Word {
  readonly text: string;
  readonly from: Segment;
  /** A line may not begin here. */
  readonly glued: boolean;
}

/** The pieces a line may be broken between. A word keeps the spaces behind it. */
function wordsOf(segment: Segment, before: string): readonly Word[] {
  const words: Word[] = [];
  let last = before;
  for (const text of piecesOf(segment.text)) {
    const glued = (last !== '' && !last.endsWith(' ') && !breaksBetween(last, text)) || closing.test(text);
    words.push({ text, from: segment, glued });
    last = text;
  }
  return words;
}

function breaksBetween(before: string, after: string): boolean {
  if (closing.test(after) || opening.test(before)) return false;
  return wide.test(before.slice(-1)) || wide.test(after.slice(0, 1));
}

/** Runs of narrow characters up to and with their spaces; wide characters one by one. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let run = '';
  for (const character of text) {
    if (run !== '' && (wide.test(character) || wide.test(run.slice(-1)) || (run.endsWith(' ') && character !== ' '))) {
      pieces.push(run);
      run = '';
    }
    run += character;
  }
  return run === '' ? pieces : [...pieces, run];
}

/** Glued words joined to units that stay together. */
function unitsOf(line: TextLine): readonly (readonly Word[])[] {
  const units: Word[][] = [];
  let before = '';
  for (const segment of line) {
    for (const word of wordsOf(segment, before)) {
      const unit = units.at(-1);
      if (word.glued && unit !== undefined) unit.push(word);
      else units.push([word]);
      before = word.text;
    }
  }
  return units;
}

/** The line in as many as needed; those after the first are indented by `indent` columns. */
export function wrapped(line: TextLine, width: number, indent: number): readonly TextLine[] {
  const lines: Segment[][] = [];
  let current: Segment[] = [];
  let used = 0;
  const next = (): void => {
    lines.push(current);
    current = [{ text: ' '.repeat(indent) }];
    used = indent;
  };
  for (const unit of unitsOf(line).flatMap((each) => chopped(each, width - indent))) {
    const needed = columns(
      unit
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
    if (used + needed > width && used > indent) next();
    for (const { text, from } of unit) current.push({ ...from, text });
    used += columns(unit.map(({ text }) => text).join(''));
  }
  lines.push(current);
  return lines.map(tidied);
}

/** A unit wider than a whole line, cut to pieces that fit. */
function chopped(unit: readonly Word[], width: number): readonly (readonly Word[])[] {
  if (columns(unit.map(({ text }) => text).join('')) <= width) return [unit];
  return unit.flatMap((word) => cut(word.text, width).map((text) => [{ ...word, text }]));
}

function cut(text: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of text) {
    const needed = columns(character);
    if (used + needed > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += needed;
  }
  return part === '' ? parts : [...parts, part];
}

/** Neighbours of one origin become one segment again; spaces at the end go. */
function tidied(line: readonly Segment[]): TextLine {
  const joined: Segment[] = [];
  for (const segment of line) {
    const last = joined.at(-1);
    if (last !== undefined && last.tone === segment.tone && last.line === segment.line)
      joined[joined.length - 1] = { ...last, text: last.text + segment.text };
    else joined.push(segment);
  }
  return withoutTail(joined);
}

function withoutTail(line: Segment[]): TextLine {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === '' ? withoutTail(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}
