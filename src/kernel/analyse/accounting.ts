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

/** Both halves or nothing: half of the LRU would pass for all of it. */
function pair<N extends string>(name: N, one: Amount | undefined, other: Amount | undefined): Row<N> | undefined {
  return one === undefined || other === undefined ? undefined : row(name, one, other);
}

function rowsOf({ lru, pages, zones, nodes, hugepages }: Amounts): readonly Row<AccountingName>[] {
  const rows: readonly (Row<AccountingName> | undefined)[] = [
    row('free', pages('free') ?? zones('free')),
    row('free-pcp', pages('free_pcp') ?? zones('free_pcp')),
    pair('anon', lru('active_anon'), lru('inactive_anon')),
    pair('file', lru('active_file'), lru('inactive_file')),
    row('unevictable', lru('unevictable')),
    row('isolated', lru('isolated_anon', 'isolated(anon)'), lru('isolated_file', 'isolated(file)')),
    row('slab-reclaimable', pages('slab_reclaimable') ?? zones('slab_reclaimable')),
    row('slab-unreclaimable', pages('slab_unreclaimable') ?? zones('slab_unreclaimable')),
    row('kernel-stack', zones('kernel_stack') ?? nodes('kernel_stack'), nodes('shadow_call_stack')),
    row('page-tables', lru('pagetables'), lru('sec_pagetables')),
    row('bounce', pages('bounce') ?? zones('bounce')),
    row('kernel-misc', pages('kernel_misc_reclaimable')),
    row('hugepages', hugepages),
    row('balloon', nodes('Balloon')),
    row('zspages', zones('zspages') ?? nodes('zspages')),
  ];
  return rows.filter((each) => each !== undefined);
}

function ofWhich({ lru, pages, zones, totals }: Amounts): readonly Row<OfWhichName>[] {
  const rows: readonly (Row<OfWhichName> | undefined)[] = [
    row('shmem', lru('shmem')),
    row('mlocked', zones('mlocked')),
    row('mapped', lru('mapped')),
    row('dirty', lru('dirty')),
    row('writeback', lru('writeback')),
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

function sumOf(rows: readonly Row<AccountingName>[]): number {
  return rows.reduce((total, { kb }) => total + kb, 0);
}

/** Without one of these what is left over would look like a leak. */
const NEEDED: readonly AccountingName[] = [
  'free',
  'anon',
  'file',
  'unevictable',
  'slab-reclaimable',
  'slab-unreclaimable',
];

function isWhole(rows: readonly Row<AccountingName>[]): boolean {
  return NEEDED.every((name) => rows.some((each) => each.name === name)) && rows.every(({ kb }) => isPossible(kb));
}

/** Huge pages that do not fit beside everything else were never part of the managed memory. */
function fitting(rows: readonly Row<AccountingName>[], managed: number): readonly Row<AccountingName>[] {
  return sumOf(rows) <= managed * OVERSHOOT ? rows : rows.filter(({ name }) => name !== 'hugepages');
}

/** Undefined where the totals or counters are missing, or where the numbers contradict each other. */
export function accountingOf(report: Report, kernel: Kernel, pageSizeKb: number): Accounting | undefined {
  const managed = managedKb(report, kernel, pageSizeKb);
  if (managed === undefined || managed <= 0) return undefined;
  const amounts = amountsOf(report, pageSizeKb);
  const rows = fitting(rowsOf(amounts), managed);
  const sum = sumOf(rows);
  if (!isWhole(rows) || sum > managed * OVERSHOOT) return undefined;
  const totalKb = Math.max(managed, sum);
  const within = ofWhich(amounts).filter(({ kb }) => isPossible(kb) && kb <= totalKb);
  return { totalKb, rows, unaccountedKb: totalKb - sum, ofWhich: within };
}
