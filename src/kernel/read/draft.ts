// A report while it is being read: everything that has come so far. What each item does to it: takers.ts.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { KernelNote } from '../note';
import type { CounterName } from '../parse/memcg';
import type { Column } from '../parse/tasks';
import type {
  BuddyLine,
  CpuLine,
  HugepagesLine,
  Kill,
  KillChoice,
  MemcgCounter,
  MemcgStats,
  NodeLine,
  Reaped,
  Remark,
  ReportKind,
  SlabRow,
  StackFrame,
  Summary,
  TaskRow,
  Totals,
  Trigger,
  Zone,
} from '../report';
import type { Placement } from './item';

const noTotals: Totals = {
  pagecache: undefined,
  swapCache: undefined,
  freeSwapKb: undefined,
  totalSwapKb: undefined,
  ram: undefined,
  highmem: undefined,
  reserved: undefined,
  cmaReserved: undefined,
  hwpoisoned: undefined,
};

/** More of one thing than any machine has: the rest is counted in a note instead of kept. */
const mostOfAnything = 200_000;

/** Where the first record came from. */
export interface Origin {
  readonly line: number;
  readonly time: string | undefined;
  readonly host: string | undefined;
  readonly caller: string | undefined;
}

/** A statistics block and the rows that follow its head. */
export interface StatsDraft {
  readonly head: MemcgStats;
  readonly values: Map<string, Field<number>>;
}

export class Draft {
  readonly kind: ReportKind;
  readonly origin: Origin;
  endLine: number;
  /** The latest stage of a report that was reached (item.ts). */
  stage = 0;
  /** Frames belong to a trace of somebody else that began inside this report. */
  foreignTrace = false;
  nearbyRelease: Field<string> | undefined;
  trigger: Trigger | undefined;
  placement: Placement | undefined;
  cpuLine: CpuLine | undefined;
  hardware: Field<string> | undefined;
  limitPath: Field<string> | undefined;
  taskPath: Field<string> | undefined;
  memInfo: { line: number; endLine: number } | undefined;
  totals: Totals = noTotals;
  summary: Summary | undefined;
  panic: Field<string> | undefined;
  columns: readonly Column[] | undefined;
  taskHeader: LogText | undefined;
  cpusSeen = 0;
  /** What was left out because there was too much of it. */
  dropped = 0;
  readonly stack: StackFrame[] = [];
  readonly pages = new Map<string, Field<number>>();
  readonly nodes: NodeLine[] = [];
  readonly zones: Zone[] = [];
  readonly buddies: BuddyLine[] = [];
  readonly hugepages: HugepagesLine[] = [];
  readonly counters = new Map<CounterName, MemcgCounter>();
  readonly stats: StatsDraft[] = [];
  readonly slab: SlabRow[] = [];
  readonly rows: TaskRow[] = [];
  /** Rows of a table whose header is cut off. */
  readonly rawRows: LogText[] = [];
  readonly choices: KillChoice[] = [];
  readonly kills: Kill[] = [];
  readonly reaped: Reaped[] = [];
  readonly remarks: Remark[] = [];
  readonly notes: KernelNote[] = [];

  constructor(kind: ReportKind, origin: Origin) {
    this.kind = kind;
    this.origin = origin;
    this.endLine = origin.line;
    this.seeCpu(origin.caller?.startsWith('C') === true ? Number(origin.caller.slice(1)) : undefined);
  }

  /** A CPU number: the highest one plus one is a lower bound of the machine's CPUs. */
  seeCpu(cpu: number | undefined): void {
    if (cpu !== undefined && cpu < 65_536) this.cpusSeen = Math.max(this.cpusSeen, cpu + 1);
  }

  seeMemInfo(text: LogText): void {
    this.memInfo = { line: this.memInfo?.line ?? text.line, endLine: text.endLine };
  }

  keep<T>(list: T[], value: T): void {
    if (list.length < mostOfAnything) list.push(value);
    else this.dropped++;
  }

  /** True where the report ended in a kill, as far as was read. */
  get killed(): boolean {
    return this.kills.length > 0;
  }

  get groupKill(): boolean {
    return this.remarks.some((remark) => remark.code === 'group-kill') || this.#killedTwice;
  }

  /** The kernel names the chosen one again when it goes through its group (mm/oom_kill.c, oom_kill_memcg_member). */
  get #killedTwice(): boolean {
    const [first, ...others] = this.kills;
    return first?.prefix === 'memcg' && others.some((kill) => kill.pid.value === first.pid.value);
  }

  get hasTasks(): boolean {
    return this.columns !== undefined || this.rawRows.length > 0;
  }

  /** A zone already read with other numbers: the line belongs to another report. */
  contradicts(zone: Zone): boolean {
    const same = this.zones.find((each) => each.node === zone.node && each.name === zone.name);
    return same !== undefined && same.kb.get('free')?.value !== zone.kb.get('free')?.value;
  }
}
