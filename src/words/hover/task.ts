// Hovers of the process table: each column, and badness worked out as the kernel of this report does it.
import * as l10n from '@vscode/l10n';
import type { Analysis, RankedTask } from '../../kernel/analysis';
import type { TaskColumn } from '../../kernel/report';
import { fieldMeaning } from '../glossary';
import { quoted } from '../label';
import { grouped } from '../quantity';
import { kubernetesAdj } from './request';
import { amount, shareOfRam, sumLines, type SumRow } from './sizes';
import { code, hover, source, text, type Evidence, type HoverBlock, type HoverText } from './text';

export function taskHover(analysis: Analysis, task: RankedTask): HoverText {
  return hover(taskTitle(analysis, task), taskBlocks(analysis, task), killEvidence(analysis, task));
}

function isVictim(analysis: Analysis, { row }: RankedTask): boolean {
  return analysis.victims.some(({ kill }) => kill.pid.value === row.pid);
}

function taskTitle(analysis: Analysis, task: RankedTask): string {
  if (isVictim(analysis, task))
    return task.rank === undefined
      ? l10n.t('This process was killed')
      : l10n.t('This process was killed: number {0} by badness', task.rank);
  if (task.oomScoreAdj === -1000) return l10n.t('Protected: oom_score_adj -1000 is never killed');
  if (task.rank === undefined) return l10n.t('A process the kernel would not kill');
  return l10n.t('Number {0} by badness', task.rank);
}

function taskName({ row }: RankedTask): string {
  return `${quoted(row.comm.value)}  pid ${row.pid}`;
}

function taskBlocks(analysis: Analysis, task: RankedTask): readonly (readonly HoverBlock[])[] {
  const resident = task.rssPages === undefined ? undefined : task.rssPages * analysis.pageSizeKb;
  const ofRam = resident === undefined ? undefined : shareOfRam(analysis, resident);
  return [code([taskName(task)]), badness(analysis, task), text(ofRam)];
}

function killEvidence(analysis: Analysis, task: RankedTask): readonly Evidence[] {
  const victim = analysis.victims.find(({ kill }) => kill.pid.value === task.row.pid);
  return victim === undefined ? [] : [{ label: 'Killed process', at: victim.kill.at }];
}

/** The points of `oom_badness`. What the rows leave over is the root bonus of older kernels or the floor of 1. */
function badness(analysis: Analysis, task: RankedTask): readonly HoverBlock[] {
  if (task.badness === undefined || task.rssPages === undefined || analysis.release?.distro === 'el6') return [];
  const tables = task.pageTablesKb === undefined ? undefined : Math.trunc(task.pageTablesKb / analysis.pageSizeKb);
  const memory = task.rssPages + (task.swapPages ?? 0) + (tables ?? 0);
  const rows: SumRow[] = [
    { sign: ' ', pages: task.rssPages, label: l10n.t('resident') },
    ...(task.swapPages === undefined
      ? []
      : [{ sign: '+', pages: task.swapPages, label: l10n.t('swapped out') } as const]),
    ...(tables === undefined ? [] : [{ sign: '+', pages: tables, label: l10n.t('page tables') } as const]),
    ...adjustment(task, task.badness - memory),
    { sign: '=', pages: task.badness, label: l10n.t('badness') },
  ];
  return [...code(sumLines(analysis, rows)), ...source('oom_badness, mm/oom_kill.c')];
}

function adjustment(task: RankedTask, rest: number): readonly SumRow[] {
  if (rest === 0) return [];
  const label =
    (task.oomScoreAdj ?? 0) === 0
      ? l10n.t('3% bonus of root')
      : l10n.t('oom_score_adj {0} × thousandth of memory', task.oomScoreAdj ?? 0);
  return [{ sign: rest < 0 ? '−' : '+', pages: Math.abs(rest), label }];
}

/** Columns that enter the badness; the others need no arithmetic. */
const scored: ReadonlySet<TaskColumn> = new Set([
  'rss',
  'nr_ptes',
  'nr_pmds',
  'pgtables_bytes',
  'swapents',
  'oom_score_adj',
]);

export function taskValueHover(analysis: Analysis, task: RankedTask, column: TaskColumn, value: number): HoverText {
  const blocks = scored.has(column) ? taskBlocks(analysis, task) : [code([taskName(task)])];
  return hover(
    `${column}: ${columnValue(analysis, column, value)}`,
    [
      text(fieldMeaning(column)),
      column === 'oom_score_adj' ? text(kubernetesAdj(value)) : [],
      ...blocks,
      text(taskTitle(analysis, task)),
    ],
    killEvidence(analysis, task),
  );
}

const pageColumns: ReadonlySet<TaskColumn> = new Set([
  'total_vm',
  'rss',
  'rss_anon',
  'rss_file',
  'rss_shmem',
  'nr_ptes',
  'nr_pmds',
  'swapents',
]);

function columnValue(analysis: Analysis, column: TaskColumn, value: number): string {
  if (pageColumns.has(column)) return amount(analysis, value * analysis.pageSizeKb);
  return column === 'pgtables_bytes' ? amount(analysis, Math.trunc(value / 1024)) : grouped(value);
}

export function taskHeaderHover(analysis: Analysis): HoverText {
  const columns = analysis.report.tasks?.columns ?? [];
  const width = Math.max(0, ...columns.map((column) => column.length));
  return hover(l10n.t('The processes the kernel could choose from'), [
    code(columns.map((column) => `${column.padEnd(width)}  ${fieldMeaning(column) ?? ''}`)),
    text(
      l10n.t(
        'Memory is in pages, except pgtables_bytes. Kernel threads are not listed; under a cpuset or a cgroup limit only the processes it concerns.',
      ),
    ),
    source('dump_tasks, mm/oom_kill.c'),
  ]);
}
