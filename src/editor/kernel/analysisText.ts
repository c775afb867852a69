// The terminal's text of a log as one string, with the places in it that point to lines of the log.
import type { KernelText } from '../documents';
import { renderReading, type TextLine } from '../../words';

/** 0-based place in the text, and the 1-based line of the log it points to. */
export interface Pointer {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

export interface AnalysisText {
  readonly text: string;
  readonly pointers: readonly Pointer[];
}

export function analysisText(name: string, { analyses, lines, notes }: KernelText): AnalysisText {
  const rows = renderReading(name, analyses, { lines, events: analyses.length, notes }).map(inert);
  const text = rows.map((row) => row.map((segment) => segment.text).join('')).join('\n');
  return { text: `${text}\n`, pointers: rows.flatMap(pointersOf) };
}

/** The editor itself makes a link of any web address in a text. In ours none may be one: `http[:]//` is read by people only. */
function inert(row: TextLine): TextLine {
  return row.map((segment) => ({ ...segment, text: segment.text.replaceAll('://', '[:]//') }));
}

function pointersOf(row: TextLine, index: number): readonly Pointer[] {
  let from = 0;
  return row.flatMap(({ text, line }) => {
    const start = from;
    from += text.length;
    return line === undefined ? [] : [{ row: index, from: start, to: from, line }];
  });
}
