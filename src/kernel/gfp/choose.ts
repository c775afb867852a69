// Which table a mask is read with: the one of the release, checked against the names the kernel printed (4.6+). Where they
// differ (back-ports, configurations), the nearest table that agrees; without a release, those tables that agree with each other.

import type { Release } from '../analysis';
import { version, versionOf } from '../release';
import { flagsIn, maskToNames } from './mask';
import { gfpTables, type GfpTable } from './table';

interface Versions {
  readonly from: number;
  readonly before: number;
}

export interface MaskContext extends Versions {
  /** Without it, the versions are those the shape of the text allows. */
  readonly release: Release | undefined;
  /** The request ended at the OOM killer, which not every request may do. */
  readonly reachedKiller: boolean;
}

/** Bit 0x100000 kept its old name up to this el7 build at least. */
const EL7_LAST_KMEMCG_BUILD = 514;

function wantedDistro(release: Release): GfpTable['distro'] {
  if (release.distro === 'el6') return 'el6';
  return release.distro === 'el7' && (release.build ?? Infinity) > EL7_LAST_KMEMCG_BUILD ? 'el7' : undefined;
}

function contains(table: GfpTable, at: number): boolean {
  return at >= table.from && at < table.before;
}

/** The table of a release; the oldest one for anything older. */
export function tableOf(release: Release): GfpTable | undefined {
  const at = versionOf(release);
  const distro = wantedDistro(release);
  const plain = gfpTables().filter((table) => table.plain);
  return plain.find((table) => table.distro === distro && contains(table, at)) ?? plain[0];
}

export function namesAgree(printed: readonly string[], decoded: readonly string[]): boolean {
  if (printed.length !== decoded.length) return false;
  const names = new Set(decoded);
  return printed.every((name) => names.has(name));
}

/** Back-ports bring newer flags to older kernels, not the reverse: any newer table is nearer than any older one. */
const BACKWARDS = 1e10;
/** Names are printed since then. */
const FIRST_NAMES = version(4, 6);

function versionsOf({ release, from, before }: MaskContext): Versions {
  if (release === undefined) return { from: Math.max(from, FIRST_NAMES), before };
  return { from: versionOf(release), before: versionOf(release) + 1 };
}

/** How far a table lies from the versions in question; an ordinary configuration comes first. */
function distance(table: GfpTable, { from, before }: Versions): number {
  const older = Math.max(0, from - table.before + 1) * BACKWARDS;
  const newer = Math.max(0, table.from - before + 1);
  return (older + newer) * 2 + (table.plain ? 0 : 1);
}

/** The table nearest to the release, or to the versions the text allows, that turns the mask into the printed names. */
export function agreeingTable(mask: number, printed: readonly string[], context: MaskContext): GfpTable | undefined {
  const wanted = context.release === undefined ? undefined : tableOf(context.release);
  if (wanted !== undefined && namesAgree(printed, maskToNames(mask, wanted))) return wanted;
  const versions = versionsOf(context);
  const agreeing = gfpTables().filter((table) => namesAgree(printed, maskToNames(mask, table)));
  return agreeing.reduce<GfpTable | undefined>(
    (best, table) => (best === undefined || distance(table, versions) < distance(best, versions) ? table : best),
    undefined,
  );
}

/** Tables of the kernels in question that can have printed this mask without names. */
export function possibleTables(mask: number, { from, before, reachedKiller }: MaskContext): readonly GfpTable[] {
  const possible = gfpTables().filter((table) => table.plain && table.from < before && table.before > from);
  const checked = reachedKiller && mask !== 0;
  return possible.filter((table) => knowsAll(mask, table) && (!checked || mayKill(mask, table)));
}

function knowsAll(mask: number, table: GfpTable): boolean {
  let known = 0;
  for (const bit of table.bitOf.values()) known |= bit;
  return (mask & ~known) === 0;
}

/** Only who may reclaim, and so wait, gets as far as the killer; and no page is both movable and reclaimable. */
function mayKill(mask: number, table: GfpTable): boolean {
  const flags = flagsIn(mask, table);
  if (flags.has('__GFP_MOVABLE') && flags.has('__GFP_RECLAIMABLE')) return false;
  return flags.has('__GFP_WAIT') || flags.has('__GFP_DIRECT_RECLAIM');
}
