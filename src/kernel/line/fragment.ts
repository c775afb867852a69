// From a physical line to the kernel's text in it, with what the logger wrote around it.

import { LogText } from '../../base/logText';
import { splitEscapes } from './escapes';
import { quoteLength, stripMarkup } from './markup';
import { stampAt } from './stamp';
import { unwrapJson } from './wrapper';

/** A run of kernel text: a whole record, or a further line of one. */
export interface Fragment {
  /** Trimmed on both sides. */
  readonly text: LogText;
  /** A logger's prefix stood before it: it begins a record. */
  readonly stamped: boolean;
  readonly time: string | undefined;
  readonly host: string | undefined;
  readonly caller: string | undefined;
  readonly foreign: boolean;
  /** Length of the physical line, and whether it began or ended with white space: told before trimming. */
  readonly width: number;
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

type Head = Omit<Fragment, 'text'>;

const mostPrefixes = 6;

function peel(text: LogText, head: Head): Fragment {
  let index = quoteLength(text.text);
  let { stamped, time, host, caller, foreign } = head;
  for (let count = 0; count < mostPrefixes && !foreign; count++) {
    const stamp = stampAt(text.text, index);
    if (stamp === undefined || stamp.length === 0) break;
    index += stamp.length;
    stamped = true;
    time ??= stamp.time;
    host ??= stamp.host === '' ? undefined : stamp.host;
    caller ??= stamp.caller;
    foreign = stamp.foreign === true;
  }
  const { width, spaceBefore, spaceAfter } = head;
  return { text: text.slice(index).trim(), stamped, time, host, caller, foreign, width, spaceBefore, spaceAfter };
}

function lineBreaks(text: LogText): readonly LogText[] {
  if (!text.text.includes('\n')) return splitEscapes(text);
  const parts: LogText[] = [];
  let from = 0;
  for (const line of text.text.split('\n')) {
    const part = text.slice(from, from + line.length);
    parts.push(new LogText(part.text, [{ at: 0, line: part.line, column: part.pieces[0]?.column ?? 1 }]));
    from += line.length + 1;
  }
  return parts.flatMap(splitEscapes);
}

function fragmentsOf(text: LogText, head: Head): readonly Fragment[] {
  const [first, ...rest] = lineBreaks(stripMarkup(text));
  if (first === undefined) return [];
  const lead = peel(first, head);
  return [lead, ...rest.map((part) => ({ ...lead, stamped: false, text: part.trim() }))];
}

/** What one physical line holds; nothing for a blank one. `line` is 1-based. */
export function readLine(raw: string, line: number): readonly Fragment[] {
  const text = LogText.ofLine(raw, line);
  const head: Head = {
    stamped: false,
    time: undefined,
    host: undefined,
    caller: undefined,
    foreign: false,
    width: raw.length,
    spaceBefore: /^\s/.test(raw),
    spaceAfter: /\s$/.test(raw),
  };
  const wrapped = raw.charCodeAt(0) === 0x7b ? unwrapJson(text) : undefined;
  if (wrapped === undefined) return fragmentsOf(text, head);
  const { time, host, foreign } = wrapped;
  return fragmentsOf(wrapped.text, { ...head, stamped: true, time, host, foreign });
}
