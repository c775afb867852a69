// Who was killed and why that one, in words. Rule: oom_badness in mm/oom_kill.c.
import * as l10n from '@vscode/l10n';
import type { Analysis, RankedTask, Victim } from '../kernel/analysis';
import { processLabel } from './label';
import { paragraph } from './join';
import { grouped, kbAndSize, size } from './quantity';

/** Memory the kernel says the victim held. */
export function heldKb(victim: Victim): number | undefined {
  const { anonRssKb, fileRssKb, shmemRssKb } = victim.kill;
  const known = [anonRssKb, fileRssKb, shmemRssKb].filter((field) => field !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, { value }) => sum + value, 0);
}

export function victimSentence(victim: Victim, analysis: Analysis): string {
  const name = processLabel(victim.kill.comm.value, victim.kill.pid.value);
  const held = heldKb(victim);
  const killed =
    held === undefined
      ? l10n.t('{0} was killed.', name)
      : l10n.t('{0} was killed; it held {1}.', name, kbAndSize(held));
  return paragraph([
    killed,
    ...scoreSentence(victim),
    ...(wasChosen(victim, analysis) ? rankSentence(victim, analysis) : []),
  ]);
}

/** In a group kill only the first was chosen by its badness; the others went with it. */
function wasChosen(victim: Victim, analysis: Analysis): boolean {
  return !analysis.groupKill || analysis.victims[0] === victim;
}

function scoreSentence(victim: Victim): readonly string[] {
  return victim.score === undefined ? [] : [l10n.t('The kernel scored it {0} of 1,000.', victim.score)];
}

function rankSentence(victim: Victim, analysis: Analysis): readonly string[] {
  if (victim.rank === undefined) return [];
  const next = analysis.tasks.find((task) => task.rank === 2);
  if (victim.rank === 1 && next !== undefined)
    return [l10n.t('It has the highest badness; next is {0}.', processLabel(next.row.comm.value, next.row.pid))];
  if (victim.rank === 1) return [l10n.t('It has the highest badness.')];
  return [
    l10n.t(
      'By badness it is number {0}: the table was taken before or after the choice, or a child was killed instead.',
      grouped(victim.rank),
    ),
  ];
}

/** What became of the processes of this report; one sentence each. */
export function victimSentences(analysis: Analysis): readonly string[] {
  if (analysis.victims.length > 0) return analysis.victims.map((victim) => victimSentence(victim, analysis));
  if (analysis.report.panic !== undefined) return [l10n.t('Nobody was killed: the kernel panicked.')];
  if (analysis.verdict.also.includes('no-killable')) return [l10n.t('Nobody was killed: no process may be killed.')];
  if (analysis.report.kind === 'page-allocation-failure') return [l10n.t('Nobody is killed by an allocation failure.')];
  const choices = analysis.report.choices.map(({ pid, comm }) => processLabel(comm.value, pid.value));
  if (choices.length > 0)
    return choices.map((name) => l10n.t('{0} was chosen; the line of the kill is not in this text.', name));
  return [l10n.t('Who was killed is not in this text.')];
}

/** How one task of the table stands. */
export function taskSentence(task: RankedTask, analysis: Analysis): string {
  const name = processLabel(task.row.comm.value, task.row.pid);
  const held = size((task.rssPages ?? 0) * analysis.pageSizeKb);
  if (task.oomScoreAdj === -1000)
    return l10n.t('{0} holds {1}; oom_score_adj -1000 protects it from being killed.', name, held);
  if (task.rank === undefined) return l10n.t('{0} holds {1}; the kernel would not kill it.', name, held);
  return l10n.t('{0} holds {1}; by badness it is number {2}.', name, held, grouped(task.rank));
}
