// The terminal's text of a log as one string, with the places in it that point to lines of the log.
import type { KernelText } from '../documents';
import { renderReading } from '../../words/text/reading';
import { inert } from '../../words/text/inert';
import type { TextLine, Tone } from '../../words/text/line';

/** 0-based place in the text, and the 1-based line of the log it points to. */
export interface Pointer {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A piece that stands out. */
export interface ToneRun {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
}

export interface AnalysisText {
  readonly text: string;
  readonly pointers: readonly Pointer[];
  readonly tones: readonly ToneRun[];
}

/** Of a log that is open. */
export function analysisText(name: string, { analyses, lines, notes }: KernelText): AnalysisText {
  return textOfRows(renderReading(name, analyses, { lines, events: analyses.length, notes }));
}

export function textOfRows(lines: readonly TextLine[]): AnalysisText {
  const rows = lines.map(inert);
  const text = rows.map((row) => row.map((segment) => segment.text).join('')).join('\n');
  return { text: `${text}\n`, pointers: rows.flatMap(pointersOf), tones: rows.flatMap(tonesOf) };
}

function pointersOf(row: TextLine, index: number): readonly Pointer[] {
  let from = 0;
  return row.flatMap(({ text, line }) => {
    const start = from;
    from += text.length;
    return line === undefined ? [] : [{ row: index, from: start, to: from, line }];
  });
}

/** Line numbers are links already and need no tone. */
function tonesOf(row: TextLine, index: number): readonly ToneRun[] {
  let from = 0;
  return row.flatMap(({ text, tone, line }) => {
    const start = from;
    from += text.length;
    return tone === undefined || line !== undefined || text.trim() === ''
      ? []
      : [{ row: index, from: start, to: from, tone }];
  });
}
