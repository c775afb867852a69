// Several reports may be under way at once (two CPUs, a cut one before a whole one). The desk decides which open report
// an item belongs to, opens new ones and lets finished ones go. What one event is: docs/events in ARCHITECTURE.md.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { Kill, KillChoice, Report, ReportKind } from '../report';
import { Draft } from './draft';
import { stages, type Item } from './item';
import type { LogRecord } from './records';

/** Lines without anything of a report's own after which it is taken as ended. */
const longestSilence = 1500;
const mostOpen = 4;
/** A gap belongs to a report only beside it; a kill of another pid than announced only right behind the announcement. */
const nearby = 40;
const adjacent = 4;

/** Parts that show a report whose header is cut off. */
const bodies = new Set<Item['kind']>([
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

export class Desk {
  readonly #emit: (report: Report) => void;
  /** Oldest first. */
  #open: Draft[] = [];
  /** The last release a line named, and whose log it was. */
  #release: { readonly release: Field<string>; readonly host: string | undefined } | undefined;
  /** CPU line and stack read before any report began: kept in case the header is cut off. */
  #prelude: { readonly item: Item; readonly record: LogRecord }[] = [];

  constructor(emit: (report: Report) => void) {
    this.#emit = emit;
  }

  get idle(): boolean {
    return this.#open.length === 0;
  }

  route(item: Item, record: LogRecord): void {
    if (item.kind === 'boot') return this.#see(item.release, record.host);
    if (item.kind === 'cpu' && item.cpuLine.release !== undefined) this.#see(item.cpuLine.release, record.host);
    this.#closeSilent(record.text.line);
    if (item.kind === 'trigger')
      return this.#openNew(item.trigger.form === 'oom-killer' ? 'oom' : 'page-allocation-failure', item, record);
    const draft = this.#owner(item, record);
    if (draft !== undefined) return this.#give(draft, item, record.text);
    this.#headless(item, record);
  }

  /** Ends everything that is open. */
  end(): void {
    for (const draft of this.#open) this.#emit(draft.freeze());
    this.#open = [];
    this.#prelude = [];
  }

  #see(release: Field<string>, host: string | undefined): void {
    this.#release = { release, host };
  }

  #give(draft: Draft, item: Item, text: LogText): void {
    draft.add(item, text);
    const stage = stages[item.kind];
    draft.stage = Math.max(draft.stage, stage);
    if (stage >= stages['mem-head']) draft.foreignTrace = false;
    if (stage >= stages.summary) this.#closeOlderThan(draft);
  }

  #openNew(kind: ReportKind, item: Item, record: LogRecord): void {
    this.#open
      .filter((draft) => draft.killed && sameCaller(draft, record))
      .forEach((draft) => {
        this.#close(draft);
      });
    this.#open
      .filter((draft) => draft.kind === 'kill-only')
      .forEach((draft) => {
        this.#close(draft);
      });
    const draft = this.#draft(kind, record);
    if (this.#open.length > mostOpen && this.#open[0] !== undefined) this.#close(this.#open[0]);
    this.#prelude = [];
    this.#give(draft, item, record.text);
  }

  #draft(kind: ReportKind, { text, time, host, caller }: LogRecord): Draft {
    const draft = new Draft(kind, { line: text.line, time, host, caller });
    if (this.#release?.host === host) draft.nearbyRelease = this.#release?.release;
    this.#open.push(draft);
    return draft;
  }

  #owner(item: Item, record: LogRecord): Draft | undefined {
    const candidates = this.#open.filter((draft) => sameCaller(draft, record)).reverse();
    switch (item.kind) {
      case 'kill':
        return this.#killOwner(item.killed, candidates);
      case 'choice':
        return candidates.find((draft, index) => takesChoice(draft, item.choice, index === 0));
      case 'reaped':
        return this.#open.findLast((draft) => draft.kills.some((kill) => kill.pid.value === item.reaped.pid.value));
      case 'panic':
        return this.#open.findLast((draft) => draft.kind === 'oom');
      case 'gap':
        return candidates.find((draft) => record.text.line - draft.endLine <= nearby);
      case 'remark':
        return candidates[0];
      default:
        return candidates.find((draft) => takes(draft, item));
    }
  }

  #killOwner(kill: Kill, candidates: readonly Draft[]): Draft | undefined {
    return candidates.find((draft, index) => takesKill(draft, kill, index === 0));
  }

  #headless(item: Item, record: LogRecord): void {
    if (item.kind === 'kill' || item.kind === 'choice' || item.kind === 'summary')
      this.#openNew('kill-only', item, record);
    else if (bodies.has(item.kind)) this.#openBody(item, record);
    else this.#remember(item, record);
  }

  #openBody(item: Item, record: LogRecord): void {
    const before = this.#prelude;
    const first = before[0]?.record ?? record;
    const failure = before.some(
      ({ item: each }) => each.kind === 'frame' && /^warn_alloc/.test(each.frame.symbol.value),
    );
    const draft = this.#draft(failure ? 'page-allocation-failure' : 'oom', first);
    for (const each of before) this.#give(draft, each.item, each.record.text);
    this.#give(draft, item, record.text);
    this.#prelude = [];
  }

  #remember(item: Item, record: LogRecord): void {
    const last = this.#prelude.at(-1)?.record.text.endLine ?? record.text.line;
    if (item.kind === 'cpu' || record.text.line - last > 40 || this.#prelude.length > 200) this.#prelude = [];
    if (item.kind === 'cpu' || (this.#prelude.length > 0 && (item.kind === 'hardware' || item.kind === 'frame')))
      this.#prelude.push({ item, record });
  }

  #close(draft: Draft): void {
    this.#open = this.#open.filter((each) => each !== draft);
    this.#emit(draft.freeze());
  }

  #closeSilent(line: number): void {
    for (const draft of this.#open) if (line - draft.endLine > longestSilence) this.#close(draft);
  }

  /** For lines without anything known, so that silence is noticed. */
  pass(line: number): void {
    if (this.#open.length > 0) this.#closeSilent(line);
  }

  /** A report that reached its end leaves nothing open before it, unless callers keep them apart. */
  #closeOlderThan(draft: Draft): void {
    if (draft.origin.caller !== undefined) return;
    const index = this.#open.indexOf(draft);
    this.#open.slice(0, Math.max(index, 0)).forEach((older) => {
      this.#close(older);
    });
  }
}

