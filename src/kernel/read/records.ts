// Puts lines together that make one record, and says what kind of record it is.

import type { LogText } from '../../base/logText';
import type { Fragment } from '../line/fragment';
import { readTaskHeader } from '../parse/tasks';
import { continues } from './continues';
import { kindOf, type RecordKind } from './kindOf';

/** A whole record of a known kind, with what its logger knew. */
export interface LogRecord {
  readonly kind: RecordKind;
  readonly text: LogText;
  readonly time: string | undefined;
  readonly host: string | undefined;
  readonly caller: string | undefined;
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
  #pending: LogRecord | undefined;
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
    const { text, time, host, caller } = fragment;
    this.#pending = { kind, text, time, host, caller };
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
    const glue = continues(pending.kind, { text: pending.text, next: fragment.text.text, columns: this.#columns });
    if (glue === undefined) {
      this.flush();
      return;
    }
    this.#pending = { ...pending, text: pending.text.join(fragment.text, glue) };
    if (pending.kind === 'task-head') this.#columns = readTaskHeader(this.#pending.text)?.length ?? this.#columns;
  }
}
