// The block test for order > 0 and what a request may take from the buddy lists (mm/page_alloc.c __zone_watermark_ok and the
// fallbacks table, 2.6.32 to 7.1). Letters: U unmovable, E reclaimable, M movable, R reserve, H high-atomic, C CMA, I isolated.

import type { AllocFlag, WatermarkRule } from '../analysis';
import type { BuddyLine, BuddyTerm } from '../report';

/** Letters this request may be served from. I never: those pages are set aside. */
export function usableTypes(rule: WatermarkRule, allocFlags: readonly AllocFlag[]): string {
  if (rule === '2.6.32' || rule === 'el6') return '';
  const base = rule === '3.10-4.3' ? 'UEMR' : 'UEM';
  const wantsReserve = allocFlags.some(
    (flag) => flag === 'HARDER' || flag === 'HIGHATOMIC' || flag === 'NO_WATERMARKS',
  );
  const reserve = rule !== '3.10-4.3' && wantsReserve ? 'H' : '';
  return base + reserve + (allocFlags.includes('CMA') ? 'C' : '');
}

/** A term without letters on a kernel that prints none counts; the kernel prints none before 3.10. */
function isUsable(term: BuddyTerm, letters: string): boolean {
  if (term.types === undefined || letters === '') return true;
  return Array.from(term.types.value).some((letter) => letters.includes(letter));
}

/** Free blocks of at least this order that the request may take. */
export function countUsable(line: BuddyLine, order: number, letters: string): number {
  let blocks = 0;
  for (const term of line.terms) if (term.order >= order && isUsable(term, letters)) blocks += term.blocks.value;
  return blocks;
}

export interface Countdown {
  readonly usable: number;
  readonly mark: number;
  readonly order: number;
  readonly rule: WatermarkRule;
}

/** el6 halves the mark only for the orders below a quarter of the page block's (9 on x86). */
const EL6_HALVED_ORDERS = 2;

/** Up to 4.3: the order at which, smaller blocks discarded, too little is left; undefined where it passes. */
export function failingOrder(line: BuddyLine, { usable, mark, order, rule }: Countdown): number | undefined {
  const counts = new Map(line.terms.map((term) => [term.order, term.blocks.value]));
  let left = usable;
  let needed = rule === 'el6' ? 0 : mark;
  for (let step = 0; step < order; step += 1) {
    left -= (counts.get(step) ?? 0) * 2 ** step;
    if (rule !== 'el6' || step < EL6_HALVED_ORDERS) needed = Math.floor(needed / 2);
    if (left <= needed) return step;
  }
  return undefined;
}

/** 4.4 to 4.13: a request that may dig deeper takes any list. */
function takesAny(rule: WatermarkRule, allocFlags: readonly AllocFlag[]): boolean {
  return rule === '4.4-4.13' && allocFlags.includes('HARDER');
}

/** Since 4.4: some block of this order or larger on a list the request may use. */
export function hasBlock(
  line: BuddyLine,
  order: number,
  rule: WatermarkRule,
  allocFlags: readonly AllocFlag[],
): boolean {
  const letters = takesAny(rule, allocFlags) ? '' : usableTypes(rule, allocFlags);
  return line.terms.some((term) => term.order >= order && term.blocks.value > 0 && isUsable(term, letters));
}
