// Whether the task was reclaiming memory when it asked: then the allocator lets it use everything (PF_MEMALLOC), unless an
// interrupt borrowed the task, during which the right is suspended (mm/page_alloc.c __gfp_pfmemalloc_flags).

import type { Report, StackFrame } from '../report';

const RECLAIM: ReadonlySet<string> = new Set([
  'kswapd',
  'balance_pgdat',
  'try_to_free_pages',
  '__perform_reclaim',
  'do_try_to_free_pages',
  'shrink_zone',
  'shrink_zones',
  'shrink_node',
  'shrink_lruvec',
  'shrink_slab',
  'try_to_free_mem_cgroup_pages',
  'node_reclaim',
  '__node_reclaim',
  'zone_reclaim',
]);

const INTERRUPT =
  /^(?:__do_softirq|do_softirq|__softirqentry|handle_softirqs|irq_exit|do_IRQ|common_interrupt|asm_common_interrupt|__irq_svc|el1_irq|el1h_64_irq|asm_sysvec|sysvec_|handle_irq|generic_handle_irq|timer_interrupt)/;

/** Frames read from the innermost: reclaim met before any interrupt. */
function reclaimFirst(frames: readonly StackFrame[]): boolean {
  for (const { certain, symbol } of frames) {
    if (!certain) continue;
    if (INTERRUPT.test(symbol.value)) return false;
    if (RECLAIM.has(symbol.value.split('.')[0] ?? '')) return true;
  }
  return false;
}

/** kswapd always reclaims; without a stack an interrupt in it can be excluded only where the request may wait. */
function isKswapd(report: Report, mayBlock: boolean): boolean {
  return report.stack.length === 0 && mayBlock && /^kswapd\d+$/.test(report.trigger?.comm.value ?? '');
}

export function isReclaiming(report: Report, mayBlock: boolean): boolean {
  if (report.kind !== 'page-allocation-failure') return false;
  return reclaimFirst(report.stack) || isKswapd(report, mayBlock);
}
