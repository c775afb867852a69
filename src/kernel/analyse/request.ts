// The request as the allocator saw it: the mask in words, the highest zone it may use, and the flags derived from it
// (include/linux/gfp.h gfp_zone, mm/page_alloc.c gfp_to_alloc_flags).

import type { AllocFlag, MigrateType, Request, WatermarkRule } from '../analysis';
import { type MaskReading, parseMask, readMask } from '../gfp';
import type { Report, ZoneName } from '../report';
import { slowPathFlags } from '../watermark/allocFlags';
import { atOr, type Kernel } from './kernel';
import { isManualKill } from './origin';
import { isReclaiming } from './reclaiming';

/** The page-fault path passes mask 0x0 (3.10 to 5.15): the real mask is unknown. */
function formOf(report: Report, mask: number): Request['form'] {
  if (isManualKill(report)) return 'manual';
  return mask === 0 && report.kind === 'oom' ? 'page-fault' : 'allocation';
}

const DMA = 1;
const HIGHMEM = 2;
const DMA32 = 4;
const MOVABLE = 8;

/** By the four zone bits, which no version moved. Undefined for combinations that do not exist. */
function zoneAsked(mask: number): ZoneName | undefined {
  const bits = mask & (DMA | HIGHMEM | DMA32 | MOVABLE);
  if (bits === (HIGHMEM | MOVABLE)) return 'Movable';
  if (bits === HIGHMEM) return 'HighMem';
  if (bits === DMA || bits === (DMA | MOVABLE)) return 'DMA';
  if (bits === DMA32 || bits === (DMA32 | MOVABLE)) return 'DMA32';
  return bits === 0 || bits === MOVABLE ? 'Normal' : undefined;
}

/** A zone that this kernel was not built with stands for Normal. Movable always exists. */
function highestZone(mask: number, configured: ReadonlySet<ZoneName>): ZoneName | undefined {
  const asked = zoneAsked(mask);
  return asked === undefined || asked === 'Movable' || configured.has(asked) ? asked : 'Normal';
}

function migrateType(mask: number, flags: ReadonlySet<string>): MigrateType {
  if ((mask & MOVABLE) !== 0) return 'movable';
  return flags.has('__GFP_RECLAIMABLE') ? 'reclaimable' : 'unmovable';
}

/** Undefined where the tables that are possible do not agree on it. */
function mayBlock({ flags, table }: MaskReading): boolean | undefined {
  if (flags.has('__GFP_WAIT') || flags.has('__GFP_DIRECT_RECLAIM')) return true;
  return table === undefined ? undefined : false;
}

/** Only a request that may block reaches the killer, whatever the table says. */
function flagsOfKind(report: Report, reading: MaskReading): ReadonlySet<string> {
  return report.kind === 'oom' ? new Set([...reading.flags, '__GFP_WAIT', '__GFP_DIRECT_RECLAIM']) : reading.flags;
}

function allocFlagsOf(report: Report, kernel: Kernel, rule: WatermarkRule, reading: MaskReading): readonly AllocFlag[] {
  return slowPathFlags({
    rule,
    at: atOr(kernel),
    el7: kernel.distro === 'el7',
    flags: flagsOfKind(report, reading),
    order: report.trigger?.order?.value ?? 0,
    reclaiming: isReclaiming(report, mayBlock(reading) === true),
  });
}

function read(report: Report, kernel: Kernel, mask: number): MaskReading {
  const { trigger } = report;
  const printed = trigger?.namesPrinted === true && mask !== 0 ? trigger.gfpNames.map(({ value }) => value) : undefined;
  const reachedKiller = trigger?.form === 'oom-killer';
  return readMask(mask, printed, { release: kernel.release, ...kernel.bounds, reachedKiller });
}

export interface RequestContext {
  readonly kernel: Kernel;
  readonly rule: WatermarkRule;
  readonly configured: ReadonlySet<ZoneName>;
}

/** Undefined where no mask can be read. */
export function requestOf(report: Report, { kernel, rule, configured }: RequestContext): Request | undefined {
  const mask = parseMask(report.trigger?.gfpMask?.value ?? '');
  if (mask === undefined) return undefined;
  const reading = read(report, kernel, mask);
  const form = formOf(report, mask);
  return {
    names: reading.names,
    flags: reading.flags,
    namesFrom: reading.namesFrom,
    table: reading.table?.name,
    agrees: reading.agrees,
    order: report.trigger?.order?.value,
    form,
    highestZone: form === 'page-fault' ? undefined : highestZone(mask, configured),
    migrateType: migrateType(mask, reading.flags),
    mayBlock: mayBlock(reading),
    allocFlags: form === 'allocation' ? allocFlagsOf(report, kernel, rule, reading) : [],
  };
}
