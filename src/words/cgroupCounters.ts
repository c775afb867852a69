// The counters of a cgroup at its limit, in words: which one was reached, and how full each was. A charge is tried against
// memory+swap first, then against memory (try_charge_memcg, mm/memcontrol.c); failcnt counts refusals since the cgroup exists.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../kernel/analysis';
import type { Memcg, MemcgCounter } from '../kernel/report';
import { kbAndSize } from './quantity';

/** Usage against limit, for the counter that was at its limit and for memory in any case. */
export function counterSentences(memcg: Memcg, pageSizeKb: number): readonly string[] {
  const { memory, swap, kmem } = memcg;
  const sentences = [
    ...swapReachedSentence(memcg, pageSizeKb),
    memory === undefined ? undefined : l10n.t('Memory: {0}.', usage(memory)),
    ...togetherSentence(memcg, pageSizeKb),
    isAtLimit(swap, pageSizeKb) ? l10n.t('Swap is at its limit as well: {0}.', usage(swap)) : undefined,
    isAtLimit(kmem, pageSizeKb) ? l10n.t('Kernel memory is at its own limit: {0}.', usage(kmem)) : undefined,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

/** True where memory+swap refused and memory alone did not. */
function isSwapReached({ memory, memorySwap }: Memcg, pageSizeKb: number): boolean {
  if (memorySwap === undefined || memorySwap.failcnt.value === 0) return false;
  return memory === undefined || memory.failcnt.value === 0 || !isAtLimit(memory, pageSizeKb);
}

function swapReachedSentence(memcg: Memcg, pageSizeKb: number): readonly string[] {
  const { memorySwap } = memcg;
  return memorySwap !== undefined && isSwapReached(memcg, pageSizeKb)
    ? [l10n.t('The limit that was reached is that of memory+swap: {0}.', usage(memorySwap))]
    : [];
}

/** Memory is at its limit too, or memory+swap never refused. */
function togetherSentence(memcg: Memcg, pageSizeKb: number): readonly string[] {
  const { memorySwap } = memcg;
  return isAtLimit(memorySwap, pageSizeKb) && !isSwapReached(memcg, pageSizeKb)
    ? [l10n.t('Memory and swap together: {0}.', usage(memorySwap))]
    : [];
}

/** The limit that was reached in kB; undefined where the report does not print it. */
export function reachedLimitKb({ report, pageSizeKb }: Analysis): number | undefined {
  const { memcg } = report;
  if (memcg === undefined) return undefined;
  const counter = isSwapReached(memcg, pageSizeKb) ? memcg.memorySwap : memcg.memory;
  return counter?.limitKb?.value;
}

function usage(counter: MemcgCounter): string {
  const used = kbAndSize(counter.usageKb.value);
  if (counter.limitKb === undefined)
    return counter.unlimited ? l10n.t('{0} in use, no limit', used) : l10n.t('{0} in use', used);
  return l10n.t('{0} in use of {1}', used, kbAndSize(counter.limitKb.value));
}

/** Pages are charged in advance, up to 64 at once (MEMCG_CHARGE_BATCH): so far below its limit a counter may refuse. */
function isAtLimit(counter: MemcgCounter | undefined, pageSizeKb: number): counter is MemcgCounter {
  const limit = counter?.limitKb?.value;
  return counter !== undefined && limit !== undefined && limit > 0 && counter.usageKb.value >= limit - 64 * pageSizeKb;
}
