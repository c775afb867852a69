// Conclusions for code lenses: under 60 characters in every language, whatever the log says.
import * as l10n from '@vscode/l10n';
import { clipped } from '../base/visible';
import type { Analysis, Check, ZoneAnalysis } from '../kernel/analysis';
import { notJudgedSentence, usableLetters } from './buddy';
import { reachedLimitKb } from './cgroupCounters';
import { checkOf, marginKb } from './check';
import { ineligibleSentence } from './constraint';
import { commaList, labelled } from './join';
import { orderKb, processName, zoneName } from './label';
import { grouped, size } from './quantity';
import { requestShort } from './request';

const lensLength = 59;

/** The first text that is short enough, else the last one cut. */
function fitted(texts: readonly string[]): string {
  return texts.find((text) => text.length <= lensLength) ?? clipped(texts.at(-1) ?? '', lensLength);
}

/** Kind and verdict of a report. */
export function lensTitle(analysis: Analysis): string {
  const conclusion = conclusionOf(analysis);
  const full = labelled(fullPrefix(analysis), conclusion);
  const doubtful = analysis.verdict.borderline ? [l10n.t('{0}, borderline', full)] : [];
  return fitted([...doubtful, full, labelled(shortPrefix(analysis), conclusion), conclusion]);
}

function fullPrefix(analysis: Analysis): string {
  const order = analysis.request?.order;
  if (order === undefined || order < 0 || analysis.verdict.code === 'memcg-limit') return shortPrefix(analysis);
  return l10n.t('{0} order {1}', shortPrefix(analysis), order);
}

function shortPrefix(analysis: Analysis): string {
  if (analysis.report.kind === 'page-allocation-failure') return l10n.t('Allocation failure');
  return analysis.verdict.code === 'memcg-limit' ? l10n.t('Cgroup OOM') : 'OOM';
}

function conclusionOf(analysis: Analysis): string {
  switch (analysis.verdict.code) {
    case 'below-min':
      return shortAt(analysis, 'min');
    case 'below-high':
      return shortAt(analysis, 'high');
    case 'fragmentation':
      return l10n.t('no usable block of {0} or more', size(orderKb(analysis, analysis.request?.order ?? 0)));
    case 'recovered':
      return l10n.t('memory free again when printed');
    case 'memcg-limit':
      return cgroupConclusion(analysis);
    case 'page-fault':
      return l10n.t('asked by the page-fault path, zones not judged');
    case 'manual':
      return l10n.t('asked for through SysRq');
    case 'insufficient-data':
      return analysis.report.kind === 'kill-only'
        ? l10n.t('the kill alone, no report')
        : l10n.t('too little left to judge');
  }
}

function shortAt(analysis: Analysis, mark: Check['mark']): string {
  const { deciding } = analysis.verdict;
  const check = deciding === undefined ? undefined : checkOf(deciding, mark);
  if (deciding === undefined || check === undefined)
    return mark === 'min' ? l10n.t('every zone below min') : l10n.t('every zone below high at the last try');
  return l10n.t('{0} is {1} short at {2}', zoneName(analysis, deciding), size(check.shortKb), mark);
}

function cgroupConclusion(analysis: Analysis): string {
  const limitKb = reachedLimitKb(analysis);
  return limitKb === undefined ? limitReached(analysis) : limitOf(analysis, size(limitKb));
}

function limitReached(analysis: Analysis): string {
  switch (analysis.kubernetes?.level) {
    case 'container':
      return l10n.t('container at its memory limit');
    case 'pod':
      return l10n.t('pod at its memory limit');
    case 'qos':
      return l10n.t('QoS class at its memory limit');
    case 'kubepods':
      return l10n.t('all pods at their memory limit');
    case undefined:
      return l10n.t('memory limit reached');
  }
}

function limitOf(analysis: Analysis, limit: string): string {
  switch (analysis.kubernetes?.level) {
    case 'container':
      return l10n.t('container at its limit of {0}', limit);
    case 'pod':
      return l10n.t('pod at its limit of {0}', limit);
    case 'qos':
      return l10n.t('QoS class at its limit of {0}', limit);
    case 'kubepods':
      return l10n.t('all pods at their limit of {0}', limit);
    case undefined:
      return l10n.t('limit of {0} reached', limit);
  }
}

