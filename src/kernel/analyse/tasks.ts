// The process table ranked as the kernel would choose: highest badness first (mm/oom_kill.c select_bad_process).

import type { RankedTask } from '../analysis';
import type { Report, TaskRow } from '../report';
import { version } from '../release';
import { badnessOf, type BadnessQuestion, isProtected, pageTablesOf, rssOf } from './badness';
import { atOr } from './kernel';

/** A tie goes to the task met last since 5.4, before to the one met first. */
const LAST_WINS_SINCE = version(5, 4);

type Scored = Omit<RankedTask, 'rank'>;

function scored(row: TaskRow, question: BadnessQuestion): Scored {
  const tables = pageTablesOf(row, question.pageSizeKb);
  return {
    row,
    rssPages: rssOf(row),
    swapPages: row.values.get('swapents')?.value,
    pageTablesKb: tables === undefined ? undefined : tables * question.pageSizeKb,
    oomScoreAdj: row.values.get('oom_score_adj')?.value,
    badness: badnessOf(row, question),
  };
}

/** One unknown score among those that may be killed leaves every rank open. */
function ranksOf(tasks: readonly Scored[], lastWins: boolean): ReadonlyMap<number, number> {
  const killable = tasks.flatMap((task, index) => (isProtected(task.row) ? [] : [{ index, badness: task.badness }]));
  const known = killable.flatMap(({ index, badness }) => (badness === undefined ? [] : [{ index, badness }]));
  if (known.length < killable.length) return new Map();
  const tie = lastWins ? -1 : 1;
  known.sort((a, b) => b.badness - a.badness || (a.index - b.index) * tie);
  return new Map(known.map(({ index }, rank) => [index, rank + 1]));
}

/** In the order of the table. */
export function rankTasks(report: Report, question: BadnessQuestion): readonly RankedTask[] {
  const tasks = report.tasks?.rows.map((row) => scored(row, question)) ?? [];
  const ranks = ranksOf(tasks, atOr(question.kernel) >= LAST_WINS_SINCE);
  return tasks.map((task, index) => ({ ...task, rank: ranks.get(index) }));
}

/** No swap, or all of it free. */
export function nothingSwapped({ totals }: Report): boolean {
  const { totalSwapKb, freeSwapKb } = totals;
  return totalSwapKb !== undefined && (totalSwapKb.value === 0 || totalSwapKb.value === freeSwapKb?.value);
}
