// Which door the report came through: a cgroup at its limit, SysRq, the page-fault path, or an allocation that failed.
// Only for the last are zones compared with their marks (mm/oom_kill.c out_of_memory, mm/memcontrol.c).

import type { Request } from '../analysis';
import type { Report } from '../report';

export type Origin = 'memcg' | 'manual' | 'page-fault' | 'allocation' | 'unknown';

const MEMCG_FRAMES: ReadonlySet<string> = new Set(['mem_cgroup_out_of_memory', 'mem_cgroup_oom_synchronize']);

function isOnStack(report: Report, symbols: ReadonlySet<string>): boolean {
  return report.stack.some(({ certain, symbol }) => certain && symbols.has(symbol.value.split('.')[0] ?? ''));
}

/** What the kernel states outweighs traces. One release stated no constraint beside the cgroup (5.2-rc), hence its path first. */
function isMemcgKill(report: Report): boolean {
  const { summary, memcg, kills, choices } = report;
  if (summary?.oomMemcg !== undefined) return true;
  if (summary?.constraint !== undefined) return summary.constraint.value === 'CONSTRAINT_MEMCG';
  if (memcg?.limitPath !== undefined || memcg?.memory !== undefined) return true;
  return [...kills, ...choices].some(({ prefix }) => prefix === 'memcg') || isOnStack(report, MEMCG_FRAMES);
}

const SYSRQ_FRAMES: ReadonlySet<string> = new Set(['moom_callback', 'sysrq_handle_moom']);

/** SysRq passes order -1 since 4.3; before, only the stack shows it. */
export function isManualKill(report: Report): boolean {
  return report.trigger?.order?.value === -1 || (report.kind === 'oom' && isOnStack(report, SYSRQ_FRAMES));
}

export function originOf(report: Report, request: Request | undefined): Origin {
  if (isManualKill(report)) return 'manual';
  if (report.kind !== 'page-allocation-failure' && isMemcgKill(report)) return 'memcg';
  if (request === undefined || report.kind === 'kill-only') return 'unknown';
  return request.form;
}
