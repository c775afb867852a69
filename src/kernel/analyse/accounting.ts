// Where the machine's memory was: rows that do not overlap, against the RAM the allocator manages (show_free_areas and show_mem,
// mm/page_alloc.c and mm/show_mem.c). What no counter names stays over as `unaccounted`.

import type { Span } from '../../base/span';
import type { Accounting, AccountingName, AccountingRow, OfWhichName } from '../analysis';
import type { Report } from '../report';
import { amountsOf, type Amount, type Amounts } from './amounts';
import type { Kernel } from './kernel';
import { managedKb } from './managed';

type Row<N extends string> = AccountingRow<N>;

/** Undefined where none of the parts is printed. */
function row<N extends string>(name: N, ...parts: readonly (Amount | undefined)[]): Row<N> | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  const from: readonly Span[] = known.flatMap((part) => part.from);
  return { name, kb: known.reduce((sum, part) => sum + part.kb, 0), from };
}

function rowsOf({ pages, zones, nodes, hugepages }: Amounts): readonly Row<AccountingName>[] {
  const rows: readonly (Row<AccountingName> | undefined)[] = [
    row('free', pages('free') ?? zones('free')),
    row('free-pcp', pages('free_pcp') ?? zones('free_pcp')),
    row('anon', pages('active_anon'), pages('inactive_anon')),
    row('file', pages('active_file'), pages('inactive_file')),
    row('unevictable', pages('unevictable')),
    row('isolated', pages('isolated_anon'), pages('isolated_file')),
    row('slab-reclaimable', pages('slab_reclaimable')),
    row('slab-unreclaimable', pages('slab_unreclaimable')),
    row('kernel-stack', zones('kernel_stack') ?? nodes('kernel_stack'), nodes('shadow_call_stack')),
    row('page-tables', pages('pagetables'), pages('sec_pagetables')),
    row('bounce', pages('bounce')),
    row('kernel-misc', pages('kernel_misc_reclaimable')),
    row('hugepages', hugepages),
    row('balloon', nodes('Balloon')),
    row('zspages', zones('zspages') ?? nodes('zspages')),
  ];
  return rows.filter((each) => each !== undefined);
}

function ofWhich({ pages, zones, totals }: Amounts): readonly Row<OfWhichName>[] {
  const rows: readonly (Row<OfWhichName> | undefined)[] = [
    row('shmem', pages('shmem')),
    row('mlocked', zones('mlocked')),
    row('mapped', pages('mapped')),
    row('dirty', pages('dirty')),
    row('writeback', pages('writeback')),
    row('free-cma', pages('free_cma')),
    row('pagecache', totals('pagecache')),
    row('swap-cache', totals('swapCache')),
  ];
  return rows.filter((each) => each !== undefined);
}

/** Counters are read while memory moves; more than this share over the total means the numbers do not belong together. */
const OVERSHOOT = 1.02;

function isPossible(kb: number): boolean {
  return Number.isFinite(kb) && kb >= 0;
}

/** Undefined where the totals or the Mem-Info block are missing, or where the numbers contradict each other. */
export function accountingOf(report: Report, kernel: Kernel, pageSizeKb: number): Accounting | undefined {
  const managed = managedKb(report, kernel, pageSizeKb);
  if (managed === undefined || report.memInfo === undefined) return undefined;
  const amounts = amountsOf(report, pageSizeKb);
  const rows = rowsOf(amounts);
  const sum = rows.reduce((total, { kb }) => total + kb, 0);
  if (managed <= 0 || sum > managed * OVERSHOOT || !rows.every(({ kb }) => isPossible(kb))) return undefined;
  const totalKb = Math.max(managed, sum);
  const within = ofWhich(amounts).filter(({ kb }) => isPossible(kb) && kb <= totalKb);
  return { totalKb, rows, unaccountedKb: totalKb - sum, ofWhich: within };
}
