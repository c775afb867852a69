// RAM the allocator manages: the zones' `managed:` where all zones are printed, else `pages RAM` less `pages reserved`
// (show_mem, lib/show_mem.c and mm/show_mem.c). 3.19 to 4.1 print the reserved pages less those of CMA, although CMA is managed.

import type { Report } from '../report';
import { version } from '../release';
import { coversMachine, zoneSums } from './coverage';
import type { Kernel } from './kernel';

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
  const { managedKb: sum } = zoneSums(report);
  if (sum > 0 && coversMachine(report, kernel, pageSizeKb)) return sum;
  const reserved = reservedPages(report, kernel);
  return reserved === undefined || reserved > ram.value ? undefined : (ram.value - reserved) * pageSizeKb;
}
