// The processes of a report as text: the ten highest by badness, those that asked or died marked, and what became of them.
import * as l10n from '@vscode/l10n';
import type { Analysis, RankedTask } from '../../kernel/analysis';
import { processName } from '../label';
import { grouped, size } from '../quantity';
import { victimSentences } from '../victim';
import { blank, plain, reference, type Segment, type TextLine } from './line';
import { bullet, heading, sentences } from './section';
import { table, type Cell } from './table';

const shownTasks = 10;

export function tasksText(analysis: Analysis): readonly TextLine[] {
  const { tasks } = analysis;
  if (tasks.length === 0) return [];
  const shown = highest(tasks).slice(0, shownTasks);
  return [
    blank,
    heading(titleOf(tasks)),
    ...table(
      taskColumns(),
      shown.map((task) => taskRow(task, analysis)),
    ),
    ...protectedNote(analysis),
  ];
}

function titleOf(tasks: readonly RankedTask[]): string {
  const count = tasks.length;
  if (count === 1) return l10n.t('Processes: 1');
  const ranked = tasks.some(({ rank }) => rank !== undefined);
  if (count <= shownTasks)
    return ranked
      ? l10n.t('Processes: {0}, by badness', grouped(count))
      : l10n.t('Processes: {0}, by size', grouped(count));
  return ranked
    ? l10n.t('Processes: {0}, the {1} highest by badness', grouped(count), shownTasks)
    : l10n.t('Processes: {0}, the {1} largest', grouped(count), shownTasks);
}

/** By rank; where the kernel's score is unknown, by resident memory. */
function highest(tasks: readonly RankedTask[]): readonly RankedTask[] {
  const place = (task: RankedTask): number => task.rank ?? Number.POSITIVE_INFINITY;
  return [...tasks].sort((one, other) => {
    const [first, second] = [place(one), place(other)];
    return first === second ? (other.rssPages ?? 0) - (one.rssPages ?? 0) : first - second;
  });
}

function taskColumns(): readonly { readonly title: string; readonly align: 'left' | 'right' }[] {
  return [
    { title: l10n.t('rank'), align: 'right' },
    { title: l10n.t('badness'), align: 'right' },
    { title: l10n.t('resident'), align: 'right' },
    { title: l10n.t('in swap'), align: 'right' },
    { title: 'adj', align: 'right' },
    { title: 'pid', align: 'right' },
    { title: l10n.t('name'), align: 'left' },
    { title: '', align: 'left' },
    { title: l10n.t('line'), align: 'left' },
  ];
}

function taskRow(task: RankedTask, analysis: Analysis): readonly Cell[] {
  const pages = (count: number | undefined): string => (count === undefined ? '–' : size(count * analysis.pageSizeKb));
  const number = (value: number | undefined): string => (value === undefined ? '–' : grouped(value));
  return [
    number(task.rank),
    number(task.badness),
    pages(task.rssPages),
    pages(task.swapPages),
    number(task.oomScoreAdj),
    String(task.row.pid),
    processName(task.row.comm.value),
    markOf(task, analysis),
    reference(task.row.at.line),
  ];
}

function markOf(task: RankedTask, analysis: Analysis): Segment {
  if (analysis.victims.some(({ kill }) => kill.pid.value === task.row.pid)) return plain(l10n.t('killed'), 'bad');
  if (analysis.report.trigger?.pid?.value === task.row.pid) return plain(l10n.t('asked'), 'warn');
  return plain('');
}

function protectedNote(analysis: Analysis): readonly TextLine[] {
  const count = analysis.tasks.filter(({ oomScoreAdj }) => oomScoreAdj === -1000).length;
  if (count === 0) return [];
  return sentences(
    [
      count === 1
        ? l10n.t('1 process is protected (oom_score_adj -1000).')
        : l10n.t('{0} processes are protected (oom_score_adj -1000).', grouped(count)),
    ],
    'dim',
  );
}

/** More victims than anyone reads one by one; the rest is counted. */
const shownVictims = 20;

export function victimsText(analysis: Analysis): readonly TextLine[] {
  if (analysis.victims.length === 0 && nothingToSay(analysis)) return [];
  const lines = analysis.victims.map(({ kill }) => kill.at.line);
  const texts = victimSentences(analysis);
  const bullets = texts.slice(0, shownVictims).flatMap((text, index) => bullet(plain(text), ...at(lines[index])));
  return [blank, heading(l10n.t('Who was killed')), ...bullets, ...moreVictims(texts.length - shownVictims)];
}

function moreVictims(more: number): readonly TextLine[] {
  if (more <= 0) return [];
  return sentences([
    more === 1 ? l10n.t('1 more process was killed.') : l10n.t('{0} more processes were killed.', grouped(more)),
  ]);
}

/** That no kill is in this text is said with what else is missing; a failed allocation kills nobody anyway. */
function nothingToSay({ missing, report }: Analysis): boolean {
  if (report.kind === 'page-allocation-failure') return true;
  return missing.includes('victim') && report.choices.length === 0;
}

function at(line: number | undefined): readonly Segment[] {
  return line === undefined ? [] : [plain('  '), reference(line)];
}
