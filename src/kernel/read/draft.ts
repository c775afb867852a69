// A report while it is being read: what has come so far, and whether a further item can belong to it.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { KernelNote } from '../note';
import { guessColumns, readTaskRow, type Column } from '../parse/tasks';
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
  Report,
  ReportKind,
  SlabRow,
  StackFrame,
  Summary,
  TaskRow,
  TaskTable,
  Totals,
  Trigger,
  Zone,
} from '../report';
import type { Item, Placement } from './item';
import type { CounterName } from '../parse/memcg';

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

export class Draft {
  kind: ReportKind;
  readonly origin: Origin;
  endLine: number;
  stage = 0;
  /** Frames belong to a trace of somebody else that began inside this report. */
  foreignTrace = false;
  trigger: Trigger | undefined;
  placement: Placement | undefined;
  cpuLine: CpuLine | undefined;
  hardware: Field<string> | undefined;
  nearbyRelease: Field<string> | undefined;
  summary: Summary | undefined;
  panic: Field<string> | undefined;
  readonly stack: StackFrame[] = [];
  readonly nodes: NodeLine[] = [];
  readonly zones: Zone[] = [];
  readonly buddies: BuddyLine[] = [];
  readonly choices: KillChoice[] = [];
  readonly kills: Kill[] = [];
  readonly remarks: Remark[] = [];
  columns: readonly Column[] | undefined;
  taskHeader: LogText | undefined;
  readonly #pages = new Map<string, Field<number>>();
  readonly #hugepages: HugepagesLine[] = [];
  readonly #slab: SlabRow[] = [];
  readonly #rows: TaskRow[] = [];
  readonly #rawRows: LogText[] = [];
  readonly #reaped: Reaped[] = [];
  readonly #notes: KernelNote[] = [];
  readonly #stats: { head: MemcgStats; values: Map<string, Field<number>> }[] = [];
  readonly #counters = new Map<CounterName, MemcgCounter>();
  #limitPath: Field<string> | undefined;
  #taskPath: Field<string> | undefined;
  #totals: Totals = noTotals;
  #memInfo: { line: number; endLine: number } | undefined;
  #cpus = 0;
  #dropped = 0;

  constructor(kind: ReportKind, origin: Origin) {
    this.kind = kind;
    this.origin = origin;
    this.endLine = origin.line;
    this.#seeCpu(origin.caller?.startsWith('C') === true ? Number(origin.caller.slice(1)) : undefined);
  }

