// One watermark check in words: its result, its arithmetic and the rule behind it.
// Rule: __zone_watermark_ok in mm/page_alloc.c, 2.6.32 to 7.x; the comparison is strict, equal fails.
import * as l10n from '@vscode/l10n';
import type { AllocFlag, Analysis, Check, Subtraction, WatermarkRule, ZoneAnalysis } from '../kernel/analysis';
import { orderLabel } from './label';
import { grouped, kb } from './quantity';

export function checkOf(zone: ZoneAnalysis, mark: Check['mark']): Check | undefined {
  return zone.checks.find((check) => check.mark === mark);
}

/** Free memory beyond what the check asks for; negative where it falls short. */
export function marginKb(check: Check): number {
  return check.availableKb - check.requiredKb;
}

/** What the zone brings to the comparison: its free memory, and apart from it what is open to this request. */
export function freePhrase(zone: ZoneAnalysis, check: Check): string {
  const free = zone.zone.kb.get('free')?.value;
  if (free === undefined || free === check.availableKb) return l10n.t('{0} free', kb(check.availableKb));
  return l10n.t('{0} available ({1} free)', kb(check.availableKb), kb(free));
}

/** `60 kB short`: the cell of a table. */
export function checkResult(check: Check): string {
  if (check.passes) return l10n.t('passes, {0} above', kb(marginKb(check)));
  if (check.blockedBy === 'fragmentation') return l10n.t('fails: no usable block');
  return l10n.t('fails, {0} short', kb(check.shortKb));
}

/** The comparison in one sentence, with the numbers compared. */
export function checkSentence(check: Check): string {
  const available = kb(check.availableKb);
  const required = kb(check.requiredKb);
  if (check.passes)
    return l10n.t('{0}: {1} available, more than {2} required: passes.', check.mark, available, required);
  if (check.blockedBy === 'fragmentation')
    return l10n.t(
      '{0}: {1} available, more than {2} required: enough, but not in one piece.',
      check.mark,
      available,
      required,
    );
  return l10n.t(
    '{0}: {1} available, more than {2} required: {3} short.',
    check.mark,
    available,
    required,
    kb(check.shortKb),
  );
}

/** The whole arithmetic, one step a line, in pages as the kernel counts. */
export function checkSteps(check: Check, zone: ZoneAnalysis, analysis: Analysis): readonly string[] {
  return [
    availableStep(check),
    requiredStep(check, zone),
    compareStep(check),
    ...blockStep(check, analysis),
    ...borderStep(check, analysis),
  ];
}

function availableStep(check: Check): string {
  const free = check.availablePages + check.subtracted.reduce((sum, { pages }) => sum + pages, 0);
  const taken = check.subtracted.filter(({ pages }) => pages !== 0);
  if (taken.length === 0) return l10n.t('available = free = {0} pages', grouped(free));
  const less = taken.map(subtraction).join(' − ');
  return l10n.t('available = free {0} − {1} = {2} pages', grouped(free), less, grouped(check.availablePages));
}

function subtraction({ what, pages, estimated }: Subtraction): string {
  const number = estimated ? `≤${grouped(pages)}` : grouped(pages);
  switch (what) {
    case 'request':
      return l10n.t('{0} (the request itself)', number);
    case 'cma':
      return l10n.t('{0} (CMA, closed to this request)', number);
    case 'highatomic':
      return l10n.t('{0} (high-atomic reserve)', number);
  }
}

function requiredStep(check: Check, zone: ZoneAnalysis): string {
  const index = zone.reserveIndex ?? 0;
  const [reduced, reserve, required] = [check.reducedPages, check.reservePages, check.requiredPages].map(grouped);
  const mark = grouped(check.markPages);
  if (check.reducedPages === check.markPages)
    return l10n.t(
      'required = {0} {1} + lowmem_reserve[{2}] {3} = {4} pages',
      check.mark,
      mark,
      index,
      reserve ?? '',
      required ?? '',
    );
  return l10n.t(
    'required = {0} {1}, lowered to {2} for this request, + lowmem_reserve[{3}] {4} = {5} pages',
    check.mark,
    mark,
    reduced ?? '',
    index,
    reserve ?? '',
    required ?? '',
  );
}

