// Spots of the process table, the summary and the lines about the kill.

import type { Field } from '../../base/span';
import type { Analysis, RankedTask } from '../analysis';
import type { Kill, KillChoice } from '../report';
import type { KillValueName, Spot } from './place';
import { fieldSpot, mapSpots, spot } from './spot';

/** Lines that one row of a table takes where it was wrapped. */
const longestRow = 4;

export function taskSpots({ report, tasks }: Analysis, line: number): readonly Spot[] {
  const header = report.tasks?.header;
  const near = tasks.filter(({ row }) => row.at.line <= line && line - row.at.line < longestRow);
  return [
    ...(header?.line === line ? [spot(header, { kind: 'task-header' })] : []),
    ...near.flatMap((task) => rowSpots(task, line)),
  ];
}

function rowSpots(task: RankedTask, line: number): readonly Spot[] {
  const { at, values } = task.row;
  return [
    ...(at.line === line ? [spot(at, { kind: 'task', task } as const)] : []),
    ...mapSpots(values, line, (column, value) => ({ kind: 'task-value', task, column, value })),
  ];
}

export function summarySpots({ report }: Analysis, line: number): readonly Spot[] {
  const { summary } = report;
  if (summary === undefined) return [];
  const comm = summary.task?.value ?? '';
  const pid = summary.pid?.value;
  return [
    ...(summary.at.line === line ? [spot(summary.at, { kind: 'summary' } as const)] : []),
    ...fieldSpot(summary.constraint, line, (stated) => ({ kind: 'constraint', stated })),
    ...fieldSpot(summary.nodemask, line, (text) => ({ kind: 'nodemask', text })),
    ...fieldSpot(summary.cpuset, line, (path) => ({ kind: 'cgroup', role: 'cpuset', path })),
    ...fieldSpot(summary.memsAllowed, line, (text) => ({ kind: 'mems-allowed', text })),
    ...fieldSpot(summary.oomMemcg, line, (path) => ({ kind: 'cgroup', role: 'limit', path })),
    ...fieldSpot(summary.taskMemcg, line, (path) => ({ kind: 'cgroup', role: 'task', path })),
    ...fieldSpot(summary.task, line, () => ({ kind: 'process', role: 'victim', comm, pid })),
    ...fieldSpot(summary.pid, line, () => ({ kind: 'process', role: 'victim', comm, pid })),
    ...fieldSpot(summary.uid, line, (value) => ({ kind: 'uid', value })),
  ];
}

export function killSpots({ report }: Analysis, line: number): readonly Spot[] {
  return [
    ...report.choices.flatMap((choice) => choiceSpots(choice, line)),
    ...report.kills.flatMap((kill) => killLineSpots(kill, line)),
    ...report.reaped.filter(({ at }) => at.line === line).map((reaped) => spot(reaped.at, { kind: 'reaped', reaped })),
    ...report.remarks.filter(({ at }) => at.line === line).map(({ at, code }) => spot(at, { kind: 'remark', code })),
  ];
}

function choiceSpots(choice: KillChoice, line: number): readonly Spot[] {
  const comm = choice.comm.value;
  const pid = choice.pid.value;
  return [
    ...(choice.at.line === line ? [spot(choice.at, { kind: 'choice', choice } as const)] : []),
    ...fieldSpot(choice.pid, line, () => ({ kind: 'process', role: 'chosen', comm, pid })),
    ...fieldSpot(choice.comm, line, () => ({ kind: 'process', role: 'chosen', comm, pid })),
  ];
}

function killLineSpots(kill: Kill, line: number): readonly Spot[] {
  const comm = kill.comm.value;
  const pid = kill.pid.value;
  const sizes: readonly (readonly [KillValueName, Field<number> | undefined])[] = [
    ['total-vm', kill.totalVmKb],
    ['anon-rss', kill.anonRssKb],
    ['file-rss', kill.fileRssKb],
    ['shmem-rss', kill.shmemRssKb],
    ['pgtables', kill.pgtablesKb],
  ];
  return [
    ...(kill.at.line === line ? [spot(kill.at, { kind: 'kill', kill } as const)] : []),
    ...fieldSpot(kill.pid, line, () => ({ kind: 'process', role: 'victim', comm, pid })),
    ...fieldSpot(kill.comm, line, () => ({ kind: 'process', role: 'victim', comm, pid })),
    ...fieldSpot(kill.uid, line, (value) => ({ kind: 'uid', value })),
    ...sizes.flatMap(([name, field]) => fieldSpot(field, line, (kb) => ({ kind: 'kill-value', kill, name, kb }))),
    ...fieldSpot(kill.oomScoreAdj, line, (value) => ({ kind: 'score-adj', role: 'victim', value })),
  ];
}
