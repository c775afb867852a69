// The question every reader of a buddy line asks: these blocks are free and of a type the request may take, so why did it
// fail? Fallback lists: fallbacks[] in mm/page_alloc.c, 2.6.32 to 7.x; the watermark check comes before any list is opened.
import * as l10n from '@vscode/l10n';
import type { Analysis, Check, MigrateType, ZoneAnalysis } from '../kernel/analysis';
import { checkOf, freePhrase } from './check';
import { ineligibleSentence } from './constraint';
import { smallerBlocks } from './fragmentation';
import { listOf } from './join';
import { orderLabel, zoneName } from './label';
import { grouped, kb } from './quantity';
import { isBareVmalloc } from './request';

/** What the buddy line of a zone means for this request, one sentence each, the conclusion last. */
export function buddyExplanation(zone: ZoneAnalysis, analysis: Analysis): readonly string[] {
  if (zone.buddy === undefined) return [];
  if (zone.eligible === false) return [ineligibleSentence(zone.ineligibleBecause, analysis.request)];
  if (zone.checks.length === 0) return [notJudgedSentence(analysis)];
  const [blocks, result] = [typeSentences(zone, analysis), watermarkSentences(zone, analysis)];
  return [...blocks, ...principlesFor([zone], analysis), ...result];
}

/** The same without what holds for every zone alike. */
export function buddyFacts(zone: ZoneAnalysis, analysis: Analysis): readonly string[] {
  return [...typeSentences(zone, analysis), ...watermarkSentences(zone, analysis)];
}

/** What holds for every zone that is judged: which lists the request may open, and that the watermark comes first. */
export function principlesFor(zones: readonly ZoneAnalysis[], analysis: Analysis): readonly string[] {
  const lettered = zones.some((zone) => zone.usableBlocks !== 0 && usableLetters(zone, analysis).length > 0);
  const short = zones.some((zone) => zone.checks.some(({ blockedBy }) => blockedBy === 'watermark'));
  return [
    ...(lettered ? [orderOfLists(analysis)] : []),
    ...(short ? [l10n.t('The watermark check comes first: no list is opened before the zone as a whole passes.')] : []),
  ];
}

/** Why the zones of this report are not compared with their marks. */
export function notJudgedSentence(analysis: Analysis): string {
  if (isBareVmalloc(analysis)) return l10n.t('Not judged: vmalloc does not print the request behind it.');
  switch (analysis.verdict.code) {
    case 'memcg-limit':
      return l10n.t('Not judged: the limit of a cgroup is the cause, not this zone.');
    case 'manual':
      return l10n.t('Not judged: SysRq asked, no memory was requested.');
    case 'page-fault':
      return l10n.t('Not judged: the request behind the page fault is unknown.');
    case 'below-min':
    case 'fragmentation':
    case 'below-high':
    case 'recovered':
    case 'insufficient-data':
      return l10n.t('Not judged: a number the check needs is not in this text.');
  }
}

/** Letters on free blocks of the zone at or above an order, each once, in the order printed. */
export function lettersFrom(zone: ZoneAnalysis, order: number): readonly string[] {
  const terms = zone.buddy?.terms.filter((term) => term.order >= order && term.blocks.value > 0) ?? [];
  return Array.from(new Set(terms.flatMap((term) => Array.from(term.types?.value ?? ''))));
}

/** The letters there of which this request may take blocks. */
export function usableLetters(zone: ZoneAnalysis, analysis: Analysis): readonly string[] {
  const order = Math.max(0, analysis.request?.order ?? 0);
  return lettersFrom(zone, order).filter((letter) => zone.usableTypes.includes(letter));
}

function typeSentences(zone: ZoneAnalysis, analysis: Analysis): readonly string[] {
  const order = Math.max(0, analysis.request?.order ?? 0);
  const all = lettersFrom(zone, order);
  const usable = usableLetters(zone, analysis);
  if (zone.usableBlocks === 0) return [noneUsable(analysis, all), ...smallerBlocks(analysis, zone)];
  if (usable.length === 0) return [plainBlocks(zone, analysis)];
  const closed = all.filter((letter) => !usable.includes(letter));
  return [usableSentence(zone, usable), ...(closed.length === 0 ? [] : [closedSentence(closed)])];
}

