// Reads a log as a stream and keeps only the text of its analysis. Pure: the editor and the disk are outside.
import type { Decode } from '../../kernel';
import type { TextLine } from '../../words/text/line';
import { renderFileEnd, renderFileHead, ruler } from '../../words/text/reading';
import { renderAnalysis } from '../../words/text/report';
import { moreReportsSentence, unreadableFileMessage } from '../../words/files';
import type { Input } from '../../stream/input';
import { readReports } from '../../stream/readReports';

export interface Watch {
  readonly signal: AbortSignal;
  /** Called from time to time with the bytes read from the source and the reports found. */
  readonly progress: (consumed: number, reports: number) => void;
}

export interface FileRows {
  readonly rows: readonly TextLine[];
  /** What broke in the middle, for the output channel. */
  readonly fault: { readonly error: unknown } | undefined;
}

/** Text of more reports than these would not be bounded by anything but the file. */
export const shownInFull = 200;

/** The longest time without a look at the world: a cancel is noticed within it. */
const turnMs = 25;

/** Undefined where it was cancelled. */
export async function renderInput(
  name: string,
  input: Input,
  decode: Decode,
  watch: Watch,
): Promise<FileRows | undefined> {
  const rows: TextLine[] = [...renderFileHead(name)];
  const turns = new Turns();
  let reports = 0;
  const end = await readReports(input, decode, {
    event: async (analysis, number) => {
      reports = number;
      if (watch.signal.aborted) return;
      if (number <= shownInFull) rows.push([], ruler, ...renderAnalysis(analysis, number));
      await turns.pause();
    },
    goOn: async () => {
      await turns.pause();
      watch.progress(input.consumed(), reports);
      return !watch.signal.aborted;
    },
  });
  if (end === undefined || watch.signal.aborted) return undefined;
  const more: readonly TextLine[] = end.events > shownInFull ? [[], [{ text: moreReportsSentence(shownInFull) }]] : [];
  const broken: readonly TextLine[] =
    end.fault === undefined ? [] : [[{ text: unreadableFileMessage(), tone: 'warn' }]];
  return { rows: [...rows, ...more, [], ...renderFileEnd(end), ...broken], fault: end.fault };
}

/** Lets others run where the last time is a while ago. */
class Turns {
  #last = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#last < turnMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#last = performance.now();
  }
}
