// What a position of a log means: the union of everything a hover can speak of. Data only; src/words/hover makes it text.

import type { Span } from '../../base/span';
import type { RankedTask, ZoneAnalysis } from '../analysis';
import type {
  BuddyLine,
  BuddyTerm,
  HugepagesLine,
  Kill,
  KillChoice,
  Memcg,
  MemcgCounter,
  MemcgStats,
  Reaped,
  RemarkCode,
  SlabRow,
  StackFrame,
  TaskColumn,
  Totals,
  Trigger,
} from '../report';
import type { FrameRole } from './frames';
import type { LineKind } from './lineKind';

/** Whose property a value is. */
export type ProcessRole = 'trigger' | 'chosen' | 'victim' | 'reaped';

export type CgroupRole = 'limit' | 'task' | 'stats' | 'cpuset';

export type CounterName = keyof Pick<Memcg, 'memory' | 'memorySwap' | 'swap' | 'kmem'>;

/** A count whose meaning does not depend on the request: of the machine, a node or a zone. */
export interface Counter {
  readonly kind: 'counter';
  readonly scope: 'machine' | 'node' | 'zone';
  readonly name: string;
  readonly kb: number;
  /** True where the log prints pages, not kB. */
  readonly printedAsPages: boolean;
}

export type Place =
  | { readonly kind: 'trigger'; readonly trigger: Trigger }
  | { readonly kind: 'process'; readonly role: ProcessRole; readonly comm: string; readonly pid: number | undefined }
  | { readonly kind: 'gfp-mask'; readonly mask: string }
  | { readonly kind: 'gfp-name'; readonly name: string }
  | { readonly kind: 'order'; readonly order: number }
  | { readonly kind: 'score-adj'; readonly role: ProcessRole; readonly value: number }
  | { readonly kind: 'oom-adj'; readonly value: number }
  | { readonly kind: 'nodemask'; readonly text: string }
  | { readonly kind: 'mems-allowed'; readonly text: string }
  | { readonly kind: 'hardware'; readonly text: string }
  | { readonly kind: 'release'; readonly text: string }
  | { readonly kind: 'panic'; readonly text: string }
  | { readonly kind: 'vmalloc-bytes'; readonly bytes: number }
  | { readonly kind: 'cpu'; readonly value: number }
  | { readonly kind: 'uid'; readonly value: number }
  | { readonly kind: 'taint'; readonly letters: string }
  | { readonly kind: 'frame'; readonly frame: StackFrame; readonly role: FrameRole | undefined }
  | Counter
  | { readonly kind: 'zone'; readonly zone: ZoneAnalysis }
  | { readonly kind: 'zone-value'; readonly zone: ZoneAnalysis; readonly name: string; readonly kb: number }
  | { readonly kind: 'pages-scanned'; readonly pages: number }
  | { readonly kind: 'all-unreclaimable'; readonly value: boolean; readonly scope: 'node' | 'zone' }
  | { readonly kind: 'reserve-line'; readonly zone: ZoneAnalysis }
  | { readonly kind: 'reserve-entry'; readonly zone: ZoneAnalysis; readonly index: number; readonly pages: number }
  | { readonly kind: 'buddy'; readonly buddy: BuddyLine; readonly zone: ZoneAnalysis | undefined }
  | { readonly kind: 'buddy-term'; readonly term: BuddyTerm; readonly zone: ZoneAnalysis | undefined }
  | { readonly kind: 'buddy-types'; readonly term: BuddyTerm; readonly zone: ZoneAnalysis | undefined }
  | {
      readonly kind: 'buddy-total';
      readonly buddy: BuddyLine;
      readonly kb: number;
      readonly zone: ZoneAnalysis | undefined;
    }
  | { readonly kind: 'hugepages'; readonly line: HugepagesLine }
  | { readonly kind: 'total'; readonly name: keyof Totals; readonly value: number }
  | { readonly kind: 'slab'; readonly row: SlabRow }
  | { readonly kind: 'memcg-counter'; readonly name: CounterName; readonly counter: MemcgCounter }
  | { readonly kind: 'memcg-stats'; readonly stats: MemcgStats }
  | { readonly kind: 'memcg-stat'; readonly stats: MemcgStats; readonly name: string; readonly value: number }
  | { readonly kind: 'cgroup'; readonly role: CgroupRole; readonly path: string }
  | { readonly kind: 'constraint'; readonly stated: string }
  | { readonly kind: 'task'; readonly task: RankedTask }
  | { readonly kind: 'task-value'; readonly task: RankedTask; readonly column: TaskColumn; readonly value: number }
  | { readonly kind: 'task-header' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'choice'; readonly choice: KillChoice }
  | { readonly kind: 'kill'; readonly kill: Kill }
  | { readonly kind: 'kill-value'; readonly kill: Kill; readonly name: KillValueName; readonly kb: number }
  | { readonly kind: 'reaped'; readonly reaped: Reaped }
  | { readonly kind: 'remark'; readonly code: RemarkCode }
  | { readonly kind: 'line'; readonly what: LineKind };

export type KillValueName = 'total-vm' | 'anon-rss' | 'file-rss' | 'shmem-rss' | 'pgtables';

/** A place and the text that carries it. */
export interface Spot {
  readonly at: Span;
  readonly place: Place;
}
