// What the kernel takes off the free pages before it compares (mm/page_alloc.c __zone_watermark_unusable_free and its
// forerunners, 2.6.32 to 7.1).

import type { AllocFlag, Subtraction, WatermarkRule } from '../analysis';
import type { Zone } from '../report';

export interface UnusableQuestion {
  readonly zone: Zone;
  readonly pageSizeKb: number;
  readonly rule: WatermarkRule;
  readonly order: number;
  readonly allocFlags: readonly AllocFlag[];
}

function pagesOf(zone: Zone, name: string, pageSizeKb: number): number | undefined {
  const kb = zone.kb.get(name)?.value;
  return kb === undefined ? undefined : Math.floor(kb / pageSizeKb);
}

function ownPages({ rule, order }: UnusableQuestion): readonly Subtraction[] {
  const pages = 2 ** order + (rule === 'el6' ? 1 : -1);
  return pages === 0 ? [] : [{ what: 'request', pages, estimated: false }];
}

/** Pages set aside for atomic requests of higher order: any request that may dig into reserves is spared this. */
function highatomic({ zone, pageSizeKb, rule, allocFlags }: UnusableQuestion): readonly Subtraction[] {
  if (rule === '2.6.32' || rule === 'el6' || rule === '3.10-4.3') return [];
  const spared: readonly AllocFlag[] = ['HARDER', 'NON_BLOCK', 'MIN_RESERVE', 'HIGHATOMIC'];
  if (allocFlags.some((flag) => spared.includes(flag))) return [];
  const exact = rule === '6.12-7.1' ? pagesOf(zone, 'free_highatomic', pageSizeKb) : undefined;
  const pages = exact ?? pagesOf(zone, 'reserved_highatomic', pageSizeKb);
  const estimated = pages === undefined || (rule === '6.12-7.1' && exact === undefined);
  return pages === 0 ? [] : [{ what: 'highatomic', pages: pages ?? 0, estimated }];
}

function contiguous({ zone, pageSizeKb, allocFlags }: UnusableQuestion): readonly Subtraction[] {
  const pages = allocFlags.includes('CMA') ? 0 : (pagesOf(zone, 'free_cma', pageSizeKb) ?? 0);
  return pages === 0 ? [] : [{ what: 'cma', pages, estimated: false }];
}

export function unusablePages(question: UnusableQuestion): readonly Subtraction[] {
  return [...ownPages(question), ...highatomic(question), ...contiguous(question)];
}
