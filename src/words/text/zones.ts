// The zones of a report as text: marks and reserve, what the allocator compared, and what the free blocks mean.
import * as l10n from '@vscode/l10n';
import type { Analysis, Check, ZoneAnalysis } from '../../kernel/analysis';
import { buddyFacts, notJudgedSentence, principlesFor } from '../buddy';
import { checkResult, ruleSentence } from '../check';
import { ineligibleSentence } from '../constraint';
import { zoneName } from '../label';
import { grouped } from '../quantity';
import { blank, plain, reference, type Segment, type TextLine } from './line';
import { bullet, heading, sentences } from './section';
import { table, type Cell } from './table';

/** More zones than any machine that was built prints; the rest is counted. */
const mostZones = 64;

export function zonesText(analysis: Analysis): readonly TextLine[] {
  if (analysis.zones.length === 0) return [];
  const zones = analysis.zones.slice(0, mostZones);
  return [
    blank,
    heading(l10n.t('Zones (kB)')),
    ...marksTable(zones, analysis),
    ...leftOut(analysis),
    ...checksText(zones, analysis),
  ];
}

function leftOut(analysis: Analysis): readonly TextLine[] {
  const more = analysis.zones.length - mostZones;
  if (more <= 0) return [];
  return sentences(
    [more === 1 ? l10n.t('1 more zone is not shown.') : l10n.t('{0} more zones are not shown.', grouped(more))],
    'dim',
  );
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : grouped(value);
}

function marksTable(zones: readonly ZoneAnalysis[], analysis: Analysis): readonly TextLine[] {
  const head = [l10n.t('zone'), 'free', 'min', 'low', 'high', l10n.t('reserve'), 'managed', l10n.t('line')];
  const columns = head.map((title, index) => ({
    title,
    align: index === 0 || index === 7 ? ('left' as const) : ('right' as const),
  }));
  return table(
    columns,
    zones.map((zone) => marksRow(zone, analysis)),
  );
}

function marksRow(zone: ZoneAnalysis, analysis: Analysis): readonly Cell[] {
  const kb = (name: string): string => number(zone.zone.kb.get(name)?.value);
  const reserve = zone.reservePages === undefined ? undefined : zone.reservePages * analysis.pageSizeKb;
  return [
    plain(zoneName(analysis, zone), 'strong'),
    kb('free'),
    kb('min'),
    kb('low'),
    kb('high'),
    number(reserve),
    kb('managed'),
    reference(zone.zone.at.line),
  ];
}

function checksText(zones: readonly ZoneAnalysis[], analysis: Analysis): readonly TextLine[] {
  const judged = zones.filter((zone) => zone.checks.length > 0);
  const title = heading(l10n.t('What the allocator compared (kB)'));
  if (judged.length === 0) return [blank, title, ...sentences([notJudged(zones, analysis)])];
  const rules = Array.from(new Set(judged.flatMap((zone) => zone.checks.map(({ rule }) => rule))));
  return [blank, title, ...checksTable(zones, analysis), ...sentences(rules.map(ruleSentence), 'dim')];
}

function notJudged(zones: readonly ZoneAnalysis[], analysis: Analysis): string {
  const [first] = zones;
  const none = first !== undefined && zones.every((zone) => zone.eligible === false);
  return none ? ineligibleSentence(first.ineligibleBecause, analysis.request) : notJudgedSentence(analysis);
}

function checksTable(zones: readonly ZoneAnalysis[], analysis: Analysis): readonly TextLine[] {
  const columns = [
    { title: l10n.t('zone'), align: 'left' as const },
    { title: l10n.t('mark'), align: 'left' as const },
    { title: l10n.t('available'), align: 'right' as const },
    { title: '', align: 'left' as const },
    { title: l10n.t('needed'), align: 'right' as const },
    { title: l10n.t('result'), align: 'left' as const },
  ];
  return table(
    columns,
    zones.flatMap((zone) => checkRows(zone, analysis)),
  );
}

function checkRows(zone: ZoneAnalysis, analysis: Analysis): readonly (readonly Cell[])[] {
  const name = plain(zoneName(analysis, zone), 'strong');
  if (zone.eligible === false)
    return [[name, '–', '–', '', '–', plain(ineligibleSentence(zone.ineligibleBecause, analysis.request), 'dim')]];
  return zone.checks.map((check, index) => [index === 0 ? name : '', ...checkCells(check)]);
}

function checkCells(check: Check): readonly Cell[] {
  const sign = check.availablePages > check.requiredPages ? '>' : '≤';
  const result = plain(checkResult(check), check.passes ? 'good' : 'bad');
  return [check.mark, grouped(check.availableKb), sign, grouped(check.requiredKb), result];
}

/** The buddy lists: what they allow this request, first what holds for all of them, then zone by zone. */
export function buddyText(analysis: Analysis): readonly TextLine[] {
  const zones = analysis.zones
    .slice(0, mostZones)
    .filter(({ buddy, checks, eligible }) => buddy !== undefined && checks.length > 0 && eligible !== false);
  if (zones.length === 0) return [];
  const title = heading(l10n.t('Free blocks and this request'));
  return [
    blank,
    title,
    ...sentences(principlesFor(zones, analysis)),
    ...zones.flatMap((zone) => zoneBlocks(zone, analysis)),
  ];
}

function zoneBlocks(zone: ZoneAnalysis, analysis: Analysis): readonly TextLine[] {
  const place: readonly Segment[] = zone.buddy === undefined ? [] : [plain('  '), reference(zone.buddy.at.line)];
  const title: TextLine = [plain('  '), plain(zoneName(analysis, zone), 'strong'), ...place];
  return [title, ...buddyFacts(zone, analysis).flatMap((text) => bullet(plain(text)))];
}
