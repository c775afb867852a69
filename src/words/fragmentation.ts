// Requests for more than one page: enough is free, but not in one piece. kernel-side rule: the block test of
// __zone_watermark_ok (3.10 to 4.3: what is left without smaller blocks; 4.4 and later: a block of the order must exist).
import * as l10n from '@vscode/l10n';
import type { Analysis, Check, ZoneAnalysis } from '../kernel/analysis';
import type { BuddyLine } from '../kernel/report';
import { checkOf, freePhrase } from './check';
import { orderLabel, zoneName } from './label';
import { kb, share } from './quantity';

export function fragmentationSentences(analysis: Analysis): readonly string[] {
  const { deciding } = analysis.verdict;
  const first = l10n.t('Enough memory is free, but not in one piece.');
  if (deciding === undefined) return [first];
  const check = [...deciding.checks].find(({ blockedBy }) => blockedBy === 'fragmentation') ?? checkOf(deciding, 'min');
  return check === undefined
    ? [first]
    : [first, blockSentence(analysis, deciding, check), ...smallerBlocks(analysis, deciding)];
}

function blockSentence(analysis: Analysis, zone: ZoneAnalysis, check: Check): string {
  const name = zoneName(analysis, zone);
  const order = orderLabel(analysis, analysis.request?.order ?? 0);
  const numbers = [freePhrase(zone, check), kb(check.requiredKb)] as const;
  if (check.failedAtOrder !== undefined)
    return l10n.t(
      '{0} has {1} and needs more than {2}, but without the blocks up to order {3} too little is left for {4}.',
      name,
      ...numbers,
      check.failedAtOrder,
      order,
    );
  return l10n.t(
    '{0} has {1} and needs more than {2}, but no free block of {3} or more that this request may take.',
    name,
    ...numbers,
    order,
  );
}

/** How the free memory of the zone splits at the requested order, by its buddy line. */
export function smallerBlocks(analysis: Analysis, zone: ZoneAnalysis): readonly string[] {
  const order = analysis.request?.order ?? 0;
  if (zone.buddy === undefined || order <= 0) return [];
  const [small, all] = [blocksKb(zone.buddy, (each) => each < order), blocksKb(zone.buddy, () => true)];
  if (small === all && all > 0) return [l10n.t('All of its {0} free lie in blocks smaller than that.', kb(all))];
  const part = share(small, all);
  if (part === undefined) return [];
  return [l10n.t('{0} of its {1} free ({2}) lie in blocks smaller than that.', kb(small), kb(all), part)];
}

/** Free kB in the blocks whose order is chosen. */
export function blocksKb(buddy: BuddyLine, chosen: (order: number) => boolean): number {
  return buddy.terms
    .filter(({ order }) => chosen(order))
    .reduce((sum, { blocks, blockKb }) => sum + blocks.value * blockKb.value, 0);
}
