// Puts lines together that make one record, and says what kind of record it is.

import type { LogText } from '../../base/logText';
import type { Fragment } from '../line/fragment';
import { readTaskHeader } from '../parse/tasks';
import { continues, type Glue } from './continues';
import { kindOf, type RecordKind } from './kindOf';

/** A whole record of a known kind, with what its logger knew. */
export interface LogRecord {
  readonly kind: RecordKind;
  readonly text: LogText;
  readonly time: string | undefined;
  readonly host: string | undefined;
  readonly caller: string | undefined;
}

/** Kinds whose words a mail program would not break: where one is, a terminal cut the line. */
const unbroken: ReadonlySet<RecordKind> = new Set(['zone', 'node', 'mem-pages', 'buddy', 'kill', 'trigger', 'cpu']);

/** A record that may go on: with its last physical line. */
interface Pending extends LogRecord {
  readonly width: number;
  readonly spaceAfter: boolean;
}

const statRow = /^[a-z][a-z\d_]{1,60} \d{1,20}$/;
const slabRow = /^\S.{0,90}\d{1,17}KB\s{1,20}\d{1,17}KB$/;

/** Rows that mean something only below their heading. */
function rowKind(text: string, before: RecordKind | undefined): RecordKind | undefined {
  if (before === 'slab-head' || before === 'slab-row')
    return slabRow.test(text) || text.startsWith('Name ') ? 'slab-row' : undefined;
  if (before === 'memcg-stats' || before === 'memcg-row') return statRow.test(text) ? 'memcg-row' : undefined;
  return undefined;
}

export class Records {
  readonly #emit: (record: LogRecord) => void;
  #pending: Pending | undefined;
  /** The column at which lines are cut, once one was cut inside a word. */
  #cutAt: number | undefined;
  /** The kind of the last known record: headings give their rows a meaning. */
  #before: RecordKind | undefined;
  #columns = 7;

  constructor(emit: (record: LogRecord) => void) {
    this.#emit = emit;
  }

  /** True when nothing waits for a further line. */
  get idle(): boolean {
    return this.#pending === undefined;
  }

  push(fragment: Fragment): void {
    const text = fragment.text.text;
    if (fragment.foreign || text === '') {
      if (fragment.foreign) this.flush();
      return;
    }
    const kind = rowKind(text, this.#before) ?? kindOf(text);
    if (kind === undefined || kind === 'limit-rest') this.#continue(fragment);
    else this.#begin(kind, fragment);
  }

  /** A blank line ends a record. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending !== undefined) this.#emit(pending);
  }

  #begin(kind: RecordKind, fragment: Fragment): void {
    this.flush();
    const { text, time, host, caller, width, spaceAfter } = fragment;
    this.#pending = { kind, text, time, host, caller, width, spaceAfter };
    this.#before = kind;
    if (kind === 'task-head') this.#columns = readTaskHeader(text)?.length ?? 7;
  }

  #continue(fragment: Fragment): void {
    const pending = this.#pending;
    const broken = pending?.kind === 'memcg-limit';
    if (pending === undefined || (fragment.stamped && !broken)) {
      this.flush();
      return;
    }
    const glue = this.#glue(pending, fragment);
    if (glue === undefined) {
      this.flush();
      return;
    }
    const { width, spaceAfter } = fragment;
    const text = pending.text.join(fragment.text, glue);
    this.#pending = { ...pending, kind: this.#kindAgain(pending.kind, text), text, width, spaceAfter };
    if (pending.kind === 'task-head') this.#columns = readTaskHeader(text)?.length ?? this.#columns;
  }

  /** Between two numbers only the width of the line tells whether it was broken or cut. */
  #glue(pending: Pending, fragment: Fragment): Glue {
    const { kind, text, width, spaceAfter } = pending;
    const space = spaceAfter || fragment.spaceBefore;
    const glue = continues(kind, { text, next: fragment.text.text, columns: this.#columns });
    if (glue === '' && !space && unbroken.has(kind)) this.#cutAt = width;
    return glue === ' ' && width === this.#cutAt && !space ? '' : glue;
  }

  /** A kill line broken before its verb tells only now whether it chooses or kills. */
  #kindAgain(kind: RecordKind, text: LogText): RecordKind {
    return kind === 'kill' ? (kindOf(text.text) ?? kind) : kind;
  }
}