function compareStep(check: Check): string {
  const [available, required] = [grouped(check.availablePages), grouped(check.requiredPages)];
  if (check.availablePages > check.requiredPages)
    return l10n.t('{0} > {1} is true: enough free memory', available, required);
  const missing = grouped(check.requiredPages + 1 - check.availablePages);
  return l10n.t('{0} > {1} is false: {2} pages ({3}) too few', available, required, missing, kb(check.shortKb));
}

function blockStep(check: Check, analysis: Analysis): readonly string[] {
  if (check.blockedBy !== 'fragmentation') return [];
  const order = orderLabel(analysis, analysis.request?.order ?? 0);
  if (check.failedAtOrder === undefined)
    return [l10n.t('block test: no free block of {0} or more that this request may take', order)];
  return [
    l10n.t('block test for {0}: without the blocks up to order {1} too little is left', order, check.failedAtOrder),
  ];
}

function borderStep(check: Check, analysis: Analysis): readonly string[] {
  return check.borderline ? [borderlineSentence(analysis)] : [];
}

/** Free counters lag behind by some pages on every CPU: kernel-side drift, not our rounding. */
export function borderlineSentence(analysis: Analysis): string {
  const cpus = Math.max(1, analysis.report.cpusSeen);
  const drift = kb(32 * cpus * analysis.pageSizeKb);
  return cpus === 1
    ? l10n.t('Borderline: the free counter may be off by {0} (32 pages × 1 CPU, the only one seen).', drift)
    : l10n.t('Borderline: the free counter may be off by {0} (32 pages × {1} CPUs, at least).', drift, cpus);
}

/** Which rule was applied: the kernel's function and the versions it holds for. */
export function ruleSentence(rule: WatermarkRule): string {
  return l10n.t('Rule: __zone_watermark_ok, {0}; passes only if available > required.', ruleRange(rule));
}

function ruleRange(rule: WatermarkRule): string {
  switch (rule) {
    case '2.6.32':
      return l10n.t('Linux 2.6.32');
    case 'el6':
      return l10n.t('Linux 2.6.32 of RHEL 6');
    case '6.11':
      return l10n.t('Linux 6.11');
    case '3.10-4.3':
      return l10n.t('Linux 3.10 to 4.3 and RHEL 7');
    case '4.14-6.2':
      return l10n.t('Linux 4.14 to 6.2 and RHEL 8');
    case '4.4-4.13':
    case '6.3-6.4':
    case '6.5-6.10':
    case '6.12-7.1':
      return l10n.t('Linux {0} to {1}', ...bounds(rule));
  }
}

function bounds(rule: string): readonly [string, string] {
  const [from = '', to = ''] = rule.split('-');
  return [from, to];
}

/** What one allocation flag means for the check. */
export function allocFlagMeaning(flag: AllocFlag): string {
  switch (flag) {
    case 'WMARK_MIN':
      return l10n.t('compared with the min mark');
    case 'WMARK_HIGH':
      return l10n.t('compared with the high mark: the last try before the kill');
    case 'CPUSET':
      return l10n.t('confined to the nodes the cpuset allows');
    case 'CMA':
      return l10n.t('may take pages of the contiguous memory allocator');
    case 'HIGH':
      return l10n.t('high priority: half of the mark is enough');
    case 'HARDER':
      return l10n.t('may not wait or real-time: a further quarter of the mark is waived');
    case 'MIN_RESERVE':
      return l10n.t('high priority: half of the min mark is enough');
    case 'NON_BLOCK':
      return l10n.t('may not wait: with high priority a further quarter is waived');
    case 'HIGHATOMIC':
      return l10n.t('may take the high-atomic reserve');
    case 'NO_WATERMARKS':
      return l10n.t('no mark applies: the request serves memory reclaim itself');
  }
}
