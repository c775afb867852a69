// Page counts that a reader wants as sizes: what inlay hints show.

import type { Field, LineRange, Span } from '../../base/span';
import type { Analysis } from '../analysis';
import type { TaskColumn, Totals } from '../report';

export interface PageCount {
  readonly at: Span;
  readonly kb: number;
}

const pageColumns: readonly TaskColumn[] = ['total_vm', 'rss', 'swapents'];
const pageTotals: readonly (keyof Totals)[] = ['pagecache', 'swapCache', 'ram', 'highmem', 'reserved', 'cmaReserved'];

/** Counts above zero on the lines asked for. */
export function pageCounts(analysis: Analysis, lines: LineRange): readonly PageCount[] {
  return pageFields(analysis)
    .filter(({ at, value }) => value > 0 && at.line >= lines.line && at.line <= lines.endLine)
    .map(({ at, value }) => ({ at, kb: value * analysis.pageSizeKb }));
}

function pageFields({ report }: Analysis): readonly Field<number>[] {
  const rows = report.tasks?.rows ?? [];
  return [
    ...(report.memInfo?.pages.values() ?? []),
    ...report.zones.flatMap(({ reserve }) => reserve?.pages ?? []),
    ...rows.flatMap(({ values }) => pageColumns.flatMap((column) => values.get(column) ?? [])),
    ...pageTotals.flatMap((name) => report.totals[name] ?? []),
  ];
}
