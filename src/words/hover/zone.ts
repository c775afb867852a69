// Hovers of a zone line: what the zone had, what this request needed, and which comparison decided.
import * as l10n from '@vscode/l10n';
import type { Analysis, Check, ZoneAnalysis } from '../../kernel/analysis';
import { notJudgedSentence } from '../buddy';
import { checkOf, checkSentence, ruleSentence } from '../check';
import { ineligibleSentence } from '../constraint';
import { fieldMeaning } from '../glossary';
import { zoneName } from '../label';
import { kb } from '../quantity';
import { amount, pagesOf, shareOfRam, sumLines, type SumRow } from './sizes';
import { code, hover, source, text, type Evidence, type HoverBlock, type HoverText } from './text';

/** Lines a statement about the zone rests on. */
export function zoneEvidence({ zone, buddy }: ZoneAnalysis): readonly Evidence[] {
  return [
    { label: 'free', at: zone.at },
    ...(zone.reserve === undefined ? [] : [{ label: 'lowmem_reserve', at: zone.reserve.at }]),
    ...(buddy === undefined ? [] : [{ label: 'buddy', at: buddy.at }]),
  ];
}

export function zoneHover(analysis: Analysis, zone: ZoneAnalysis): HoverText {
  return hover(zoneTitle(analysis, zone), zoneBlocks(analysis, zone), zoneEvidence(zone));
}

/** The one thing to know about the zone and this request. */
function zoneTitle(analysis: Analysis, zone: ZoneAnalysis): string {
  const name = zoneName(analysis, zone);
  const [min, high] = [checkOf(zone, 'min'), checkOf(zone, 'high')];
  if (zone.eligible === false) return l10n.t('Zone {0} was not open to this request', name);
  if (min === undefined) return l10n.t('Zone {0}', name);
  if (min.blockedBy === 'watermark') return l10n.t('Zone {0}: {1} too little for this request', name, kb(min.shortKb));
  if (min.blockedBy === 'fragmentation')
    return l10n.t('Zone {0}: enough is free, but no block this request can take', name);
  if (high?.passes === false && high.blockedBy === 'watermark')
    return l10n.t('Zone {0}: passes min, but the last try was {1} short of high', name, kb(high.shortKb));
  return l10n.t('Zone {0}: could serve this request when the report was printed', name);
}

function zoneBlocks(analysis: Analysis, zone: ZoneAnalysis): readonly (readonly HoverBlock[])[] {
  if (zone.eligible === false) return [text(ineligibleSentence(zone.ineligibleBecause, analysis.request))];
  return [
    ...zone.checks.map((check) => [...text(checkSentence(check)), ...code(checkLines(analysis, zone, check))]),
    text(zone.checks.length === 0 ? notJudgedSentence(analysis) : undefined),
    source(ruleOf(zone)),
  ];
}

function ruleOf(zone: ZoneAnalysis): string | undefined {
  const [check] = zone.checks;
  return check === undefined ? undefined : ruleSentence(check.rule);
}

/** Free less what does not count, against the mark plus the reserve, one number a row. */
export function checkLines(analysis: Analysis, zone: ZoneAnalysis, check: Check): readonly string[] {
  return sumLines(analysis, [...availableRows(check), ...requiredRows(zone, check), resultRow(check)]);
}

function availableRows(check: Check): readonly SumRow[] {
  const taken = check.subtracted.filter(({ pages }) => pages !== 0);
  const free = check.availablePages + taken.reduce((sum, { pages }) => sum + pages, 0);
  if (taken.length === 0) return [{ sign: ' ', pages: free, label: 'free' }];
  const rows = taken.map((each): SumRow => ({
    sign: '−',
    pages: each.pages,
    label: subtractionLabel(each.what, each.estimated),
  }));
  return [
    { sign: ' ', pages: free, label: 'free' },
    ...rows,
    { sign: '=', pages: check.availablePages, label: l10n.t('available') },
  ];
}

