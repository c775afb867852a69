// `highwater oom`: each file read to its end, each event shown as it is found, memory bounded whatever the size.
import type { Readable } from 'node:stream';
import { analyse, StormWatch, StreamReader, type KernelNote } from '../kernel';
import { openInput, type Input, type InputEnd } from './input';
import type { Output } from './output';
import type { Reporter } from './report';
import { decode, TextSource } from './text';

export interface OomRun {
  readonly files: readonly string[];
  readonly input: Readable;
  readonly output: Output;
  readonly reporter: Reporter;
  /** Called once for each file that could not be read. */
  readonly complain: (path: string, error: unknown) => void;
}

/** True when every file could be read. */
export async function runOom(run: OomRun): Promise<boolean> {
  let allRead = true;
  await run.reporter.begin();
  for (const path of run.files) {
    if (run.output.closed) break;
    if (!(await readFile(run, path))) allRead = false;
  }
  await run.reporter.end();
  return allRead;
}

async function readFile(run: OomRun, path: string): Promise<boolean> {
  const input = await opened(run, path);
  if (input === undefined) return false;
  await run.reporter.file(path);
  return readEvents(run, path, input);
}

async function opened(run: OomRun, path: string): Promise<Input | undefined> {
  try {
    return await openInput(path, run.input);
  } catch (error) {
    run.complain(path, error);
    return undefined;
  }
}

async function readEvents({ output, reporter, complain }: OomRun, path: string, input: Input): Promise<boolean> {
  const source = new TextSource(input.chunks);
  const reader = new StreamReader(decode);
  const storms = new StormWatch();
  let events = 0;
  let broken = false;
  const show = async (): Promise<void> => {
    for (const report of reader.take()) await reporter.event(storms.add(analyse(report)), ++events);
  };
  try {
    for await (const chunk of source.utf8()) {
      reader.push(chunk);
      await show();
      if (output.closed) return true;
    }
  } catch (error) {
    broken = true;
    complain(path, error);
  }
  reader.end();
  await show();
  const notes = [...reader.notes, ...endNotes(broken ? 'cut' : input.end(), source.binary && events === 0)];
  await reporter.endFile({ bytes: source.bytes, lines: reader.lines, events, notes });
  return !broken;
}

/** Bytes that are no text matter only where nothing could be read from them. */
function endNotes(end: InputEnd, binary: boolean): readonly KernelNote[] {
  const cut: readonly KernelNote[] = end === 'cut' ? [{ code: 'truncated-input', line: undefined }] : [];
  const noText: readonly KernelNote[] = end === 'damaged' || binary ? [{ code: 'not-text', line: undefined }] : [];
  return [...cut, ...noText];
}
