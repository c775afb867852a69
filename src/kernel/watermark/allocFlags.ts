// What the allocator derives from a gfp_mask before it looks at a mark (gfp_to_alloc_flags, __gfp_pfmemalloc_flags and
// __alloc_pages_may_oom in mm/page_alloc.c, 2.6.32 to 7.1). Real-time tasks get more; the log does not tell who is one.

import type { AllocFlag, WatermarkRule } from '../analysis';
import { version } from '../release';
import { isModern } from './rule';

export interface FlagQuestion {
  readonly rule: WatermarkRule;
  readonly at: number;
  readonly el7: boolean;
  readonly flags: ReadonlySet<string>;
  readonly order: number;
  /** The task is itself reclaiming memory (PF_MEMALLOC). */
  readonly reclaiming: boolean;
}

function honoursReserves({ flags }: FlagQuestion): boolean {
  return flags.has('__GFP_NOMEMALLOC');
}

/** 6.3+: non-blocking, with a share of the reserve only where __GFP_HIGH says so. */
function modern({ flags, order }: FlagQuestion): readonly AllocFlag[] {
  const high = flags.has('__GFP_HIGH');
  const reserve: readonly AllocFlag[] = high ? ['MIN_RESERVE'] : [];
  if (flags.has('__GFP_DIRECT_RECLAIM')) return [...reserve, 'CPUSET'];
  const block: readonly AllocFlag[] = flags.has('__GFP_NOMEMALLOC') ? [] : ['NON_BLOCK'];
  const blocks: readonly AllocFlag[] = block.length > 0 && order > 0 ? ['HIGHATOMIC'] : [];
  return [...reserve, ...block, ...blocks, ...(high ? [] : (['CPUSET'] as const))];
}

/** Whether a kernel up to 6.2 counts the request as atomic. */
function isAtomic({ rule, at, el7, flags }: FlagQuestion): boolean {
  if (rule === '4.4-4.13' || rule === '4.14-6.2') return flags.has('__GFP_ATOMIC');
  const wakesKswapd = el7 || at >= version(3, 16) ? !flags.has('__GFP_NO_KSWAPD') : true;
  return !flags.has('__GFP_WAIT') && wakesKswapd;
}

function classic(question: FlagQuestion): readonly AllocFlag[] {
  const high: readonly AllocFlag[] = question.flags.has('__GFP_HIGH') ? ['HIGH'] : [];
  if (!isAtomic(question)) return [...high, 'CPUSET'];
  return question.flags.has('__GFP_NOMEMALLOC') ? high : [...high, 'HARDER'];
}

function contiguous({ rule, flags }: FlagQuestion): readonly AllocFlag[] {
  return flags.has('__GFP_MOVABLE') && rule !== '2.6.32' && rule !== 'el6' ? ['CMA'] : [];
}

/**
 * Flags of the slow path's attempts. A mask with __GFP_MEMALLOC asks for no marks at all; a task that reclaims fails at min
 * first and is then tried once more without marks.
 */
export function slowPathFlags(question: FlagQuestion): readonly AllocFlag[] {
  const { rule, flags, reclaiming } = question;
  if (flags.has('__GFP_MEMALLOC') && !honoursReserves(question)) return ['NO_WATERMARKS'];
  const own = isModern(rule) ? modern(question) : classic(question);
  const last: readonly AllocFlag[] = reclaiming && !honoursReserves(question) ? ['NO_WATERMARKS'] : [];
  return ['WMARK_MIN', ...own, ...contiguous(question), ...last];
}

/** The last try before a kill: at high, with nothing else. */
export const LAST_TRY_FLAGS: readonly AllocFlag[] = ['WMARK_HIGH', 'CPUSET'];
