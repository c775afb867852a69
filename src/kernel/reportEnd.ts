// The end of a report's model: the process table, the summary, who was chosen, killed and reaped. Types only.
// Shapes: mm/oom_kill.c, 2.6.32 to 7.x.

import type { Field, Span } from '../base/span';

/** Columns of the process table, by the kernel's names. */
export type TaskColumn =
  | 'pid'
  | 'uid'
  | 'tgid'
  | 'total_vm'
  | 'rss'
  | 'rss_anon'
  | 'rss_file'
  | 'rss_shmem'
  | 'cpu'
  | 'oom_adj'
  | 'nr_ptes'
  | 'nr_pmds'
  | 'pgtables_bytes'
  | 'swapents'
  | 'oom_score_adj';

export interface TaskTable {
  /** The header row, undefined where it is cut off and the columns were told from the rows. */
  readonly header: Span | undefined;
  readonly columns: readonly TaskColumn[];
  readonly rows: readonly TaskRow[];
}

/** One process. Values by column; pages unless the column says otherwise (`pgtables_bytes`). */
export interface TaskRow {
  readonly at: Span;
  readonly pid: number;
  readonly values: ReadonlyMap<TaskColumn, Field<number>>;
  readonly comm: Field<string>;
}

export type StatedConstraint =
  'CONSTRAINT_NONE' | 'CONSTRAINT_CPUSET' | 'CONSTRAINT_MEMORY_POLICY' | 'CONSTRAINT_MEMCG';

/** `oom-kill:constraint=…` (5.0+, el8). */
export interface Summary {
  readonly at: Span;
  readonly constraint: Field<StatedConstraint> | undefined;
  readonly nodemask: Field<string> | undefined;
  readonly cpuset: Field<string> | undefined;
  readonly memsAllowed: Field<string> | undefined;
  readonly globalOom: boolean;
  readonly oomMemcg: Field<string> | undefined;
  readonly taskMemcg: Field<string> | undefined;
  readonly task: Field<string> | undefined;
  readonly pid: Field<number> | undefined;
  readonly uid: Field<number> | undefined;
}

/** Why the kernel says it killed. */
export type KillPrefix = 'out-of-memory' | 'memcg' | 'allocating-task' | 'none';

/** `Out of memory: Kill process 1234 (java) score 912 or sacrifice child`: chosen, not yet killed (up to 5.0). */
export interface KillChoice {
  readonly at: Span;
  readonly prefix: KillPrefix;
  readonly pid: Field<number>;
  readonly comm: Field<string>;
  readonly score: Field<number> | undefined;
}

/** `Killed process …`. */
export interface Kill {
  readonly at: Span;
  readonly prefix: KillPrefix;
  readonly pid: Field<number>;
  readonly comm: Field<string>;
  readonly uid: Field<number> | undefined;
  readonly totalVmKb: Field<number> | undefined;
  readonly anonRssKb: Field<number> | undefined;
  readonly fileRssKb: Field<number> | undefined;
  readonly shmemRssKb: Field<number> | undefined;
  readonly pgtablesKb: Field<number> | undefined;
  readonly oomScoreAdj: Field<number> | undefined;
}

export interface Reaped {
  readonly at: Span;
  readonly pid: Field<number>;
  readonly comm: Field<string>;
  /** False for `unable to reap`. */
  readonly done: boolean;
}
