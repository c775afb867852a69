// Lines in, reports out. Holds at most a few open reports, so any length of input streams at constant memory.

import type { KernelNote } from '../note';
import { readLine } from '../line/fragment';
import { readNodeAlone } from '../parse/zone';
import type { Report } from '../report';
import { Desk } from './desk';
import { readItem } from './readItem';
import { Records, type LogRecord } from './records';

/** What a text holds. */
export interface KernelReading {
  /** By first line. */
  readonly reports: readonly Report[];
  readonly lines: number;
  readonly notes: readonly KernelNote[];
}

/** Characters of a line that are looked at; the rest of a longer one is left out with a note. */
export const longestLine = 262_144;

/** Anything that can open a report. A line without it is passed over while none is open. */
const anchor =
  /oom-kill|page allocation (?:failure|stalls)|page allocation$| invoked$|vmalloc|Mem-Info:|Kill(?:ed)? process|active_anon:|free:\d|\d\*\d{1,9}kB|total_vm|Tasks state|\] +\d+ +\d+ +\d+ +\d+ +\d+ +\d+ |Task in \/|usage \d{1,20}kB|limit reached|cgroup stats|CPU: \d|Linux version \d|Pid: \d|Call [Tt]race|\+0x|"MESSAGE":\[/;

/** No-break spaces of mail and web pages; one for one, so that columns stay. */
const oddSpace = /[\u00a0\u2007\u202f]/g;

export class ReportReader {
  readonly #done: Report[] = [];
  readonly #notes: KernelNote[] = [];
  readonly #desk = new Desk((report) => this.#done.push(report));
  readonly #records = new Records((record) => {
    this.#read(record);
  });
  #line = 0;
  #node: number | undefined;

  /** Lines read so far. */
  get lines(): number {
    return this.#line;
  }

  get notes(): readonly KernelNote[] {
    return this.#notes;
  }

  /** True while no report is open: lines without an anchor need not be read. */
  get idle(): boolean {
    return this.#desk.idle && this.#records.idle;
  }

  /** Lines that hold nothing; only while idle. */
  skip(lines: number): void {
    this.#line += lines;
  }

  /** One line without its line feed; a carriage return at its end is not part of it. */
  push(raw: string): void {
    this.#line++;
    if (this.idle && !anchor.test(raw.length > longestLine ? raw.slice(0, longestLine) : raw)) return;
    const text = this.#cut(raw);
    const fragments = readLine(text, this.#line);
    if (fragments.length === 0 || text.trim() === '') this.#records.flush();
    else for (const fragment of fragments) this.#records.push(fragment);
    this.#desk.pass(this.#line);
  }

  /** Reports that are finished; each is handed out once. */
  take(): readonly Report[] {
    return this.#done.splice(0);
  }

  /** No more lines will come. */
  end(): void {
    this.#records.flush();
    this.#desk.end();
  }

  #cut(raw: string): string {
    const text = raw.replace(/\r{1,3}$/, '').replace(oddSpace, ' ');
    if (text.length <= longestLine) return text;
    this.#notes.push({ code: 'line-too-long', line: this.#line, detail: text.length });
    return text.slice(0, longestLine);
  }

  #read(record: LogRecord): void {
    if (record.kind === 'node-alone') {
      this.#node = readNodeAlone(record.text);
      return;
    }
    const item = readItem(record.kind, record.text, this.#node);
    if (record.kind !== 'skip') this.#node = undefined;
    if (item !== undefined) this.#desk.route(item, record);
  }
}

/** Everything in a text that is at hand, for instance an editor's document. Lines end with LF, CRLF or CR. */
export function readText(text: string): KernelReading {
  const reader = new ReportReader();
  for (const line of text.split(/\r\n|\n|\r/)) reader.push(line);
  reader.end();
  const reports = [...reader.take()].sort((a, b) => a.lines.line - b.lines.line);
  return { reports, lines: reader.lines, notes: reader.notes };
}
