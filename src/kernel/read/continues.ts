// Whether a line without a prefix carries on the record before it: mail programs and terminals break long lines, and
// util-linux dmesg prints the stamp of a record of several lines only once.

import { countNumbers, isTaskColumn } from '../parse/tasks';
import type { LogText } from '../../base/logText';
import type { RecordKind } from './kindOf';

/** What goes between the two parts, undefined when they do not belong together. */
export type Glue = ' ' | '' | undefined;

const longestRecord = 16_384;
const counterAhead = /^(?:[\w()]{1,40}:(?:\s?-?\d|$)|all_unreclaimable\?|yes\b|no\b)/;
const restOfNumber = /^\d{0,17}(?:[kK]B\b|\s|$)/;
const headerAhead =
  /^(?:gfp_mask=|mode:|order[=:]|oom_(?:score_)?adj=|nodemask=|cpuset=|mems_allowed=|\(?_{0,2}GFP_|\||\(nil|\(null)/;
const killAhead =
  /^(?:\([^()]{1,40}\)(?: |$)|total-vm:|anon-rss:|file-rss:|shmem-rss:|UID:|pgtables:|oom_score_adj:|score \d|or sacrifice|child)/;
const pathAhead = /^[\w./:-]{1,4096}$/;

function counters(next: string): Glue {
  if (restOfNumber.test(next) && /^[\dk]/i.test(next)) return '';
  return counterAhead.test(next) ? ' ' : undefined;
}

function buddy(text: string, next: string): Glue {
  if (/= ?\d{1,15}kB/.test(text)) return undefined;
  if (/^(?:\d{1,12}\*|\([A-Z]{1,8}\)|= ?\d?|\d{1,15}kB)/.test(next)) return ' ';
  return undefined;
}

function taskRow(text: LogText, next: string, columns: number): Glue {
  const count = countNumbers(text);
  if (count < columns) return /^-?\d/.test(next) || /^\S{1,64}$/.test(next) ? ' ' : undefined;
  const bare = /\d$/.test(text.text);
  return bare && /^\S{1,64}$/.test(next) ? ' ' : undefined;
}

function summary(text: string, next: string): Glue {
  if (/,uid=\d{1,10}$/.test(text)) return undefined;
  return next.includes(' ') && !next.includes(',') ? undefined : '';
}

/** Also a name cut in two: `sh` + `mem-rss:0kB`. */
function killed(next: string): Glue {
  if (killAhead.test(next)) return ' ';
  return /^[a-z-]{1,8}(?:rss|vm):\d/.test(next) ? '' : undefined;
}

/** A heading may be cut in the middle of a column's name. */
function heading(text: string, next: string): Glue {
  if (text.endsWith(' name') || !/^[\w() ]{1,120}$/.test(next)) return undefined;
  const joined = text.slice(text.lastIndexOf(' ') + 1) + (next.split(' ', 1)[0] ?? '');
  return isTaskColumn(joined) ? '' : ' ';
}

function limit(text: string, next: string): Glue {
  if (next.startsWith('killed as a result')) return ' ';
  if (!pathAhead.test(next)) return undefined;
  return next.startsWith('/') && /(?:\bof|\bin)$/.test(text) ? ' ' : '';
}

interface Context {
  readonly text: LogText;
  readonly next: string;
  /** How many numbers a row of the current process table has. */
  readonly columns: number;
}

function spaced(pattern: RegExp): (context: Context) => Glue {
  return ({ next }) => (pattern.test(next) ? ' ' : undefined);
}

function trigger({ text, next }: Context): Glue {
  return /^(?:oom-killer:|failure:)/.test(next) || headerAhead.test(next) || /[,|=(]$/.test(text.text)
    ? ' '
    : undefined;
}

function cpuLine({ text, next }: Context): Glue {
  if (/ \d{1,3}\.\d{1,4}\./.test(text.text)) return undefined;
  return /^(?:Not tainted|Tainted:|Kdump:|\d{1,3}\.\d|[A-Z] )/.test(next) ? ' ' : undefined;
}

function groupKill({ text, next }: Context): Glue {
  const open = text.text.startsWith('Tasks in ') && !text.text.endsWith(' set');
  return open && next !== '' ? ' ' : undefined;
}

/** Kinds that are not named are always whole. */
const rules: Readonly<Partial<Record<RecordKind, (context: Context) => Glue>>> = {
  trigger,
  placement: spaced(/^mems_allowed=/),
  zone: ({ next }) => counters(next),
  node: ({ next }) => counters(next),
  'mem-pages': ({ next }) => counters(next),
  'memcg-stats': ({ next }) => counters(next),
  buddy: ({ text, next }) => buddy(text.text, next),
  reserve: spaced(/^-?\d[\d -]{0,80}$/),
  hugepages: spaced(/^hugepages_/),
  'task-row': ({ text, next, columns }) => taskRow(text, next, columns),
  'task-head': ({ text, next }) => heading(text.text, next),
  summary: ({ text, next }) => summary(text.text, next),
  choice: ({ next }) => killed(next),
  kill: ({ next }) => killed(next),
  reaped: spaced(/^(?:now |anon-rss:|file-rss:|shmem-rss:)/),
  remark: groupKill,
  'memcg-limit': ({ text, next }) => limit(text.text, next),
  'memcg-counter': spaced(/^(?:limit|failcnt|\d{1,20}kB)/),
  cpu: cpuLine,
  hardware: ({ text, next }) => (next.includes('BIOS') || text.text.endsWith(',') ? ' ' : undefined),
};

/** What joins `next` to a record of the kind, undefined where it does not belong to it. */
export function continues(kind: RecordKind, context: Context): Glue {
  return context.text.text.length > longestRecord ? undefined : rules[kind]?.(context);
}
