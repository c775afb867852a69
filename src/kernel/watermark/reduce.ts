// How far below a mark a request may go (mm/page_alloc.c __zone_watermark_ok, 2.6.32 to 7.1). Divisions drop the remainder.

import type { AllocFlag, WatermarkRule } from '../analysis';
import { isModern } from './rule';

function less(pages: number, divisor: number): number {
  return pages - Math.floor(pages / divisor);
}

/** The mark after what the flags allow: half for HIGH and MIN_RESERVE, then a quarter less for HARDER and NON_BLOCK. */
export function reducedMark(pages: number, rule: WatermarkRule, allocFlags: readonly AllocFlag[]): number {
  const modern = isModern(rule);
  const half = allocFlags.includes(modern ? 'MIN_RESERVE' : 'HIGH');
  const quarter = allocFlags.includes(modern ? 'NON_BLOCK' : 'HARDER') && (half || !modern);
  const afterHalf = half ? less(pages, 2) : pages;
  return quarter ? less(afterHalf, 4) : afterHalf;
}
