// Whether the cgroup is of version 1 or 2 (mm/memcontrol.c mem_cgroup_print_oom_meminfo). Since 5.3 v1 prints `memory+swap` and
// v2 prints `swap`; before, both print all three counters, and only v1 charges `memory+swap`.

import type { Report } from '../report';
import { version } from '../release';
import type { Kernel } from './kernel';

export function cgroupVersionOf(report: Report, kernel: Kernel): 1 | 2 | undefined {
  const { memcg, remarks } = report;
  if (memcg?.swap !== undefined || remarks.some(({ code }) => code === 'group-kill')) return 2;
  if (memcg?.memorySwap === undefined) return undefined;
  const printsOwnCounters = (kernel.at ?? 0) >= version(5, 3) || memcg.stats.some(({ unit }) => unit === 'bytes');
  return printsOwnCounters || memcg.memorySwap.usageKb.value > 0 ? 1 : undefined;
}
