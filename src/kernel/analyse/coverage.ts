// Whether the zone lines of a report hold all of the machine's memory (mm/page_alloc.c show_free_areas). Nodes outside
// mems_allowed are left out of a dump, and since 6.1 zones above the one the request may use.

import type { Report } from '../report';
import { version } from '../release';
import type { Kernel } from './kernel';

export interface ZoneSums {
  /** NaN where one of the zones lacks the number. */
  readonly presentKb: number;
  readonly managedKb: number;
}

function sumOf({ zones }: Report, name: string): number {
  return zones.reduce((sum, zone) => sum + (zone.kb.get(name)?.value ?? NaN), 0);
}

export function zoneSums(report: Report): ZoneSums {
  return { presentKb: sumOf(report, 'present'), managedKb: sumOf(report, 'managed') };
}

/** Since 6.1; el9 took it over. `sec_pagetables` came with the same release. */
export function hidesHigherZones(report: Report, kernel: Kernel): boolean {
  const since = (kernel.at ?? Infinity) >= version(6, 1) || kernel.distro === 'el9';
  return since || (report.memInfo?.pages.has('sec_pagetables') ?? false);
}

/** The zones hold all of RAM or, where none can be hidden by the request, at least everything that is reserved of it. */
export function coversMachine(report: Report, kernel: Kernel, pageSizeKb: number): boolean {
  const { presentKb, managedKb } = zoneSums(report);
  const ramKb = (report.totals.ram?.value ?? 0) * pageSizeKb;
  const reservedKb = (report.totals.reserved?.value ?? 0) * pageSizeKb;
  if (ramKb > 0 && Math.abs(presentKb - ramKb) <= ramKb * 0.001) return true;
  return !hidesHigherZones(report, kernel) && reservedKb > 0 && presentKb - managedKb === reservedKb;
}
