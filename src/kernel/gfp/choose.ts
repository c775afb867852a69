// Which table a mask is read with: the one of the release, checked against the names the kernel printed (4.6+). Where they
// differ (back-ports, configurations), the nearest table that agrees; without a release, those tables that agree with each other.

import type { Release } from '../analysis';
import { versionOf } from '../release';
import { maskToNames } from './mask';
import { gfpTables, type GfpTable } from './table';

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

function distance(table: GfpTable, wanted: GfpTable | undefined, at: number): number {
  if (table === wanted) return -1;
  const steps = contains(table, at) ? 0 : Math.min(Math.abs(table.from - at), Math.abs(table.before - at));
  return steps * 2 + (table.plain ? 0 : 1);
}

/** The table nearest to the release that turns the mask into the printed names. */
export function agreeingTable(
  mask: number,
  printed: readonly string[],
  release: Release | undefined,
): GfpTable | undefined {
  const wanted = release === undefined ? undefined : tableOf(release);
  if (wanted !== undefined && namesAgree(printed, maskToNames(mask, wanted))) return wanted;
  const at = release === undefined ? Infinity : versionOf(release);
  const agreeing = gfpTables().filter((table) => namesAgree(printed, maskToNames(mask, table)));
  if (release === undefined) return agreeing.findLast((table) => table.plain) ?? agreeing.at(-1);
  return agreeing.reduce<GfpTable | undefined>(
    (best, table) => (best === undefined || distance(table, wanted, at) < distance(best, wanted, at) ? table : best),
    undefined,
  );
}

/** Tables of kernels between two versions, for a mask printed without names. */
export function tablesBetween(from: number, before: number): readonly GfpTable[] {
  return gfpTables().filter((table) => table.plain && table.from < before && table.before > from);
}
