// Hovers of `lowmem_reserve[]`: which entry applies to this request, and why a zone holds memory back.
import * as l10n from '@vscode/l10n';
import type { Analysis, ZoneAnalysis } from '../../kernel/analysis';
import { zoneName } from '../label';
import { amount, sumLines } from './sizes';
import { checkOf } from '../check';
import { checkLines, zoneEvidence } from './zone';
import { code, hover, source, text, type HoverText } from './text';

const rule = 'setup_per_zone_lowmem_reserve, mm/page_alloc.c; vm.lowmem_reserve_ratio';

export function reserveLineHover(analysis: Analysis, zone: ZoneAnalysis): HoverText {
  const entries = zone.zone.reserve?.pages ?? [];
  const lines = sumLines(
    analysis,
    entries.map(({ value }, index) => ({
      sign: index === zone.reserveIndex ? '=' : ' ',
      pages: value,
      label: index === zone.reserveIndex ? l10n.t('[{0}] applies to this request', index) : `[${index}]`,
    })),
  );
  return hover(
    l10n.t('What zone {0} keeps back from requests that could use a higher zone', zoneName(analysis, zone)),
    [code(lines), text(meaning()), source(rule)],
    zoneEvidence(zone),
  );
}

function meaning(): string {
  return l10n.t(
    'One number for each zone a request may start from, in pages. It is added to the mark: memory below that sum is kept for requests that can use nothing else.',
  );
}

export function reserveEntryHover(analysis: Analysis, zone: ZoneAnalysis, index: number, count: number): HoverText {
  const applies = index === zone.reserveIndex;
  const check = applies ? checkOf(zone, 'min') : undefined;
  return hover(
    l10n.t('lowmem_reserve[{0}]: {1}', index, amount(analysis, count * analysis.pageSizeKb)),
    [
      text(applies ? whyApplies(analysis, count) : whyNot(zone)),
      check === undefined ? [] : code(checkLines(analysis, zone, check)),
      text(applies ? meaning() : undefined),
      text(whichEntry()),
      source(rule),
    ],
    zoneEvidence(zone),
  );
}

function whichEntry(): string {
  return l10n.t(
    'Up to Linux 5.7 the entry of the highest zone that has memory counts; from 5.8 on, that of the highest zone the mask allows.',
  );
}

function whyApplies(analysis: Analysis, count: number): string {
  const highest = analysis.request?.highestZone;
  if (highest === undefined) return l10n.t('This entry applies to the request.');
  return count === 0
    ? l10n.t(
        'This entry applies: the request starts from zone {0} at the highest. Nothing is held back from it here.',
        highest,
      )
    : l10n.t(
        'This entry applies: the request may start from zone {0}, which lies above, so this much is held back from it here.',
        highest,
      );
}

function whyNot(zone: ZoneAnalysis): string {
  return zone.reserveIndex === undefined
    ? l10n.t('Which entry applies is not known: the request is not in this text or could not use this zone.')
    : l10n.t('This entry does not apply to the request; entry [{0}] does.', zone.reserveIndex);
}
