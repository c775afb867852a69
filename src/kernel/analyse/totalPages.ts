// What oom_score_adj is measured against: the memory a kill could win (mm/oom_kill.c constrained_alloc, mm/memcontrol.c
// mem_cgroup_get_max), in pages.

import type { Constraint } from '../analysis';
import type { Report } from '../report';
import type { Kernel } from './kernel';
import { managedKb } from './managed';

export interface TotalQuestion {
  readonly kernel: Kernel;
  readonly constraint: Constraint | undefined;
  readonly pageSizeKb: number;
}

function swapPages({ totals }: Report, pageSizeKb: number): number {
  return Math.floor((totals.totalSwapKb?.value ?? 0) / pageSizeKb);
}

function ofMachine(report: Report, { kernel, pageSizeKb }: TotalQuestion): number | undefined {
  const managed = managedKb(report, kernel, pageSizeKb);
  return managed === undefined ? undefined : Math.floor(managed / pageSizeKb) + swapPages(report, pageSizeKb);
}

/** The dump holds the allowed nodes only, so its zones are what counts. */
function ofNodes(report: Report, { pageSizeKb }: TotalQuestion): number | undefined {
  const present = report.zones.reduce((sum, zone) => sum + (zone.kb.get('present')?.value ?? NaN), 0);
  const known = report.zones.length > 0 && Number.isFinite(present);
  return known ? Math.floor(present / pageSizeKb) + swapPages(report, pageSizeKb) : undefined;
}

/** A cgroup at its limit that had swap to use would be using it. */
function noneSwapped({ tasks }: Report): boolean {
  return tasks?.rows.every((row) => (row.values.get('swapents')?.value ?? 0) === 0) ?? false;
}

/** How much swap the limits add; undefined where that depends on the machine's swap, which is not printed. */
function memcgSwapKb(report: Report, limitKb: number): number | undefined {
  const { swap, memorySwap } = report.memcg ?? {};
  if (swap !== undefined && !swap.unlimited) return swap.limitKb?.value;
  if (memorySwap?.limitKb !== undefined) return Math.max(0, memorySwap.limitKb.value - limitKb);
  return noneSwapped(report) ? 0 : undefined;
}

function ofMemcg(report: Report, { pageSizeKb }: TotalQuestion): number | undefined {
  const limitKb = report.memcg?.memory?.limitKb?.value;
  const swapKb = limitKb === undefined ? undefined : memcgSwapKb(report, limitKb);
  return limitKb === undefined || swapKb === undefined ? undefined : Math.floor((limitKb + swapKb) / pageSizeKb);
}

/** Undefined where the lines needed for it are not there. */
export function totalPagesOf(report: Report, question: TotalQuestion): number | undefined {
  switch (question.constraint) {
    case 'memcg':
      return ofMemcg(report, question);
    case 'cpuset':
    case 'memory-policy':
      return ofNodes(report, question);
    case 'none':
    case 'manual':
    case undefined:
      return ofMachine(report, question);
  }
}