function usableSentence(zone: ZoneAnalysis, letters: readonly string[]): string {
  const blocks = zone.usableBlocks ?? 0;
  if (blocks === 1) return l10n.t('1 free block, of type {0}, could serve this request.', listOf(letters));
  return letters.length === 1
    ? l10n.t('{0} free blocks, of type {1}, could serve this request.', grouped(blocks), listOf(letters))
    : l10n.t('{0} free blocks, of types {1}, could serve this request.', grouped(blocks), listOf(letters));
}

/** Kernels up to 2.6.32 print no letters. */
function plainBlocks(zone: ZoneAnalysis, analysis: Analysis): string {
  const order = orderLabel(analysis, Math.max(0, analysis.request?.order ?? 0));
  return l10n.t('{0} free blocks of {1} or more; this kernel prints no types.', grouped(zone.usableBlocks ?? 0), order);
}

function orderOfLists(analysis: Analysis): string {
  const type: MigrateType = analysis.request?.migrateType ?? 'unmovable';
  switch (type) {
    case 'movable':
      return l10n.t(
        'A movable request takes M blocks and, when there are none, E, then U: another letter does not keep it out.',
      );
    case 'reclaimable':
      return l10n.t(
        'A reclaimable request takes E blocks and, when there are none, U, then M: another letter does not keep it out.',
      );
    case 'unmovable':
      return l10n.t(
        'An unmovable request takes U blocks and, when there are none, E, then M: another letter does not keep it out.',
      );
  }
}

function closedSentence(letters: readonly string[]): string {
  return l10n.t(
    'Closed to this request: {0} (C: contiguous memory, H: high-atomic reserve, R: emergency reserve, I: isolated).',
    listOf(letters),
  );
}

function noneUsable(analysis: Analysis, letters: readonly string[]): string {
  const order = orderLabel(analysis, Math.max(0, analysis.request?.order ?? 0));
  if (letters.length === 0) return l10n.t('There is no free block of {0} or more.', order);
  return l10n.t(
    'No free block of {0} or more is open to this request; there are only types {1}.',
    order,
    listOf(letters),
  );
}

function watermarkSentences(zone: ZoneAnalysis, analysis: Analysis): readonly string[] {
  const min = checkOf(zone, 'min');
  const high = checkOf(zone, 'high');
  if (min !== undefined && !min.passes) return failing(zone, analysis, min);
  if (high !== undefined && !high.passes) return failing(zone, analysis, high);
  return [
    l10n.t(
      '{0} passes every check: it could have served the request when the report was printed.',
      zoneName(analysis, zone),
    ),
  ];
}

function failing(zone: ZoneAnalysis, analysis: Analysis, check: Check): readonly string[] {
  if (check.blockedBy === 'fragmentation') return [l10n.t('The zone has enough free memory, but not in one piece.')];
  return [comparison(zone, analysis, check), ...reserveSentence(zone, check)];
}

function comparison(zone: ZoneAnalysis, analysis: Analysis, check: Check): string {
  const name = zoneName(analysis, zone);
  const numbers = [freePhrase(zone, check), kb(check.requiredKb), kb(check.shortKb)] as const;
  return check.mark === 'min'
    ? l10n.t('{0} has {1} and needs more than {2}: {3} too little.', name, ...numbers)
    : l10n.t(
        '{0} passes min; for the last try (high) it has {1} and needs more than {2}: {3} too little.',
        name,
        ...numbers,
      );
}

/** A zone that looks rich: what of the requirement is reserve. */
function reserveSentence(zone: ZoneAnalysis, check: Check): readonly string[] {
  if (check.reservePages === 0 || check.requiredPages === 0) return [];
  const pageKb = check.requiredKb / check.requiredPages;
  const [mark, reserve] = [kb(Math.round(check.reducedPages * pageKb)), kb(Math.round(check.reservePages * pageKb))];
  return [
    l10n.t(
      '{0} is the mark of {1} plus {2} of lowmem_reserve[{3}], kept for requests that cannot use a higher zone.',
      kb(check.requiredKb),
      mark,
      reserve,
      zone.reserveIndex ?? 0,
    ),
  ];
}