function sameCaller(draft: Draft, record: LogRecord): boolean {
  const { caller } = draft.origin;
  return caller === undefined || record.caller === undefined || caller === record.caller;
}

function takes(draft: Draft, item: Item): boolean {
  if (draft.kind === 'kill-only') return false;
  const stage = stages[item.kind];
  switch (item.kind) {
    case 'placement':
      return draft.placement === undefined && draft.stage <= stage;
    case 'cpu':
      if (draft.cpuLine === undefined && draft.stage <= stage) return true;
      if (draft.stage <= stages.frame) draft.foreignTrace = true;
      return false;
    case 'hardware':
    case 'frame':
      return draft.stage <= stage && !draft.foreignTrace;
    case 'zone':
      return draft.stage <= stage && !draft.contradicts(item.zone);
    case 'reserve':
      return draft.zones.at(-1)?.reserve === undefined && draft.zones.length > 0;
    case 'mem-head':
      return !draft.hasMemInfo && draft.stage <= stage;
    case 'task-title':
      return !draft.hasTasks && draft.stage <= stage;
    case 'task-head':
      return draft.columns === undefined && draft.stage <= stage;
    case 'summary':
      return draft.summary === undefined && draft.stage <= stage && draft.kind === 'oom';
    default:
      return draft.stage <= stage;
  }
}

function takesChoice(draft: Draft, choice: KillChoice, newest: boolean): boolean {
  if (draft.kind === 'page-allocation-failure') return false;
  if (draft.choices.some((each) => each.pid.value === choice.pid.value)) return true;
  return newest && !draft.killed && draft.choices.length === 0 && draft.kind === 'oom';
}

function knows(draft: Draft, pid: number): boolean {
  return [draft.summary?.pid, ...draft.choices.map((each) => each.pid), ...draft.kills.map((each) => each.pid)].some(
    (field) => field?.value === pid,
  );
}

/** The kernel prints the kill of the chosen one, then of further threads or of its whole group. */
function takesKill(draft: Draft, kill: Kill, newest: boolean): boolean {
  if (draft.kind === 'page-allocation-failure') return false;
  if (knows(draft, kill.pid.value)) return true;
  if (!newest) return false;
  if (!draft.killed)
    return draft.summary?.pid === undefined || draft.choices.length > 0 || kill.at.line - draft.endLine <= adjacent;
  if (draft.groupKill) return kill.prefix === 'memcg';
  return kill.prefix === 'none' && draft.kills.at(-1)?.prefix === 'none';
}
