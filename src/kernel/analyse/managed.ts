// RAM the allocator manages: the zones' `managed:` where all zones are printed, else `pages RAM` less `pages reserved`
// (show_mem, lib/show_mem.c and mm/show_mem.c). 3.19 to 4.1 print the reserved pages less those of CMA, although CMA is managed.

import type { Report } from '../report';
import { version } from '../release';
import type { Kernel } from './kernel';

interface Sums {
  readonly present: number;
  readonly managed: number;
}

/** NaN where one of the zones lacks the number. */
function sumOf(report: Report, name: string): number {
  return report.zones.reduce((sum, zone) => sum + (zone.kb.get(name)?.value ?? NaN), 0);
}

/** From 6.1 zones above the request's are left out. */
const PRINTS_ALL_BEFORE = version(6, 1);

/** All populated zones are printed: together they hold all of RAM, or at least all that is reserved of it. */
function printsAllZones({ totals }: Report, sums: Sums, kernel: Kernel, pageSizeKb: number): boolean {
  const ramKb = (totals.ram?.value ?? 0) * pageSizeKb;
  const reservedKb = (totals.reserved?.value ?? 0) * pageSizeKb;
  if (Math.abs(sums.present - ramKb) <= ramKb * 0.001) return true;
  const old = (kernel.at ?? PRINTS_ALL_BEFORE) < PRINTS_ALL_BEFORE;
  return old && reservedKb > 0 && sums.present - sums.managed === reservedKb;
}

function reservedPages({ totals }: Report, kernel: Kernel): number | undefined {
  const { reserved, cmaReserved } = totals;
  const at = kernel.at ?? 0;
  const lacksCma = at >= version(3, 19) && at < version(4, 2);
  return reserved === undefined ? undefined : reserved.value + (lacksCma ? (cmaReserved?.value ?? 0) : 0);
}

/** Undefined without the totals. */
export function managedKb(report: Report, kernel: Kernel, pageSizeKb: number): number | undefined {
  const { ram } = report.totals;
  if (ram === undefined) return undefined;
  const sums = { present: sumOf(report, 'present'), managed: sumOf(report, 'managed') };
  if (sums.managed > 0 && printsAllZones(report, sums, kernel, pageSizeKb)) return sums.managed;
  const reserved = reservedPages(report, kernel);
  return reserved === undefined || reserved > ram.value ? undefined : (ram.value - reserved) * pageSizeKb;
}
