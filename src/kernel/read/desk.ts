// Several reports may be under way at once (two CPUs, a cut one before a whole one). The desk decides which open report
// an item belongs to, opens new ones and lets finished ones go. What one event is: ARCHITECTURE.md, "Reading logs".

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { Report, ReportKind } from '../report';
import { takes, takesChoice, takesKill } from './belongs';
import { Draft } from './draft';
import { freeze } from './freeze';
import { stages, type Item } from './item';
import { Prelude, showsFailure } from './prelude';
import type { LogRecord } from './records';
import { take } from './takers';

/** Lines without anything of a report's own after which it is taken as ended. */
const longestSilence = 1500;
const mostOpen = 4;
/** A gap in the log belongs to a report only beside it. */
const nearby = 40;

/** Parts that show a report whose header is cut off. */
const bodies: ReadonlySet<Item['kind']> = new Set([
  'mem-head',
  'mem-pages',
  'node',
  'zone',
  'buddy',
  'task-title',
  'task-head',
  'task-row',
  'memcg-limit',
  'memcg-counter',
  'memcg-stats',
]);

const kills: ReadonlySet<Item['kind']> = new Set(['kill', 'choice', 'summary']);

export class Desk {
  readonly #emit: (report: Report) => void;
  readonly #prelude = new Prelude();
  /** Oldest first. */
  #open: Draft[] = [];
  /** The last release a line named, and whose log it was. */
  #release: { readonly release: Field<string>; readonly host: string | undefined } | undefined;

  constructor(emit: (report: Report) => void) {
    this.#emit = emit;
  }

  get idle(): boolean {
    return this.#open.length === 0;
  }

  route(item: Item, record: LogRecord): void {
    if (item.kind === 'boot') {
      this.#release = { release: item.release, host: record.host };
      return;
    }
    this.pass(record.text.line);
    if (item.kind === 'trigger') {
      this.#openNew(item.trigger.form === 'oom-killer' ? 'oom' : 'page-allocation-failure', item, record);
      return;
    }
    const draft = this.#owner(item, record);
    if (draft === undefined) this.#headless(item, record);
    else this.#give(draft, item, record.text);
  }

  /** A line was read, whatever it held: reports that have been silent for long are ended. */
  pass(line: number): void {
    for (const draft of this.#open) if (line - draft.endLine > longestSilence) this.#close(draft);
  }

  /** Ends everything that is open. */
  end(): void {
    for (const draft of this.#open) this.#emit(freeze(draft));
    this.#open = [];
    this.#prelude.take();
  }

  #give(draft: Draft, item: Item, text: LogText): void {
    take(draft, item, text);
    if (item.kind === 'cpu' && item.cpuLine.release !== undefined)
      this.#release = { release: item.cpuLine.release, host: draft.origin.host };
    const stage = stages[item.kind];
    draft.stage = Math.max(draft.stage, stage);
    if (stage >= stages['mem-head']) draft.foreignTrace = false;
    if (stage >= stages.summary) this.#closeOlderThan(draft);
  }

  #draft(kind: ReportKind, { text, time, host, caller }: LogRecord): Draft {
    const draft = new Draft(kind, { line: text.line, time, host, caller });
    if (this.#release?.host === host) draft.nearbyRelease = this.#release?.release;
    this.#open.push(draft);
    return draft;
  }

  #openNew(kind: ReportKind, item: Item, record: LogRecord): void {
    const done = this.#open.filter(
      (draft) => draft.kind === 'kill-only' || (draft.killed && sameCaller(draft, record)),
    );
    for (const draft of done) this.#close(draft);
    this.#give(this.#draft(kind, record), item, record.text);
    const [oldest] = this.#open;
    if (this.#open.length > mostOpen && oldest !== undefined) this.#close(oldest);
    this.#prelude.take();
  }

  #owner(item: Item, record: LogRecord): Draft | undefined {
    const candidates = this.#open.filter((draft) => sameCaller(draft, record)).reverse();
    if (item.kind === 'kill') return candidates.find((draft, index) => takesKill(draft, item.killed, index === 0));
    if (item.kind === 'choice') return candidates.find((draft, index) => takesChoice(draft, item.choice, index === 0));
    if (item.kind === 'reaped') return this.#killerOf(item.reaped.pid.value);
    if (item.kind === 'panic') return this.#open.findLast((draft) => draft.kind === 'oom');
    if (item.kind === 'remark') return candidates[0];
    if (item.kind === 'gap') return candidates.find((draft) => record.text.line - draft.endLine <= nearby);
    const owner = candidates.find((draft) => takes(draft, item));
    if (owner === undefined && item.kind === 'cpu') markForeign(candidates);
    return owner;
  }

  /** The reaper is a thread of its own: its lines bear another caller. */
  #killerOf(pid: number): Draft | undefined {
    return this.#open.findLast((draft) => draft.kills.some((kill) => kill.pid.value === pid));
  }

  #headless(item: Item, record: LogRecord): void {
    if (kills.has(item.kind)) this.#openNew('kill-only', item, record);
    else if (bodies.has(item.kind)) this.#openBody(item, record);
    else this.#prelude.add(item, record);
  }

  #openBody(item: Item, record: LogRecord): void {
    const before = this.#prelude.take();
    const kind = showsFailure(before) ? 'page-allocation-failure' : 'oom';
    const draft = this.#draft(kind, before[0]?.record ?? record);
    for (const each of before) this.#give(draft, each.item, each.record.text);
    this.#give(draft, item, record.text);
  }

  #close(draft: Draft): void {
    this.#open = this.#open.filter((each) => each !== draft);
    this.#emit(freeze(draft));
  }

  /** A report that reached its end leaves nothing open before it, unless callers keep them apart. */
  #closeOlderThan(draft: Draft): void {
    if (draft.origin.caller !== undefined) return;
    const index = this.#open.indexOf(draft);
    for (const older of this.#open.slice(0, Math.max(index, 0))) this.#close(older);
  }
}

function sameCaller(draft: Draft, record: LogRecord): boolean {
  const { caller } = draft.origin;
  return caller === undefined || record.caller === undefined || caller === record.caller;
}

/** A CPU line that no report takes begins a trace of somebody else inside those that are still printing theirs. */
function markForeign(drafts: readonly Draft[]): void {
  for (const draft of drafts) if (draft.stage <= stages.frame) draft.foreignTrace = true;
}
