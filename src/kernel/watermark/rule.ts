// Which form of the watermark comparison a kernel uses (mm/page_alloc.c __zone_watermark_ok and __zone_watermark_unusable_free,
// 2.6.32 to 7.1). Long-term branches took over the form of 6.3 in November 2024: 5.15.171 and 6.1.116.

import type { Release, WatermarkRule } from '../analysis';
import { version } from '../release';

const STARTS: readonly (readonly [number, WatermarkRule])[] = [
  [version(6, 12), '6.12-7.1'],
  [version(6, 11), '6.11'],
  [version(6, 5), '6.5-6.10'],
  [version(6, 3), '6.3-6.4'],
  [version(4, 14), '4.14-6.2'],
  [version(4, 4), '4.4-4.13'],
  [version(3, 10), '3.10-4.3'],
];

/** Debian names its 6.1 kernels by an ABI number: 28 is 6.1.119, 27 is 6.1.115. */
const DEBIAN_61_ABI = 28;
/** el9 rebases its mm: 9.3 (build 362) and later look like 6.3 and newer. Not read in source. */
const EL9_REBASED_BUILD = 362;

function backported(release: Release): boolean {
  const { major, minor, patch, distro, build = 0 } = release;
  if (distro === 'el9') return build >= EL9_REBASED_BUILD;
  if (major === 6 && minor === 1) return patch >= 116 || (distro === 'debian' && patch === 0 && build >= DEBIAN_61_ABI);
  return major === 5 && minor === 15 && patch >= 171;
}

/** `printsFreeHighatomic`: the text itself shows the newest form. */
export function watermarkRule(at: number, release: Release | undefined, printsFreeHighatomic: boolean): WatermarkRule {
  if (printsFreeHighatomic) return '6.12-7.1';
  if (release?.distro === 'el6') return 'el6';
  if (release !== undefined && backported(release)) return '6.3-6.4';
  return STARTS.find(([start]) => at >= start)?.[1] ?? '2.6.32';
}

/** 6.3 and later: what a request may use is told by MIN_RESERVE and NON_BLOCK instead of HIGH and HARDER. */
export function isModern(rule: WatermarkRule): boolean {
  return rule.startsWith('6.');
}

/** Up to 4.3 the block test discards small blocks order by order; since 4.4 it looks for one usable block. */
export function countsDown(rule: WatermarkRule): boolean {
  return rule === '2.6.32' || rule === 'el6' || rule === '3.10-4.3';
}
