// Hovers of the buddy lists: block sizes, the letters of the free lists, and what this request may take from them.
import * as l10n from '@vscode/l10n';
import type { Analysis, ZoneAnalysis } from '../../kernel/analysis';
import type { BuddyLine, BuddyTerm } from '../../kernel/report';
import { buddyExplanation } from '../buddy';
import { blocksKb } from '../fragmentation';
import { orderLabel, zoneLabel } from '../label';
import { grouped, kb, share } from '../quantity';
import { amount } from './sizes';
import { checkLines, zoneEvidence } from './zone';
import { code, hover, source, text, type HoverBlock, type HoverText } from './text';

export function buddyHover(analysis: Analysis, buddy: BuddyLine, zone: ZoneAnalysis | undefined): HoverText {
  return hover(
    l10n.t('Free blocks of zone {0}, by size', zoneLabel(analysis, { node: buddy.node, name: buddy.zone })),
    [
      ...usable(analysis, zone),
      text(l10n.t('A free block of order n is 2^n pages in one piece.')),
      source('show_free_areas, mm/page_alloc.c'),
    ],
    zone === undefined ? [] : zoneEvidence(zone),
  );
}

/** The note's question: free blocks are there, and still the request failed. */
function usable(analysis: Analysis, zone: ZoneAnalysis | undefined): readonly (readonly HoverBlock[])[] {
  if (zone === undefined) return [];
  const failed = zone.checks.find((check) => check.blockedBy === 'watermark');
  return [
    ...buddyExplanation(zone, analysis).map(text),
    failed === undefined ? [] : code(checkLines(analysis, zone, failed)),
  ];
}

export function buddyTermHover(analysis: Analysis, term: BuddyTerm, zone: ZoneAnalysis | undefined): HoverText {
  const total = term.blocks.value * term.blockKb.value;
  return hover(
    term.blocks.value === 1
      ? l10n.t('1 free block of {0}', orderLabel(analysis, term.order))
      : l10n.t('{0} free blocks of {1}', grouped(term.blocks.value), orderLabel(analysis, term.order)),
    [
      code([`${grouped(term.blocks.value)} × ${grouped(term.blockKb.value)} kB = ${amount(analysis, total)}`]),
      text(shareOfZone(total, zone)),
      ...lettersBlocks(term),
      text(sizeFit(analysis, term)),
    ],
    zone === undefined ? [] : zoneEvidence(zone),
  );
}

function shareOfZone(total: number, zone: ZoneAnalysis | undefined): string | undefined {
  const all = zone?.buddy === undefined ? 0 : blocksKb(zone.buddy, () => true);
  const percent = share(total, all);
  return percent === undefined || total === 0
    ? undefined
    : l10n.t('{0} of the free memory in this list ({1}).', percent, kb(all));
}

function sizeFit(analysis: Analysis, term: BuddyTerm): string | undefined {
  const order = analysis.request?.order;
  if (order === undefined || order < 0 || term.blocks.value === 0) return undefined;
  return term.order >= order
    ? l10n.t('Large enough for this request: {0}.', orderLabel(analysis, order))
    : l10n.t('Too small for this request, {0}, unless neighbours become free and merge.', orderLabel(analysis, order));
}

export function buddyTypesHover(analysis: Analysis, term: BuddyTerm, zone: ZoneAnalysis | undefined): HoverText {
  return hover(
    l10n.t('Free lists that hold blocks of this size'),
    [...lettersBlocks(term), ...usable(analysis, zone), source('show_migration_types, mm/page_alloc.c')],
    zone === undefined ? [] : zoneEvidence(zone),
  );
}

function lettersBlocks(term: BuddyTerm): readonly (readonly HoverBlock[])[] {
  const letters = Array.from(new Set(term.types?.value ?? ''));
  if (letters.length === 0) return [];
  const lines = letters.map((letter) => `${letter}  ${letterMeaning(letter)}`);
  return [code(lines)];
}

function letterMeaning(letter: string): string {
  switch (letter) {
    case 'U':
      return l10n.t('unmovable');
    case 'E':
      return l10n.t('reclaimable');
    case 'M':
      return l10n.t('movable');
    case 'R':
      return l10n.t('emergency reserve');
    case 'H':
      return l10n.t('high-atomic reserve: urgent requests only');
    case 'C':
      return l10n.t('contiguous memory allocator: movable requests only');
    case 'I':
      return l10n.t('isolated: nobody may take it');
    default:
      return l10n.t('unknown');
  }
}

export function buddyTotalHover(analysis: Analysis, total: number, zone: ZoneAnalysis | undefined): HoverText {
  const free = zone?.zone.kb.get('free')?.value;
  return hover(
    l10n.t('The blocks of this line add up to {0}', amount(analysis, total)),
    [
      text(
        free === undefined || free === total
          ? undefined
          : l10n.t(
              'free: says {0}. A small difference is normal: the list is counted later, and pages held by CPUs are in neither.',
              kb(free),
            ),
      ),
    ],
    zone === undefined ? [] : zoneEvidence(zone),
  );
}
