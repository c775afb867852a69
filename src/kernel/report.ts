// The model of one kernel report: types only. Names are the kernel's own; units are in the names.
// The kernel's "kB" is KiB. "pages" are base pages of the machine. Shapes: mm/oom_kill.c, mm/page_alloc.c and
// mm/show_mem.c, 2.6.32 to 7.x.

import type { Field, LineRange, Span } from '../base/span';
import type { KernelNote } from './note';
import type { Kill, KillChoice, Reaped, Summary, TaskTable } from './reportEnd';

export type * from './reportEnd';

export type ReportKind = 'oom' | 'page-allocation-failure' | 'kill-only';

/** The parts a reader expects; a report lists those it should have and lacks. */
export type Part = 'trigger' | 'stack' | 'mem-info' | 'zones' | 'buddy' | 'totals' | 'tasks' | 'victim';

/** How the report began. `vmalloc` and `stall` are forms of the page allocation failure. */
export type TriggerForm = 'oom-killer' | 'allocation-failure' | 'vmalloc-failure' | 'allocation-stall';

/** The header line: who asked for what. Spans cover the value alone. */
export interface Trigger {
  readonly form: TriggerForm;
  readonly at: Span;
  readonly comm: Field<string>;
  /** From the header, the CPU line or the summary, in this order. */
  readonly pid: Field<number> | undefined;
  /** As printed, lower case, `0x` first. */
  readonly gfpMask: Field<string> | undefined;
  /** Names in the order printed (4.6+), each with its place. Empty for `()` and for kernels that print none. */
  readonly gfpNames: readonly Field<string>[];
  /** True where the kernel printed a list of names, even an empty one. */
  readonly namesPrinted: boolean;
  readonly order: Field<number> | undefined;
  readonly oomAdj: Field<number> | undefined;
  readonly oomScoreAdj: Field<number> | undefined;
  readonly nodemask: Field<string> | undefined;
  /** vmalloc only. */
  readonly bytes: Field<number> | undefined;
}

/** `CPU: 6 PID: 867 Comm: vmtoolsd Not tainted 3.10.0-693.21.1.el7.x86_64 #1`; el6: `Pid: 1, comm: java Not tainted …`. */
export interface CpuLine {
  readonly at: Span;
  readonly cpu: Field<number> | undefined;
  readonly pid: Field<number> | undefined;
  readonly uid: Field<number> | undefined;
  readonly comm: Field<string> | undefined;
  /** Letters as printed without spaces, for instance `GWOE`; empty for `Not tainted`. */
  readonly taint: Field<string> | undefined;
  readonly release: Field<string> | undefined;
}

export interface StackFrame {
  readonly at: Span;
  readonly symbol: Field<string>;
  /** False for `? symbol`: an address found on the stack that need not be a caller. */
  readonly certain: boolean;
}

/** The `Mem-Info:` block: counters in pages, summed over all nodes. */
export interface MemInfo {
  readonly lines: LineRange;
  readonly pages: ReadonlyMap<string, Field<number>>;
}

/** `Node 0 active_anon:…kB …` (4.8+): LRU and other counters of a whole node. */
export interface NodeLine {
  readonly at: Span;
  readonly node: number;
  readonly kb: ReadonlyMap<string, Field<number>>;
  readonly allUnreclaimable: Field<boolean> | undefined;
}

/** `Node 0 DMA per-cpu:` and its rows are counted only. */
export interface Zone {
  readonly node: number;
  /** False on kernels without NUMA support, where no `Node N ` is printed. */
  readonly nodeStated: boolean;
  readonly name: ZoneName;
  readonly at: Span;
  /** `free`, `boost`, `min`, `low`, `high`, `reserved_highatomic`, `free_highatomic`, `present`, `managed`, `free_cma`, … in kB as printed. */
  readonly kb: ReadonlyMap<string, Field<number>>;
  readonly pagesScanned: Field<number> | undefined;
  readonly allUnreclaimable: Field<boolean> | undefined;
  readonly reserve: ReserveLine | undefined;
}

export type ZoneName = 'DMA' | 'DMA32' | 'Normal' | 'HighMem' | 'Movable' | 'Device';

/** `lowmem_reserve[]: 0 2977 16015 16015`, in pages, one entry per compiled zone. */
export interface ReserveLine {
  readonly at: Span;
  readonly pages: readonly Field<number>[];
}

/** `Node 0 Normal: 13786*4kB (UE) … = 55312kB`. */
export interface BuddyLine {
  readonly node: number;
  readonly nodeStated: boolean;
  readonly zone: ZoneName;
  readonly at: Span;
  /** One per order from 0, in the order printed. */
  readonly terms: readonly BuddyTerm[];
  readonly totalKb: Field<number> | undefined;
}

