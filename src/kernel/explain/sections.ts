// The sections of a report, for outline and folding: which lines each takes, in the order they stand in the file.

import type { LineRange, Span } from '../../base/span';
import type { Report } from '../report';

export type SectionKind =
  | 'trigger'
  | 'stack'
  | 'mem-info'
  | 'nodes'
  | 'zones'
  | 'buddies'
  | 'hugepages'
  | 'totals'
  | 'cgroup'
  | 'slab'
  | 'tasks'
  | 'kill';

export interface Section {
  readonly kind: SectionKind;
  readonly lines: LineRange;
}

export function sectionsOf(report: Report): readonly Section[] {
  const found = [...headSections(report), ...memorySections(report), ...tailSections(report)];
  return found.flat().sort((a, b) => a.lines.line - b.lines.line);
}

function headSections({ trigger, stack, memInfo, nodes }: Report): readonly (readonly Section[])[] {
  return [
    section('trigger', trigger === undefined ? [] : [trigger.at.line]),
    section('stack', linesOf(stack)),
    section('mem-info', memInfo === undefined ? [] : [memInfo.lines.line, memInfo.lines.endLine]),
    section('nodes', linesOf(nodes)),
  ];
}

function memorySections({ zones, buddies, hugepages, totals }: Report): readonly (readonly Section[])[] {
  const reserves = zones.flatMap(({ reserve }) => (reserve === undefined ? [] : [reserve]));
  const totalFields = Object.values(totals) as readonly Totals[];
  return [
    section('zones', [...linesOf(zones), ...linesOf(reserves)]),
    section('buddies', linesOf(buddies)),
    section('hugepages', linesOf(hugepages)),
    section('totals', linesOf(totalFields.filter((field) => field !== undefined))),
  ];
}

type Totals = Report['totals'][keyof Report['totals']];

function tailSections({
  memcg,
  slab,
  tasks,
  choices,
  kills,
  reaped,
  summary,
}: Report): readonly (readonly Section[])[] {
  const { memory, memorySwap, swap, kmem } = memcg ?? {};
  const counters = [memory, memorySwap, swap, kmem].filter((counter) => counter !== undefined);
  const stats = memcg?.stats.flatMap((each) => [each.at.line, ...linesOf([...each.values.values()])]) ?? [];
  const limit = memcg?.limitPath === undefined || counters.length + stats.length === 0 ? [] : [memcg.limitPath];
  const header = tasks?.header === undefined ? [] : [tasks.header.line];
  return [
    section('cgroup', [...linesOf(limit), ...linesOf(counters), ...stats]),
    section('slab', linesOf(slab)),
    section('tasks', [...header, ...linesOf(tasks?.rows ?? [])]),
    section('kill', [
      ...linesOf(summary === undefined ? [] : [summary]),
      ...linesOf([...choices, ...kills, ...reaped]),
    ]),
  ];
}

function linesOf(items: readonly { readonly at: Span }[]): readonly number[] {
  return items.map(({ at }) => at.line);
}

/** From the first line to the last; none where there are no lines. */
function section(kind: SectionKind, lines: readonly number[]): readonly Section[] {
  if (lines.length === 0) return [];
  const line = lines.reduce((least, each) => Math.min(least, each));
  return [{ kind, lines: { line, endLine: lines.reduce((most, each) => Math.max(most, each)) } }];
}
