// What else holds besides the verdict, with the thresholds that make it worth saying. Shares are of managed RAM.

import type { Accounting, AccountingName, AlsoCode, Constraint, OfWhichName, ZoneAnalysis } from '../analysis';
import type { KernelNote } from '../note';
import type { Report } from '../report';

export interface AlsoQuestion {
  readonly report: Report;
  readonly constraint: Constraint | undefined;
  readonly accounting: Accounting | undefined;
  readonly zones: readonly ZoneAnalysis[];
  readonly notes: readonly KernelNote[];
}

/** Free swap below this share counts as full: the last slots are rarely usable. */
const SWAP_LEFT = 0.01;
/** Unreclaimable slab above this share is a leak or a host of cgroups, dentries or sockets. */
const SLAB_SHARE = 0.3;
/** Huge pages set aside that take more than this share are missed by everybody else. */
const HUGEPAGES_SHARE = 0.1;
/** Locked or otherwise unevictable memory above this share is the first thing to look at. */
const UNEVICTABLE_SHARE = 0.2;
/** Shared memory and tmpfs; databases reach a quarter in health. */
const SHMEM_SHARE = 0.3;
/** Page tables: one or two per cent are normal. */
const PAGE_TABLES_SHARE = 0.05;
const UNACCOUNTED_SHARE = 0.1;
const UNACCOUNTED_KB = 1024 * 1024;
/** This many processes killed within one report, without a group kill, is more than one kill. */
const STORM_KILLS = 10;

type Test = (question: AlsoQuestion) => boolean;

function share(accounting: Accounting | undefined, name: AccountingName | OfWhichName): number {
  if (accounting === undefined || accounting.totalKb <= 0) return 0;
  const row = [...accounting.rows, ...accounting.ofWhich].find((each) => each.name === name);
  return (row?.kb ?? 0) / accounting.totalKb;
}

function isUnaccounted({ accounting }: AlsoQuestion): boolean {
  if (accounting === undefined) return false;
  const { unaccountedKb, totalKb } = accounting;
  return unaccountedKb > UNACCOUNTED_KB || unaccountedKb > totalKb * UNACCOUNTED_SHARE;
}

/** The machine's swap, or where that is not printed the cgroup's own limit on swap. */
function swapFull({ report: { totals, memcg } }: AlsoQuestion): boolean {
  const { totalSwapKb, freeSwapKb } = totals;
  if (totalSwapKb !== undefined && freeSwapKb !== undefined)
    return totalSwapKb.value > 0 && freeSwapKb.value <= totalSwapKb.value * SWAP_LEFT;
  const limitKb = memcg?.swap?.limitKb?.value ?? 0;
  return limitKb > 0 && (memcg?.swap?.usageKb.value ?? 0) >= limitKb * (1 - SWAP_LEFT);
}

function noSwap({ report: { totals, memcg } }: AlsoQuestion): boolean {
  return totals.totalSwapKb === undefined ? memcg?.swap?.limitKb?.value === 0 : totals.totalSwapKb.value === 0;
}

/** An eligible zone that would pass min if nothing were set aside for atomic requests of higher order. */
function heldByReserve({ checks }: ZoneAnalysis): boolean {
  const check = checks.find(({ mark }) => mark === 'min');
  if (check?.blockedBy !== 'watermark') return false;
  const reserved = check.subtracted.find(({ what }) => what === 'highatomic')?.pages ?? 0;
  return check.availablePages + reserved > check.requiredPages;
}

function isStorm({ report, notes }: AlsoQuestion): boolean {
  const grouped = report.remarks.some(({ code }) => code === 'group-kill');
  const killed = new Set(report.kills.map(({ pid }) => pid.value)).size;
  return notes.some(({ code }) => code === 'messages-suppressed') || (!grouped && killed >= STORM_KILLS);
}

/** An allocation failure kills nobody: beside it, the line is of a kill whose report is not here. */
function hadNothingToKill({ report }: AlsoQuestion): boolean {
  return report.kind === 'oom' && report.remarks.some(({ code }) => code === 'no-killable');
}

const TESTS: readonly (readonly [AlsoCode, Test])[] = [
  ['restricted-nodes', ({ constraint }) => constraint === 'cpuset' || constraint === 'memory-policy'],
  ['no-killable', hadNothingToKill],
  ['allocating-task', ({ report }) => report.kills.some(({ prefix }) => prefix === 'allocating-task')],
  ['panic', ({ report }) => report.panic !== undefined],
  ['swap-full', swapFull],
  ['no-swap', noSwap],
  ['slab-leak', ({ accounting }) => share(accounting, 'slab-unreclaimable') > SLAB_SHARE],
  ['hugepages-reserved', ({ accounting }) => share(accounting, 'hugepages') > HUGEPAGES_SHARE],
  ['mostly-unevictable', ({ accounting }) => share(accounting, 'unevictable') > UNEVICTABLE_SHARE],
  ['mostly-shmem', ({ accounting }) => share(accounting, 'shmem') > SHMEM_SHARE],
  ['page-tables', ({ accounting }) => share(accounting, 'page-tables') > PAGE_TABLES_SHARE],
  ['unaccounted', isUnaccounted],
  ['atomic-reserve', ({ zones }) => zones.some(heldByReserve)],
  ['storm', isStorm],
];

export function alsoCodes(question: AlsoQuestion): readonly AlsoCode[] {
  return TESTS.filter(([, test]) => test(question)).map(([code]) => code);
}