function subtractionLabel(what: Check['subtracted'][number]['what'], estimated: boolean): string {
  switch (what) {
    case 'request':
      return l10n.t('the request itself');
    case 'cma':
      return l10n.t('free_cma, closed to this request');
    case 'highatomic':
      return estimated ? l10n.t('high-atomic reserve, at most') : l10n.t('high-atomic reserve');
  }
}

function requiredRows(zone: ZoneAnalysis, check: Check): readonly SumRow[] {
  const lowered = check.reducedPages !== check.markPages;
  const mark = lowered ? l10n.t('{0}, lowered for this request', check.mark) : check.mark;
  return [
    { sign: ' ', pages: check.reducedPages, label: mark },
    { sign: '+', pages: check.reservePages, label: `lowmem_reserve[${zone.reserveIndex ?? 0}]` },
    { sign: '=', pages: check.requiredPages, label: l10n.t('must be exceeded') },
  ];
}

function resultRow(check: Check): SumRow {
  const short = check.requiredPages + 1 - check.availablePages;
  return short > 0
    ? { sign: ' ', pages: short, label: l10n.t('too little') }
    : { sign: ' ', pages: check.availablePages - check.requiredPages, label: l10n.t('above') };
}

/** `free`, `min`, `high` and their like on a zone line. */
export function zoneValueHover(analysis: Analysis, zone: ZoneAnalysis, name: string, value: number): HoverText {
  const check = checkFor(zone, name);
  const whole = name === 'managed' || name === 'present' ? shareOfRam(analysis, value) : undefined;
  return hover(
    l10n.t('{0}: {1}', name, amount(analysis, value)),
    [
      ...(check === undefined ? [] : comparison(analysis, zone, check)),
      text(fieldMeaning(name)),
      text(whole),
      text(zone.eligible === false ? ineligibleSentence(zone.ineligibleBecause, analysis.request) : undefined),
      name === 'free' ? text(buddyDifference(analysis, zone, value)) : [],
      source(check === undefined ? undefined : ruleSentence(check.rule)),
    ],
    check === undefined ? [] : zoneEvidence(zone),
  );
}

/** The check a value takes part in. */
function checkFor(zone: ZoneAnalysis, name: string): Check | undefined {
  if (name === 'high') return checkOf(zone, 'high');
  return name === 'free' || name === 'min' ? checkOf(zone, 'min') : undefined;
}

function comparison(analysis: Analysis, zone: ZoneAnalysis, check: Check): readonly (readonly HoverBlock[])[] {
  const conclusion = check.mark === 'min' ? zoneTitle(analysis, zone) : checkSentence(check);
  return [text(conclusion), code(checkLines(analysis, zone, check))];
}

function buddyDifference(analysis: Analysis, zone: ZoneAnalysis, freeKb: number): string | undefined {
  const total = zone.buddy?.totalKb?.value;
  if (total === undefined || total === freeKb) return undefined;
  const difference = pagesOf(analysis, Math.abs(total - freeKb));
  return l10n.t(
    'The buddy list adds up to {0}; {1} pages of difference are normal, the two are counted at different moments.',
    kb(total),
    difference,
  );
}

export function pagesScannedHover(count: number): HoverText {
  return hover(l10n.t('pages_scanned: how much reclaim looked at without success: {0}', count), [
    text(
      l10n.t(
        'It starts again whenever a page is freed; a large number means that reclaim found nothing. Pages up to 3.16, kB later.',
      ),
    ),
  ]);
}

export function unreclaimableHover(value: boolean, scope: 'node' | 'zone'): HoverText {
  return value
    ? hover(l10n.t('all_unreclaimable? yes: the kernel had stopped trying to reclaim here'), [text(whyStopped(scope))])
    : hover(l10n.t('all_unreclaimable? no: the kernel had not given up reclaiming here'), [
        text(l10n.t('The answer is about giving up, not about success: reclaim may still have freed nothing.')),
      ]);
}

function whyStopped(scope: 'node' | 'zone'): string {
  return scope === 'zone'
    ? l10n.t('Reclaim scanned several times the size of the zone without freeing a page.')
    : l10n.t('From Linux 4.11 on: kswapd failed 16 times in a row on this node.');
}
