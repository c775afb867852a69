// A line of the terminal's report: pieces of text with a tone, some of which point to a line of the log. Tones become
// colours in a terminal; line numbers become links in the editor. Nothing here knows either.
import stringWidth from 'string-width';

export type Tone = 'strong' | 'dim' | 'bad' | 'good' | 'warn';

export interface Segment {
  readonly text: string;
  readonly tone?: Tone;
  /** 1-based line of the log this piece points to. */
  readonly line?: number;
}

export type TextLine = readonly Segment[];

/** Columns of the terminal's report. */
export const textWidth = 80;

export const blank: TextLine = [];

export function plain(text: string, tone?: Tone): Segment {
  return tone === undefined ? { text } : { text, tone };
}

/** `L62`, pointing there. */
export function reference(line: number): Segment {
  return { text: `L${line}`, tone: 'dim', line };
}

/** `L29–L76`; both ends point to their line. */
export function referenceRange(line: number, endLine: number): readonly Segment[] {
  return line === endLine ? [reference(line)] : [reference(line), plain('–', 'dim'), reference(endLine)];
}

const ascii = /^[\u0020-\u007e]*$/;

/** Columns the text takes in a terminal: two for wide East Asian characters, none for combining marks. */
export function columns(text: string): number {
  return ascii.test(text) ? text.length : stringWidth(text);
}

export function lineColumns(line: TextLine): number {
  return line.reduce((sum, { text }) => sum + columns(text), 0);
}

/** The text alone. */
export function lineText(line: TextLine): string {
  return line.map(({ text }) => text).join('');
}
