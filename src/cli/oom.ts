// `highwater oom`: each file read to its end, each event shown as it is found, memory bounded whatever the size.
import type { Readable } from 'node:stream';
import { nodeDecode } from '../platform/nodeDecode';
import { fileBytes, openInput } from '../platform/nodeInput';
import type { Input } from '../stream/input';
import { readReports } from '../stream/readReports';
import type { Output } from './output';
import type { Reporter } from './report';

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
    return await openInput(path === '-' ? run.input : fileBytes(path));
  } catch (error) {
    run.complain(path, error);
    return undefined;
  }
}

async function readEvents({ output, reporter, complain }: OomRun, path: string, input: Input): Promise<boolean> {
  const end = await readReports(input, nodeDecode, {
    event: (analysis, number) => reporter.event(analysis, number),
    goOn: () => !output.closed,
  });
  if (end === undefined) return true;
  if (end.fault !== undefined) complain(path, end.fault.error);
  await reporter.endFile(end);
  return end.fault === undefined;
}
