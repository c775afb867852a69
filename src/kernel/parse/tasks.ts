// The process table. mm/oom_kill.c, dump_tasks, 2.6.32 to 7.1: its columns changed six times, so the header decides.

import type { LogText } from '../../base/logText';
import { exactNumber } from '../../base/number';
import type { Field } from '../../base/span';
import type { TaskColumn, TaskRow } from '../report';

const known: readonly TaskColumn[] = [
  'pid',
  'uid',
  'tgid',
  'total_vm',
  'rss',
  'rss_anon',
  'rss_file',
  'rss_shmem',
  'cpu',
  'oom_adj',
  'nr_ptes',
  'nr_pmds',
  'pgtables_bytes',
  'swapents',
  'oom_score_adj',
];

/** A column of the table as printed; undefined for one this version of Highwater does not know. */
export type Column = TaskColumn | undefined;

export function isTaskColumn(word: string): boolean {
  return known.some((name) => name === word);
}

const header = /^\[\s*pid\s*\]\s/;
const lead = /^\[\s*(-?\d{1,10})\]/;
const numberAhead = /\s+(-?\d{1,17})(?=\s|$)/y;

/** The columns between the pid and the name. */
export function readTaskHeader(text: LogText): readonly Column[] | undefined {
  if (!header.test(text.text)) return undefined;
  const words = text.text
    .slice(text.text.indexOf(']') + 1)
    .trim()
    .split(/\s+/);
  const columns = words.at(-1) === 'name' ? words.slice(0, -1) : words;
  return columns.map((word) => known.find((name) => name === word));
}

function numbersFrom(
  text: LogText,
  from: number,
  most: number,
): { readonly fields: Field<number>[]; readonly end: number } {
  const fields: Field<number>[] = [];
  let end = from;
  for (numberAhead.lastIndex = end; fields.length < most; numberAhead.lastIndex = end) {
    const match = numberAhead.exec(text.text);
    const value = exactNumber(match?.[1]);
    if (match === null || value === undefined) break;
    end = match.index + match[0].length;
    fields.push(text.field(value, end - (match[1] ?? '').length, end));
  }
  return { fields, end };
}

/** How many numbers stand between the pid and the name; names may be numbers too, so this is an upper bound. */
export function countNumbers(text: LogText): number {
  return numbersFrom(text, lead.exec(text.text)?.[0].length ?? 0, 16).fields.length;
}

/** A row read by the header's columns. Exactly one space stands before the name, which may be empty or begin with one. */
export function readTaskRow(text: LogText, columns: readonly Column[]): TaskRow | undefined {
  const match = lead.exec(text.text);
  const pid = exactNumber(match?.[1]);
  if (match === null || pid === undefined) return undefined;
  const { fields, end } = numbersFrom(text, match[0].length, columns.length);
  if (fields.length < columns.length) return undefined;
  const values = new Map<TaskColumn, Field<number>>([
    ['pid', text.field(pid, match[0].length - 1 - String(pid).length, match[0].length - 1)],
  ]);
  columns.forEach((column, index) => {
    const field = fields[index];
    if (column !== undefined && field !== undefined) values.set(column, field);
  });
  const from = Math.min(end + 1, text.text.length);
  return { at: text.all, pid, values, comm: text.field(text.text.slice(from), from, text.text.length) };
}

const byCount: Readonly<Record<number, readonly TaskColumn[]>> = {
  8: ['uid', 'tgid', 'total_vm', 'rss', 'nr_ptes', 'nr_pmds', 'swapents', 'oom_score_adj'],
  10: [
    'uid',
    'tgid',
    'total_vm',
    'rss',
    'rss_anon',
    'rss_file',
    'rss_shmem',
    'pgtables_bytes',
    'swapents',
    'oom_score_adj',
  ],
};

/** 2.6.32 prints oom_adj (-17 to 15) before oom_score_adj; both have the same sign. Later kernels have counts of pages there. */
function hasOldAdj(rows: readonly (readonly number[])[]): boolean {
  const fits = rows.every(
    ([, , , , , adj = 0, score = 0]) => adj >= -17 && adj <= 15 && Math.sign(adj) === Math.sign(score),
  );
  return fits && rows.some(([, , , , , adj]) => adj !== 0);
}

/** Columns of a table whose header is cut off: by count, and for seven by whether column five is a multiple of a page. */
export function guessColumns(rows: readonly LogText[]): readonly TaskColumn[] {
  const count = Math.min(...rows.map(countNumbers));
  const fixed = byCount[count];
  if (fixed !== undefined) return fixed;
  const numbers = rows.map((row) =>
    numbersFrom(row, lead.exec(row.text)?.[0].length ?? 0, 7).fields.map(({ value }) => value),
  );
  if (hasOldAdj(numbers)) return ['uid', 'tgid', 'total_vm', 'rss', 'cpu', 'oom_adj', 'oom_score_adj'];
  const fifth = numbers.map((row) => row[4] ?? 0);
  const bytes = fifth.some((value) => value > 0) && fifth.every((value) => value % 4096 === 0);
  return ['uid', 'tgid', 'total_vm', 'rss', bytes ? 'pgtables_bytes' : 'nr_ptes', 'swapents', 'oom_score_adj'];
}
