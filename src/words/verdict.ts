// The verdict in sentences: what failed, by how much, and what looks like it should have helped.
// Which code is chosen is decided in kernel/; here is only how it is said.
import * as l10n from '@vscode/l10n';
import type { Analysis, Check, ZoneAnalysis } from '../kernel/analysis';
import { borderlineSentence, checkOf, freePhrase } from './check';
import { cgroupSentences } from './cgroup';
import { fragmentationSentences } from './fragmentation';
import { listOf, paragraph } from './join';
import { zoneName } from './label';
import { partName } from './parts';
import { kb } from './quantity';
import { isBareVmalloc } from './request';

/** The verdict as one paragraph: the text of lens hovers, problems, the terminal and the JSON. */
export function verdictSentence(analysis: Analysis): string {
  return paragraph(verdictSentences(analysis));
}

export function verdictSentences(analysis: Analysis): readonly string[] {
  const border = analysis.verdict.borderline ? [borderlineSentence(analysis)] : [];
  return [...codeSentences(analysis), ...border];
}

function codeSentences(analysis: Analysis): readonly string[] {
  switch (analysis.verdict.code) {
    case 'below-min':
      return belowMin(analysis);
    case 'fragmentation':
      return fragmentationSentences(analysis);
    case 'below-high':
      return belowHigh(analysis);
    case 'recovered':
      return recovered(analysis);
    case 'memcg-limit':
      return cgroupSentences(analysis);
    case 'page-fault':
      return [
        l10n.t(
          'The page-fault path asked (mask 0x0): the allocation that failed is not in this report, so zones are not judged.',
        ),
      ];
    case 'manual':
      return [l10n.t('SysRq asked for this kill; memory need not have been short.')];
    case 'insufficient-data':
      return insufficient(analysis);
  }
}

function belowMin(analysis: Analysis): readonly string[] {
  const { deciding } = analysis.verdict;
  const check = deciding === undefined ? undefined : checkOf(deciding, 'min');
  const first = l10n.t('No zone passes the check at the min mark.');
  if (deciding === undefined || check === undefined) return [first];
  return [first, nearest(analysis, deciding, check), ...reservePart(check), ...heldBack(analysis, deciding)];
}

/** The zone that came closest, with the numbers the kernel compared. */
function nearest(analysis: Analysis, zone: ZoneAnalysis, check: Check): string {
  const numbers = [freePhrase(zone, check), kb(check.requiredKb), kb(check.shortKb)] as const;
  return l10n.t('{0} comes nearest: {1}, more than {2} needed, {3} too little.', zoneName(analysis, zone), ...numbers);
}

function reservePart(check: Check): readonly string[] {
  if (check.reservePages === 0) return [];
  const pageKb = check.requiredKb / Math.max(1, check.requiredPages);
  return [l10n.t('Of what is needed, {0} is lowmem_reserve.', kb(Math.round(check.reservePages * pageKb)))];
}

/** True where the zone has more than its mark and only the reserve makes the check fail. */
export function isHeldBack(zone: ZoneAnalysis): boolean {
  const check = checkOf(zone, 'min');
  if (check === undefined || check.passes || check.blockedBy !== 'watermark') return false;
  return check.reservePages > 0 && check.availablePages > check.reducedPages;
}

function heldBack(analysis: Analysis, deciding: ZoneAnalysis): readonly string[] {
  const zones = analysis.zones.filter((zone) => zone !== deciding && isHeldBack(zone));
  const facts = zones.flatMap((zone) => {
    const check = checkOf(zone, 'min');
    return check === undefined
      ? []
      : [{ name: zoneName(analysis, zone), available: kb(check.availableKb), required: kb(check.requiredKb) }];
  });
  const [only] = facts;
  if (only === undefined) return [];
  if (facts.length === 1)
    return [
      l10n.t(
        '{0} looks rich but is held back by the reserve: {1} free against {2}.',
        only.name,
        only.available,
        only.required,
      ),
    ];
  const items = facts.map(({ name, available, required }) =>
    l10n.t('{0} ({1} free against {2})', name, available, required),
  );
  return [l10n.t('{0} look rich but are held back by the reserve.', listOf(items))];
}

function belowHigh(analysis: Analysis): readonly string[] {
  const { deciding } = analysis.verdict;
  const check = deciding === undefined ? undefined : checkOf(deciding, 'high');
  const last = l10n.t('The last try before the kill asks for the high mark, and no zone passes it.');
  if (deciding === undefined || check === undefined) return [last];
  const name = zoneName(analysis, deciding);
  return [
    l10n.t('{0} passes the check at min again when the report is printed.', name),
    last,
    nearest(analysis, deciding, check),
  ];
}

function recovered(analysis: Analysis): readonly string[] {
  const { deciding } = analysis.verdict;
  const name = deciding === undefined ? undefined : zoneName(analysis, deciding);
  const first =
    name === undefined
      ? l10n.t('A zone passes every check when the report is printed.')
      : l10n.t('{0} passes every check when the report is printed.', name);
  return [first, l10n.t('Memory came back between the failure and the report, or another path asked.')];
}

function insufficient(analysis: Analysis): readonly string[] {
  if (analysis.report.kind === 'kill-only')
    return [l10n.t('Only the kill is in this text: its report was held back by the rate limit or is cut off.')];
  if (isBareVmalloc(analysis))
    return [
      l10n.t('vmalloc failed: it refuses a size above its limit at once, otherwise it asks page by page.'),
      l10n.t('The report does not print the request behind the failure, so zones are not judged.'),
    ];
  const lacking = analysis.verdict.lacking.map(partName);
  if (lacking.length === 0) return [l10n.t('The report does not hold enough to judge the zones.')];
  return [l10n.t('Too little of the report is left to judge the zones; not in this text: {0}.', listOf(lacking))];
}
