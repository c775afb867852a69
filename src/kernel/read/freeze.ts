// From a draft to the finished model.

import type { KernelNote } from '../note';
import { guessColumns, readTaskRow } from '../parse/tasks';
import type { Memcg, Report, TaskTable, Trigger } from '../report';
import type { Draft } from './draft';

function triggerOf({ trigger, cpuLine }: Draft): Trigger | undefined {
  return trigger === undefined ? undefined : { ...trigger, pid: trigger.pid ?? cpuLine?.pid };
}

function tasksOf({ columns, rawRows, rows, taskHeader }: Draft): TaskTable | undefined {
  if (columns === undefined && rawRows.length === 0) return undefined;
  const header = taskHeader?.all;
  if (columns !== undefined) return { header, columns: columns.filter((column) => column !== undefined), rows };
  const guessed = guessColumns(rawRows);
  return { header, columns: guessed, rows: rawRows.flatMap((row) => readTaskRow(row, guessed) ?? []) };
}

function memcgOf(draft: Draft): Memcg | undefined {
  const { summary, counters, stats } = draft;
  const limitPath = draft.limitPath ?? summary?.oomMemcg;
  const known = limitPath !== undefined || draft.taskPath !== undefined || counters.size > 0 || stats.length > 0;
  if (!known) return undefined;
  return {
    limitPath,
    taskPath: draft.taskPath ?? summary?.taskMemcg,
    memory: counters.get('memory'),
    memorySwap: counters.get('memorySwap'),
    swap: counters.get('swap'),
    kmem: counters.get('kmem'),
    stats: stats.map(({ head, values }) => ({ ...head, values })),
  };
}

function notesOf({ notes, dropped, endLine }: Draft): readonly KernelNote[] {
  return dropped === 0 ? notes : [...notes, { code: 'too-many', line: endLine, detail: dropped }];
}

/** The finished report. The draft is not used afterwards. */
export function freeze(draft: Draft): Report {
  const { kind, origin, placement, summary, memInfo } = draft;
  return {
    kind,
    lines: { line: origin.line, endLine: draft.endLine },
    time: origin.time,
    host: origin.host,
    trigger: triggerOf(draft),
    cpuset: placement?.cpuset ?? summary?.cpuset,
    memsAllowed: placement?.mems ?? summary?.memsAllowed,
    cpuLine: draft.cpuLine,
    nearbyRelease: draft.nearbyRelease,
    hardware: draft.hardware,
    stack: draft.stack,
    memInfo: memInfo === undefined ? undefined : { lines: memInfo, pages: draft.pages },
    nodes: draft.nodes,
    zones: draft.zones,
    buddies: draft.buddies,
    hugepages: draft.hugepages,
    totals: draft.totals,
    memcg: memcgOf(draft),
    slab: draft.slab,
    tasks: tasksOf(draft),
    summary,
    choices: draft.choices,
    kills: draft.kills,
    reaped: draft.reaped,
    remarks: draft.remarks,
    panic: draft.panic,
    cpusSeen: draft.cpusSeen,
    notes: notesOf(draft),
  };
}
