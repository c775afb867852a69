// The score by which the kernel picks its victim (mm/oom_kill.c oom_badness, 2.6.32 el6 to 7.1), in pages; el6 in thousandths.

import type { TaskColumn, TaskRow } from '../report';
import { version } from '../release';
import { atOr, type Kernel } from './kernel';

export interface BadnessQuestion {
  readonly kernel: Kernel;
  readonly pageSizeKb: number;
  readonly totalPages: number | undefined;
  /** A task in a container runs as uid 0 without the capability that earns the bonus. */
  readonly rootBonus: boolean;
  /** el6 prints no swap column: its score can be told only where nothing is swapped out. */
  readonly nothingSwapped: boolean;
}

const NEVER = -1000;

function value(row: TaskRow, column: TaskColumn): number | undefined {
  return row.values.get(column)?.value;
}

export function rssOf(row: TaskRow): number | undefined {
  const parts = [value(row, 'rss_anon'), value(row, 'rss_file'), value(row, 'rss_shmem')];
  const known = parts.filter((part) => part !== undefined);
  return value(row, 'rss') ?? (known.length === parts.length ? known.reduce((sum, part) => sum + part, 0) : undefined);
}

/** In pages; undefined where the table has no such column. */
export function pageTablesOf(row: TaskRow, pageSizeKb: number): number | undefined {
  const bytes = value(row, 'pgtables_bytes');
  if (bytes !== undefined) return Math.floor(bytes / (pageSizeKb * 1024));
  const tables = value(row, 'nr_ptes');
  return tables === undefined ? undefined : tables + (value(row, 'nr_pmds') ?? 0);
}

/** pid 1 and tasks at -1000 are never chosen. */
export function isProtected(row: TaskRow): boolean {
  return row.pid === 1 || value(row, 'tgid') === 1 || value(row, 'oom_score_adj') === NEVER;
}

function isRoot(row: TaskRow): boolean {
  return value(row, 'uid') === 0;
}

/** 3 % off for root until 4.16; el8 and 4.17 dropped it. */
function withBonus(points: number, row: TaskRow, question: BadnessQuestion): number {
  const at = atOr(question.kernel);
  const bonus = question.rootBonus && isRoot(row) && at < version(4, 17) && question.kernel.distro !== 'el8';
  return bonus ? points - Math.floor((points * 3) / 100) : points;
}

function adjusted(points: number, row: TaskRow, question: BadnessQuestion): number | undefined {
  const adj = value(row, 'oom_score_adj');
  if (adj === undefined) return undefined;
  if (adj === 0) return points;
  return question.totalPages === undefined ? undefined : points + adj * Math.floor(question.totalPages / 1000);
}

function floored(points: number, at: number): number {
  return at < version(5, 9) ? Math.max(1, points) : points;
}

/** 2.6.36 to 3.3 and el6, whose table has `oom_adj` but neither swap nor page tables. */
function thousandths(row: TaskRow, rss: number, question: BadnessQuestion): number | undefined {
  const { totalPages, nothingSwapped, rootBonus } = question;
  if (totalPages === undefined || totalPages === 0 || !nothingSwapped) return undefined;
  const share = Math.floor((rss * 1000) / totalPages) - (rootBonus && isRoot(row) ? 30 : 0);
  return Math.min(1000, Math.max(1, share + (value(row, 'oom_score_adj') ?? 0)));
}

/** Undefined where a column is missing, the total is unknown, or the task cannot be killed. */
export function badnessOf(row: TaskRow, question: BadnessQuestion): number | undefined {
  const rss = rssOf(row);
  if (rss === undefined || isProtected(row)) return undefined;
  if (row.values.has('oom_adj')) return thousandths(row, rss, question);
  const tables = pageTablesOf(row, question.pageSizeKb);
  const swap = value(row, 'swapents');
  if (tables === undefined || swap === undefined) return undefined;
  const points = adjusted(withBonus(rss + swap + tables, row, question), row, question);
  return points === undefined ? undefined : floored(points, atOr(question.kernel));
}