  #seeCpu(cpu: number | undefined): void {
    if (cpu !== undefined && cpu < 65_536) this.#cpus = Math.max(this.#cpus, cpu + 1);
  }

  #keep<T>(list: T[], value: T): void {
    if (list.length < mostOfAnything) list.push(value);
    else this.#dropped++;
  }

  /** True where the report ended in a kill, as far as was read. */
  get killed(): boolean {
    return this.kills.length > 0;
  }

  get groupKill(): boolean {
    return this.remarks.some((remark) => remark.code === 'group-kill');
  }

  /** A zone already read with other numbers: the line belongs to another report. */
  contradicts(zone: Zone): boolean {
    const same = this.zones.find((each) => each.node === zone.node && each.name === zone.name);
    return same !== undefined && same.kb.get('free')?.value !== zone.kb.get('free')?.value;
  }

  get hasMemInfo(): boolean {
    return this.#memInfo !== undefined;
  }

  get hasTasks(): boolean {
    return this.columns !== undefined || this.#rawRows.length > 0;
  }

  add(item: Item, text: LogText): void {
    this.endLine = Math.max(this.endLine, text.endLine);
    switch (item.kind) {
      case 'trigger':
        this.trigger = item.trigger;
        this.placement = item.placement;
        return;
      case 'placement':
        this.placement ??= item.placement;
        return;
      case 'cpu':
        this.cpuLine ??= item.cpuLine;
        return this.#seeCpu(item.cpuLine.cpu?.value);
      case 'hardware':
        this.hardware ??= item.name;
        return;
      case 'frame':
        return this.#keep(this.stack, item.frame);
      case 'gap':
        return this.#keep(this.#notes, item.note);
      case 'remark':
        return this.#keep(this.remarks, item.remark);
      case 'panic':
        this.panic ??= item.text;
        return;
      default:
        this.#addBody(item, text);
    }
  }

  #addBody(item: Item, text: LogText): void {
    switch (item.kind) {
      case 'mem-head':
      case 'mem-pages':
      case 'node':
      case 'zone':
      case 'reserve':
      case 'buddy':
      case 'per-cpu':
      case 'hugepages':
      case 'total':
        return this.#addMemory(item, text);
      case 'memcg-limit':
      case 'memcg-counter':
      case 'memcg-stats':
      case 'memcg-row':
        return this.#addMemcg(item);
      default:
        this.#addEnd(item, text);
    }
  }

  #addMemory(item: Item, text: LogText): void {
    switch (item.kind) {
      case 'mem-head':
        return this.#seeMemInfo(text);
      case 'mem-pages':
        this.#seeMemInfo(text);
        for (const [name, value] of item.pages) if (!this.#pages.has(name)) this.#pages.set(name, value);
        return;
      case 'per-cpu':
        return this.#seeCpu(item.cpu);
      case 'node':
        return this.#keep(this.nodes, item.node);
      case 'zone':
        if (!this.zones.some((zone) => zone.node === item.zone.node && zone.name === item.zone.name))
          this.#keep(this.zones, item.zone);
        return;
      case 'reserve':
        return this.#addReserve(item);
      case 'buddy':
        if (!this.buddies.some((line) => line.node === item.buddy.node && line.zone === item.buddy.zone))
          this.#keep(this.buddies, item.buddy);
        return;
      case 'hugepages':
        return this.#keep(this.#hugepages, item.hugepages);
      case 'total':
        return this.#addTotal(item.total);
      default:
    }
  }

  /** What came first stays. */
  #addTotal(total: Partial<Totals>): void {
    const known = Object.keys(total).some((name) => this.#totals[name as keyof Totals] !== undefined);
    if (!known) this.#totals = { ...this.#totals, ...total };
  }

  #addReserve(item: Extract<Item, { kind: 'reserve' }>): void {
    const last = this.zones.at(-1);
    if (last !== undefined && last.reserve === undefined)
      this.zones[this.zones.length - 1] = { ...last, reserve: item.reserve };
  }

  #seeMemInfo(text: LogText): void {
    this.#memInfo = { line: this.#memInfo?.line ?? text.line, endLine: text.endLine };
  }

  #addMemcg(item: Item): void {
    if (item.kind === 'memcg-limit') {
      this.#limitPath ??= item.limit.limit;
      this.#taskPath ??= item.limit.task;
    } else if (item.kind === 'memcg-counter') {
      if (!this.#counters.has(item.name)) this.#counters.set(item.name, item.counter);
    } else if (item.kind === 'memcg-stats') {
      this.#keep(this.#stats, { head: item.stats, values: new Map(item.stats.values) });
    } else if (item.kind === 'memcg-row') {
      this.#stats.at(-1)?.values.set(item.name, item.value);
    }
  }

  #addEnd(item: Item, text: LogText): void {
    switch (item.kind) {
      case 'slab-row':
        return this.#keep(this.#slab, item.row);
      case 'task-head':
        this.columns = item.columns;
        this.taskHeader = text;
        return;
      case 'task-row':
        return this.#addRow(item.row);
      case 'summary':
        this.summary ??= item.summary;
        return;
      case 'choice':
        return this.#keep(this.choices, item.choice);
      case 'kill':
        return this.#keep(this.kills, item.killed);
      case 'reaped':
        return this.#keep(this.#reaped, item.reaped);
      default:
    }
  }

  #addRow(row: LogText): void {
    if (this.columns === undefined) return this.#keep(this.#rawRows, row);
    const read = readTaskRow(row, this.columns);
    if (read === undefined) this.#keep(this.#notes, { code: 'unreadable-line', line: row.line });
    else this.#keep(this.#rows, read);
  }

  #tasks(): TaskTable | undefined {
    if (this.columns === undefined && this.#rawRows.length === 0) return undefined;
    const columns = this.columns ?? guessColumns(this.#rawRows);
    const rows =
      this.columns === undefined ? this.#rawRows.flatMap((row) => readTaskRow(row, columns) ?? []) : this.#rows;
    return { header: this.taskHeader?.all, columns: columns.filter((column) => column !== undefined), rows };
  }

  #memcg(): Report['memcg'] {
    const limitPath = this.#limitPath ?? this.summary?.oomMemcg;
    if (
      limitPath === undefined &&
      this.#taskPath === undefined &&
      this.#counters.size === 0 &&
      this.#stats.length === 0
    )
      return undefined;
    return {
      limitPath,
      taskPath: this.#taskPath ?? this.summary?.taskMemcg,
      memory: this.#counters.get('memory'),
      memorySwap: this.#counters.get('memorySwap'),
      swap: this.#counters.get('swap'),
      kmem: this.#counters.get('kmem'),
      stats: this.#stats.map(({ head, values }) => ({ ...head, values })),
    };
  }

  #allNotes(): readonly KernelNote[] {
    if (this.#dropped === 0) return this.#notes;
    return [...this.#notes, { code: 'too-many', line: this.endLine, detail: this.#dropped }];
  }

  /** The finished model. The draft is not used afterwards. */
  freeze(): Report {
    const trigger = this.trigger;
    return {
      kind: this.kind,
      lines: { line: this.origin.line, endLine: this.endLine },
      time: this.origin.time,
      host: this.origin.host,
      trigger: trigger === undefined ? undefined : { ...trigger, pid: trigger.pid ?? this.cpuLine?.pid },
      cpuset: this.placement?.cpuset ?? this.summary?.cpuset,
      memsAllowed: this.placement?.mems ?? this.summary?.memsAllowed,
      cpuLine: this.cpuLine,
      nearbyRelease: this.nearbyRelease,
      hardware: this.hardware,
      stack: this.stack,
      memInfo: this.#memInfo === undefined ? undefined : { lines: this.#memInfo, pages: this.#pages },
      nodes: this.nodes,
      zones: this.zones,
      buddies: this.buddies,
      hugepages: this.#hugepages,
      totals: this.#totals,
      memcg: this.#memcg(),
      slab: this.#slab,
      tasks: this.#tasks(),
      summary: this.summary,
      choices: this.choices,
      kills: this.kills,
      reaped: this.#reaped,
      remarks: this.remarks,
      panic: this.panic,
      cpusSeen: this.#cpus,
      notes: this.#allNotes(),
    };
  }
}
