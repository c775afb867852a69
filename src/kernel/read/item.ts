// One record of a report, read. The order of `stages` is the order in which the kernel prints them.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { KernelNote } from '../note';
import type { CounterName, LimitLine } from '../parse/memcg';
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
  ReserveLine,
  SlabRow,
  StackFrame,
  Summary,
  Totals,
  Trigger,
  Zone,
} from '../report';

export type Item =
  | { readonly kind: 'trigger'; readonly trigger: Trigger; readonly placement: Placement | undefined }
  | { readonly kind: 'placement'; readonly placement: Placement }
  | { readonly kind: 'cpu'; readonly cpuLine: CpuLine }
  | { readonly kind: 'boot'; readonly release: Field<string> }
  | { readonly kind: 'hardware'; readonly name: Field<string> }
  | { readonly kind: 'frame'; readonly frame: StackFrame }
  | { readonly kind: 'memcg-limit'; readonly limit: LimitLine }
  | { readonly kind: 'memcg-counter'; readonly name: CounterName; readonly counter: MemcgCounter }
  | { readonly kind: 'memcg-stats'; readonly stats: MemcgStats }
  | { readonly kind: 'memcg-row'; readonly name: string; readonly value: Field<number> }
  | { readonly kind: 'mem-head' }
  | { readonly kind: 'mem-pages'; readonly pages: ReadonlyMap<string, Field<number>> }
  | { readonly kind: 'per-cpu'; readonly cpu: number }
  | { readonly kind: 'node'; readonly node: NodeLine }
  | { readonly kind: 'zone'; readonly zone: Zone }
  | { readonly kind: 'reserve'; readonly reserve: ReserveLine }
  | { readonly kind: 'buddy'; readonly buddy: BuddyLine }
  | { readonly kind: 'hugepages'; readonly hugepages: HugepagesLine }
  | { readonly kind: 'total'; readonly total: Partial<Totals> }
  | { readonly kind: 'slab-head' }
  | { readonly kind: 'slab-row'; readonly row: SlabRow }
  | { readonly kind: 'task-title' }
  | { readonly kind: 'task-head'; readonly columns: readonly Column[] }
  | { readonly kind: 'task-row'; readonly row: LogText }
  | { readonly kind: 'summary'; readonly summary: Summary }
  | { readonly kind: 'choice'; readonly choice: KillChoice }
  | { readonly kind: 'kill'; readonly killed: Kill }
  | { readonly kind: 'reaped'; readonly reaped: Reaped }
  | { readonly kind: 'remark'; readonly remark: Remark }
  | { readonly kind: 'panic'; readonly text: Field<string> }
  | { readonly kind: 'gap'; readonly note: KernelNote };

export interface Placement {
  readonly cpuset: Field<string>;
  readonly mems: Field<string>;
}

export type ItemKind = Item['kind'];

/** Later stages never come before earlier ones within one report; equal stages may mix. */
export const stages: Readonly<Record<ItemKind, number>> = {
  trigger: 0,
  placement: 1,
  cpu: 2,
  boot: 0,
  hardware: 3,
  frame: 4,
  'memcg-limit': 5,
  'memcg-counter': 5,
  'memcg-stats': 5,
  'memcg-row': 5,
  'mem-head': 5,
  'mem-pages': 6,
  'per-cpu': 6,
  node: 7,
  zone: 8,
  reserve: 8,
  buddy: 9,
  hugepages: 10,
  total: 10,
  'slab-head': 11,
  'slab-row': 11,
  'task-title': 12,
  'task-head': 12,
  'task-row': 12,
  summary: 13,
  choice: 14,
  kill: 15,
  reaped: 16,
  remark: 0,
  panic: 16,
  gap: 0,
};
