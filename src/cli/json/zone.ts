// One zone of `oom --json`: what the report prints of it and what the allocator compared.
import type { Analysis, Check, ZoneAnalysis } from '../../kernel';
import { orNull, valueOrNull } from './values';

export function zoneJson(each: ZoneAnalysis, analysis: Analysis): object {
  return { ...placeJson(each), ...marksJson(each), ...reserveJson(each, analysis), ...judgementJson(each) };
}

function placeJson({ zone, buddy }: ZoneAnalysis): object {
  return {
    node: zone.node,
    zone: zone.name,
    line: zone.at.line,
    reserveLine: orNull(zone.reserve?.at.line),
    buddyLine: orNull(buddy?.at.line),
  };
}

function marksJson({ zone, boostKb, highatomicKb }: ZoneAnalysis): object {
  const printed = (name: string): number | null => valueOrNull(zone.kb.get(name));
  return {
    freeKb: printed('free'),
    boostKb: orNull(boostKb),
    minKb: printed('min'),
    lowKb: printed('low'),
    highKb: printed('high'),
    managedKb: printed('managed'),
    freeCmaKb: printed('free_cma'),
    highatomicKb: orNull(highatomicKb),
  };
}

function reserveJson({ zone, reserveIndex, reservePages }: ZoneAnalysis, analysis: Analysis): object {
  return {
    lowmemReservePages: orNull(zone.reserve?.pages.map(({ value }) => value)),
    reserveIndex: orNull(reserveIndex),
    reserveKb: reservePages === undefined ? null : reservePages * analysis.pageSizeKb,
  };
}

function judgementJson(each: ZoneAnalysis): object {
  const terms = each.buddy?.terms.filter(({ blocks }) => blocks.value !== 0);
  return {
    eligible: orNull(each.eligible),
    ineligibleBecause: orNull(each.ineligibleBecause),
    checks: each.checks.map(checkJson),
    free: orNull(
      terms?.map(({ order, blocks, types }) => ({ order, blocks: blocks.value, types: valueOrNull(types) })),
    ),
    usableBlocks: orNull(each.usableBlocks),
  };
}

function checkJson(check: Check): object {
  return {
    mark: check.mark,
    availableKb: check.availableKb,
    requiredKb: check.requiredKb,
    availablePages: check.availablePages,
    requiredPages: check.requiredPages,
    passes: check.passes,
    shortKb: check.shortKb,
    borderline: check.borderline,
    blockedBy: orNull(check.blockedBy),
    rule: check.rule,
    allocFlags: check.allocFlags,
  };
}
