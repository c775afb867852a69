// The boost of a zone's marks: printed since 5.16, at work since 5.0 (mm/page_alloc.c boost_watermark, mm/show_mem.c).

import type { Zone } from '../report';
import { version } from '../release';
import { atOr, type Kernel } from './kernel';

/** 0 where the kernel has none, undefined where it may boost without printing. */
export function boostKbOf(zone: Zone, kernel: Kernel): number | undefined {
  const printed = zone.kb.get('boost')?.value;
  if (printed !== undefined) return printed;
  return atOr(kernel) < version(5, 0) ? 0 : undefined;
}
