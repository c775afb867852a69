// Which door the report came through: a cgroup at its limit, SysRq, the page-fault path, or an allocation that failed.
// Only for the last are zones compared with their marks (mm/oom_kill.c out_of_memory, mm/memcontrol.c).

import type { Request } from '../analysis';
import type { Report } from '../report';

export type Origin = 'memcg' | 'manual' | 'page-fault' | 'allocation' | 'unknown';

/** What the kernel states outweighs traces: a memcg block without a statement counts only where nothing is stated. */
export function isMemcgKill({ summary, memcg, kills, choices }: Report): boolean {
  const stated = summary?.constraint?.value;
  if (stated !== undefined) return stated === 'CONSTRAINT_MEMCG';
  if (summary?.oomMemcg !== undefined || memcg?.limitPath !== undefined || memcg?.memory !== undefined) return true;
  return [...kills, ...choices].some(({ prefix }) => prefix === 'memcg');
}

export function originOf(report: Report, request: Request | undefined): Origin {
  if (report.trigger?.order?.value === -1) return 'manual';
  if (report.kind !== 'page-allocation-failure' && isMemcgKill(report)) return 'memcg';
  if (request === undefined || report.kind === 'kill-only') return 'unknown';
  return request.form;
}
