// Reads an input to its end and hands out each report as it is found; memory stays bounded whatever the size. The terminal
// and the editor's command for files share it.
import { analyse, StormWatch, StreamReader, type Analysis, type Decode, type KernelNote } from '../kernel';
import type { Input, InputEnd } from './input';
import { TextSource } from './textSource';

export interface Visit {
  /** Called for each report, numbered from 1. */
  readonly event: (analysis: Analysis, number: number) => Promise<void>;
  /** Asked after each chunk; false ends the reading. */
  readonly goOn: () => boolean | Promise<boolean>;
}

/** What is known at the end. */
export interface ReadEnd {
  readonly bytes: number;
  readonly lines: number;
  readonly events: number;
  readonly notes: readonly KernelNote[];
  /** The source broke in the middle: what was thrown. What came before it was read. */
  readonly fault: { readonly error: unknown } | undefined;
}

/** Undefined where the visitor ended it. */
export async function readReports(input: Input, decode: Decode, visit: Visit): Promise<ReadEnd | undefined> {
  const source = new TextSource(input.chunks);
  const reader = new StreamReader(decode);
  const storms = new StormWatch();
  let events = 0;
  let fault: ReadEnd['fault'];
  const show = async (): Promise<void> => {
    for (const report of reader.take()) await visit.event(storms.add(analyse(report)), ++events);
  };
  try {
    for await (const chunk of source.utf8()) {
      reader.push(chunk);
      await show();
      if (!(await visit.goOn())) return undefined;
    }
  } catch (error) {
    fault = { error };
  }
  reader.end();
  await show();
  const end = fault === undefined ? input.end() : 'cut';
  const notes = [...reader.notes, ...endNotes(end, source.binary && events === 0)];
  return { bytes: source.bytes, lines: reader.lines, events, notes, fault };
}

/** Bytes that are no text matter only where nothing could be read from them. */
function endNotes(end: InputEnd, binary: boolean): readonly KernelNote[] {
  const cut: readonly KernelNote[] = end === 'cut' ? [{ code: 'truncated-input', line: undefined }] : [];
  const noText: readonly KernelNote[] = end === 'damaged' || binary ? [{ code: 'not-text', line: undefined }] : [];
  return [...cut, ...noText];
}