export interface BuddyTerm {
  readonly at: Span;
  readonly order: number;
  readonly blocks: Field<number>;
  readonly blockKb: Field<number>;
  /** Letters as printed, `UE`; undefined where the kernel printed none for this term. */
  readonly types: Field<string> | undefined;
}

/** `Node 0 hugepages_total=0 hugepages_free=0 hugepages_surp=0 hugepages_size=2048kB`: huge pages, size in kB. */
export interface HugepagesLine {
  readonly at: Span;
  readonly node: number;
  readonly total: Field<number>;
  readonly free: Field<number>;
  readonly surplus: Field<number>;
  readonly sizeKb: Field<number>;
}

/** Lines after the buddy lists. Pages unless `Kb`. */
export interface Totals {
  readonly pagecache: Field<number> | undefined;
  readonly swapCache: Field<number> | undefined;
  readonly freeSwapKb: Field<number> | undefined;
  readonly totalSwapKb: Field<number> | undefined;
  readonly ram: Field<number> | undefined;
  readonly highmem: Field<number> | undefined;
  readonly reserved: Field<number> | undefined;
  readonly cmaReserved: Field<number> | undefined;
  readonly hwpoisoned: Field<number> | undefined;
}

/** `memory: usage 204800kB, limit 204800kB, failcnt 123`. */
export interface MemcgCounter {
  readonly at: Span;
  readonly usageKb: Field<number>;
  /** Undefined where the kernel printed a huge number that means "no limit". */
  readonly limitKb: Field<number> | undefined;
  readonly unlimited: boolean;
  readonly failcnt: Field<number>;
}

export interface Memcg {
  /** The cgroup whose limit was hit. */
  readonly limitPath: Field<string> | undefined;
  /** The cgroup of the victim (or of the trigger where no victim is known). */
  readonly taskPath: Field<string> | undefined;
  readonly memory: MemcgCounter | undefined;
  /** v1: memory and swap together. */
  readonly memorySwap: MemcgCounter | undefined;
  /** v2: swap alone. */
  readonly swap: MemcgCounter | undefined;
  readonly kmem: MemcgCounter | undefined;
  readonly stats: readonly MemcgStats[];
}

/** One statistics block. Old kernels print one per child cgroup, in KB; 5.3+ one dump of memory.stat, bytes and events. */
export interface MemcgStats {
  readonly at: Span;
  readonly path: Field<string>;
  readonly unit: 'kb' | 'bytes';
  readonly values: ReadonlyMap<string, Field<number>>;
}

export interface SlabRow {
  readonly at: Span;
  readonly name: string;
  readonly usedKb: Field<number>;
  readonly totalKb: Field<number>;
}

/** Short statements that change what a report means. */
export type RemarkCode =
  | 'compaction-disabled'
  | 'no-killable'
  | 'group-kill'
  | 'already-exiting'
  | 'sharing-mm'
  | 'slab-not-dumped'
  | 'request-ignored';

export interface Remark {
  readonly code: RemarkCode;
  readonly at: Span;
}

/** Everything read of one report. Absent parts are empty lists or undefined; nothing is made up. */
export interface Report {
  readonly kind: ReportKind;
  readonly lines: LineRange;
  /** Stamp and host as written on the first line. */
  readonly time: string | undefined;
  readonly host: string | undefined;
  readonly trigger: Trigger | undefined;
  readonly cpuset: Field<string> | undefined;
  readonly memsAllowed: Field<string> | undefined;
  readonly cpuLine: CpuLine | undefined;
  /** The release another line of the same host named before this report (`Linux version …`, an earlier report). */
  readonly nearbyRelease: Field<string> | undefined;
  readonly hardware: Field<string> | undefined;
  readonly stack: readonly StackFrame[];
  readonly memInfo: MemInfo | undefined;
  readonly nodes: readonly NodeLine[];
  readonly zones: readonly Zone[];
  readonly buddies: readonly BuddyLine[];
  readonly hugepages: readonly HugepagesLine[];
  readonly totals: Totals;
  readonly memcg: Memcg | undefined;
  readonly slab: readonly SlabRow[];
  readonly tasks: TaskTable | undefined;
  readonly summary: Summary | undefined;
  readonly choices: readonly KillChoice[];
  readonly kills: readonly Kill[];
  readonly reaped: readonly Reaped[];
  readonly remarks: readonly Remark[];
  readonly panic: Field<string> | undefined;
  /** Highest CPU number seen anywhere in the report plus one; a lower bound of the machine's CPUs. */
  readonly cpusSeen: number;
  readonly notes: readonly KernelNote[];
}
