// RAM the allocator manages: the zones' `managed:` where all zones are printed, else `pages RAM` less `pages reserved`
// (show_mem, lib/show_mem.c and mm/show_mem.c). 3.19 to 4.1 print the reserved pages less those of CMA, although CMA is managed.

import type { Report } from '../report';
import { version } from '../release';
import type { Kernel } from './kernel';

function sumOf(report: Report, name: string): number | undefined {
  if (report.zones.length === 0) return undefined;
  return report.zones.reduce((sum, zone) => sum + (zone.kb.get(name)?.value ?? NaN), 0);
}

/** All populated zones are printed: together they hold all of RAM. */
function printsAllZones(report: Report, ramKb: number): boolean {
  return Math.abs((sumOf(report, 'present') ?? NaN) - ramKb) <= ramKb * 0.001;
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
  const managed = sumOf(report, 'managed');
  if (managed !== undefined && Number.isFinite(managed) && printsAllZones(report, ram.value * pageSizeKb))
    return managed;
  const reserved = reservedPages(report, kernel);
  return reserved === undefined || reserved > ram.value ? undefined : (ram.value - reserved) * pageSizeKb;
}
