// The size of a base page in KiB: the first buddy term says it; without one, arithmetic between a number in pages and the same
// number in kB may decide it. Never from the architecture: ppc64 and arm64 come in several.

import type { MemcgStats, Report } from '../report';

export interface PageSize {
  readonly kb: number;
  /** False: 4 is assumed because nothing tells. */
  readonly stated: boolean;
}

const SIZES: readonly number[] = [4, 8, 16, 32, 64, 256];

function isSize(kb: number): boolean {
  return SIZES.includes(kb);
}

function fromBuddy({ buddies }: Report): number | undefined {
  for (const { terms } of buddies) {
    for (const { order, blockKb } of terms) {
      const kb = blockKb.value / 2 ** order;
      if (isSize(kb)) return kb;
    }
  }
  return undefined;
}

/** `total-vm:` of the kill line against `total_vm` of the same process in the table. */
function fromVictim({ kills, tasks }: Report): number | undefined {
  for (const { pid, totalVmKb } of kills) {
    const pages = tasks?.rows.find((row) => row.pid === pid.value)?.values.get('total_vm')?.value;
    if (totalVmKb === undefined || pages === undefined || pages === 0) continue;
    if (isSize(totalVmKb.value / pages)) return totalVmKb.value / pages;
  }
  return undefined;
}

/** `present:` of all zones against `pages RAM`: exact, so that hidden nodes cannot pass for another size. */
function fromPresent({ zones, totals }: Report): number | undefined {
  const kb = zones.reduce((sum, zone) => sum + (zone.kb.get('present')?.value ?? 0), 0);
  const ratio = kb / (totals.ram?.value ?? 0);
  return SIZES.find((size) => Math.abs(ratio - size) < size * 0.001);
}

/** `free:` of the Mem-Info block against the zones' `free:`; they are read at different moments. */
function fromFree({ zones, memInfo }: Report): number | undefined {
  const kb = zones.reduce((sum, zone) => sum + (zone.kb.get('free')?.value ?? 0), 0);
  const ratio = kb / (memInfo?.pages.get('free')?.value ?? 0);
  return SIZES.find((size) => Math.abs(ratio - size) < size * 0.02);
}

const WHOLE_PAGES: ReadonlySet<string> = new Set(
  'anon file shmem file_mapped file_dirty inactive_anon active_anon inactive_file active_file unevictable cache rss mapped_file'.split(
    ' ',
  ),
);

function countersKb({ unit, values }: MemcgStats): readonly number[] {
  const divisor = unit === 'bytes' ? 1024 : 1;
  return [...values].flatMap(([name, { value }]) => (WHOLE_PAGES.has(name) ? [value / divisor] : []));
}

/** Amounts in kB that are whole pages. */
function wholePages(report: Report): readonly number[] {
  const kills = report.kills.flatMap(({ anonRssKb, fileRssKb, shmemRssKb }) => [anonRssKb, fileRssKb, shmemRssKb]);
  const counters = [report.memcg?.memory?.usageKb, report.memcg?.memory?.limitKb];
  const fields = [...kills, ...counters].flatMap((field) => (field === undefined ? [] : [field.value]));
  const amounts = [...fields, ...(report.memcg?.stats.flatMap(countersKb) ?? [])];
  return amounts.filter((kb) => kb > 0 && Number.isSafeInteger(kb));
}

/** One amount that is an odd multiple of 4 kB proves 4; nothing smaller exists. */
function fromRemainder(report: Report): number | undefined {
  return wholePages(report).some((kb) => kb % 8 === 4) ? 4 : undefined;
}

export function pageSizeOf(report: Report): PageSize {
  const kb =
    fromBuddy(report) ?? fromVictim(report) ?? fromPresent(report) ?? fromFree(report) ?? fromRemainder(report);
  return kb === undefined ? { kb: 4, stated: false } : { kb, stated: true };
}