/** What was asked for; undefined where the text does not say. */
export function requestLens(analysis: Analysis): string | undefined {
  const text = requestShort(analysis);
  return text === undefined ? undefined : fitted([text]);
}

/** Who died. */
export function victimLens(analysis: Analysis): string | undefined {
  const [first] = analysis.victims;
  if (first === undefined) return noVictim(analysis);
  const name = processName(first.kill.comm.value);
  const { anonRssKb, fileRssKb, shmemRssKb } = first.kill;
  const others = analysis.victims.length - 1;
  const held = [anonRssKb, fileRssKb, shmemRssKb].reduce((sum, field) => sum + (field?.value ?? 0), 0);
  const plain = l10n.t('killed {0} ({1})', name, first.kill.pid.value);
  if (others > 0) return fitted([l10n.t('killed {0} ({1}) and {2} more', name, first.kill.pid.value, others), plain]);
  return fitted(
    held === 0 ? [plain] : [l10n.t('killed {0} ({1}), {2} resident', name, first.kill.pid.value, size(held)), plain],
  );
}

function noVictim(analysis: Analysis): string | undefined {
  if (analysis.report.panic !== undefined) return l10n.t('kernel panic');
  if (analysis.verdict.also.includes('no-killable')) return l10n.t('nothing could be killed');
  return analysis.missing.includes('victim') ? l10n.t('victim not in this text') : undefined;
}

/** Pass or fail of one zone at each mark with the shortfall, or why it was not asked. */
export function zoneLens(zone: ZoneAnalysis, analysis: Analysis): string {
  if (zone.eligible === false) return fitted([ineligibleSentence(zone.ineligibleBecause, analysis.request)]);
  if (zone.checks.length === 0) return fitted([notJudgedSentence(analysis)]);
  return fitted([commaList(zone.checks.map(checkShort)), ...zone.checks.slice(0, 1).map(checkShort)]);
}

function checkShort(check: Check): string {
  if (check.passes) return l10n.t('passes {0} by {1}', check.mark, size(marginKb(check)));
  if (check.blockedBy === 'fragmentation') return l10n.t('fails {0}: no usable block', check.mark);
  return l10n.t('fails {0} by {1}', check.mark, size(check.shortKb));
}

/** What the letters allow this request, and why the free blocks did not help. */
export function buddyLens(zone: ZoneAnalysis, analysis: Analysis): string {
  if (zone.eligible === false || zone.checks.length === 0) return zoneLens(zone, analysis);
  const failed = zone.checks.find(({ passes }) => !passes);
  if (zone.usableBlocks === 0) return l10n.t('no free block this request may take');
  if (failed === undefined) return l10n.t('usable, and the zone passes every check');
  if (failed.blockedBy === 'fragmentation') return l10n.t('enough free memory, but not in one piece');
  return buddyShort(usableLetters(zone, analysis), failed);
}

function buddyShort(letters: readonly string[], failed: Check): string {
  const missing = size(failed.shortKb);
  const plain = l10n.t('blocks usable, but {0} fails first by {1}', failed.mark, missing);
  if (letters.length === 0) return fitted([plain]);
  return fitted([l10n.t('{0} usable, but {1} fails first by {2}', letters.join(''), failed.mark, missing), plain]);
}

/** How many tasks, how much they hold, and where the victim stands. */
export function taskLens(analysis: Analysis): string {
  const tasks = analysis.tasks.length;
  const count = tasks === 1 ? l10n.t('1 process') : l10n.t('{0} processes', grouped(tasks));
  const biggest = analysis.tasks.reduce<(typeof analysis.tasks)[number] | undefined>(
    (most, task) => ((task.rssPages ?? 0) > (most?.rssPages ?? 0) ? task : most),
    undefined,
  );
  if (biggest === undefined) return count;
  const held = size((biggest.rssPages ?? 0) * analysis.pageSizeKb);
  const withBiggest = l10n.t('{0}, biggest {1} with {2}', count, processName(biggest.row.comm.value), held);
  const rank = analysis.victims[0]?.rank;
  return fitted(
    rank === undefined
      ? [withBiggest, count]
      : [l10n.t('{0}; victim is rank {1}', withBiggest, rank), withBiggest, count],
  );
}
