// Processes of `oom --json`: the rows of the table and those that were killed.
import type { RankedTask, TaskColumn, Victim } from '../../kernel';
import { orNull, valueOrNull } from './values';

export function taskJson(task: RankedTask): object {
  const column = (name: TaskColumn): number | null => valueOrNull(task.row.values.get(name));
  return {
    pid: task.row.pid,
    tgid: column('tgid'),
    uid: column('uid'),
    comm: task.row.comm.value,
    totalVmPages: column('total_vm'),
    rssPages: orNull(task.rssPages),
    swapPages: orNull(task.swapPages),
    pageTablesKb: orNull(task.pageTablesKb),
    oomScoreAdj: orNull(task.oomScoreAdj),
    badness: orNull(task.badness),
    rank: orNull(task.rank),
    line: task.row.at.line,
  };
}

export function victimJson({ kill, score, rank }: Victim): object {
  return {
    pid: kill.pid.value,
    comm: kill.comm.value,
    uid: valueOrNull(kill.uid),
    totalVmKb: valueOrNull(kill.totalVmKb),
    anonRssKb: valueOrNull(kill.anonRssKb),
    fileRssKb: valueOrNull(kill.fileRssKb),
    shmemRssKb: valueOrNull(kill.shmemRssKb),
    oomScoreAdj: valueOrNull(kill.oomScoreAdj),
    score: orNull(score),
    rank: orNull(rank),
    line: kill.at.line,
  };
}
