// Who was killed, each process once, joined with its score line (up to 5.0) and its row of the table.

import type { RankedTask, Victim } from '../analysis';
import type { Kill, Report } from '../report';

/** Rows name the thread whose memory was read; the kill line may name another of the same process. */
function ranksByProcess(tasks: readonly RankedTask[]): (pid: number) => number | undefined {
  const byPid = new Map(tasks.map((task) => [task.row.pid, task.rank]));
  const byGroup = new Map(tasks.map((task) => [task.row.values.get('tgid')?.value, task.rank]));
  return (pid) => byPid.get(pid) ?? byGroup.get(pid);
}

function eachOnce(kills: readonly Kill[]): readonly Kill[] {
  const byPid = new Map<number, Kill>();
  for (const kill of kills) if (!byPid.has(kill.pid.value)) byPid.set(kill.pid.value, kill);
  return [...byPid.values()];
}

export function victimsOf(report: Report, tasks: readonly RankedTask[]): readonly Victim[] {
  const rankOf = ranksByProcess(tasks);
  const scores = new Map(report.choices.map(({ pid, score }) => [pid.value, score?.value]));
  return eachOnce(report.kills).map((kill) => ({
    kill,
    score: scores.get(kill.pid.value),
    rank: rankOf(kill.pid.value),
  }));
}
