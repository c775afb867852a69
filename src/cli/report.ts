// Where events go as they are found: a text for a person or one JSON document, written piece by piece.
import { Redactor } from '../base/redact';
import type { Analysis, KernelNote } from '../kernel';
import {
  noSuchEvent,
  renderAnalysis,
  renderFileEnd,
  renderFileHead,
  ruler,
  standardInputName,
  type TextLine,
} from '../words';
import { redacted } from '../words/redacted';
import { inert } from '../words/text/inert';
import type { Paint } from './colour';
import { eventJson, noteJson, oomSchema } from './json/event';
import { json } from './json/values';
import type { Output } from './output';

/** What is known of a file at its end. */
export interface FileEnd {
  readonly bytes: number;
  readonly lines: number;
  readonly events: number;
  readonly notes: readonly KernelNote[];
}

/** One way of showing files and their events; calls come in the order begin, (file, event…, endFile)…, end. */
export interface Reporter {
  begin(): Promise<void>;
  file(path: string): Promise<void>;
  event(analysis: Analysis, number: number): Promise<void>;
  endFile(end: FileEnd): Promise<void>;
  end(): Promise<void>;
}

export interface ReporterWish {
  readonly redact: boolean;
  readonly event: number | undefined;
}

/** Leaves out what `--event` does not ask for and what `--redact` forbids. */
class Curtain {
  readonly #redactor: Redactor | undefined;
  readonly wanted: number | undefined;

  constructor({ redact, event }: ReporterWish) {
    this.#redactor = redact ? new Redactor() : undefined;
    this.wanted = event;
  }

  shows(number: number): boolean {
    return this.wanted === undefined || this.wanted === number;
  }

  analysis(analysis: Analysis): Analysis {
    return this.#redactor === undefined ? analysis : redacted(analysis, this.#redactor);
  }

  text(text: string): string {
    return this.#redactor?.text(text) ?? text;
  }

  note(note: KernelNote): KernelNote {
    return typeof note.detail === 'string' ? { ...note, detail: this.text(note.detail) } : note;
  }
}

export class JsonReporter implements Reporter {
  readonly #output: Output;
  readonly #curtain: Curtain;
  #files = 0;
  #events = 0;

  constructor(output: Output, wish: ReporterWish) {
    this.#output = output;
    this.#curtain = new Curtain(wish);
  }

  begin(): Promise<void> {
    return this.#output.write(`{"schema":${json(oomSchema)},"files":[`);
  }

  file(path: string): Promise<void> {
    const comma = this.#files++ === 0 ? '' : ',';
    this.#events = 0;
    return this.#output.write(`${comma}\n{"path":${json(this.#curtain.text(path))},"events":[`);
  }

  async event(analysis: Analysis, number: number): Promise<void> {
    if (!this.#curtain.shows(number)) return;
    const comma = this.#events++ === 0 ? '' : ',';
    await this.#output.write(`${comma}\n${json(eventJson(this.#curtain.analysis(analysis), number))}`);
  }

  endFile({ bytes, lines, notes }: FileEnd): Promise<void> {
    const shown = notes.map((note) => noteJson(this.#curtain.note(note)));
    return this.#output.write(`],"bytes":${bytes},"lines":${lines},"notes":${json(shown)}}`);
  }

  end(): Promise<void> {
    return this.#output.write(']}\n');
  }
}

export class TextReporter implements Reporter {
  readonly #output: Output;
  readonly #curtain: Curtain;
  readonly #paint: Paint;
  #files = 0;

  constructor(output: Output, wish: ReporterWish, paint: Paint) {
    this.#output = output;
    this.#curtain = new Curtain(wish);
    this.#paint = paint;
  }

  begin(): Promise<void> {
    return Promise.resolve();
  }

  file(path: string): Promise<void> {
    const name = path === '-' ? standardInputName() : this.#curtain.text(path);
    const between: readonly TextLine[] = this.#files++ === 0 ? [] : [[]];
    return this.#write([...between, ...renderFileHead(name)]);
  }

  async event(analysis: Analysis, number: number): Promise<void> {
    if (!this.#curtain.shows(number)) return;
    await this.#write([[], ruler, ...renderAnalysis(this.#curtain.analysis(analysis), number), []]);
  }

  endFile({ lines, events, notes }: FileEnd): Promise<void> {
    const { wanted } = this.#curtain;
    const absent: readonly TextLine[] =
      wanted !== undefined && wanted > events ? [[{ text: noSuchEvent(wanted, events) }]] : [];
    return this.#write([
      ...absent,
      ...renderFileEnd({ lines, events, notes: notes.map((note) => this.#curtain.note(note)) }),
    ]);
  }

  end(): Promise<void> {
    return Promise.resolve();
  }

  #write(lines: readonly TextLine[]): Promise<void> {
    return this.#output.write(lines.map((line) => `${this.#paint(inert(line))}\n`).join(''));
  }
}
