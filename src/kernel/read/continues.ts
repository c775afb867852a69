// Whether a line without a prefix carries on the record before it: mail programs and terminals break long lines, and
// util-linux dmesg prints the stamp of a record of several lines only once.

import { countNumbers, isTaskColumn } from '../parse/tasks';
import type { LogText } from '../../base/logText';
import type { RecordKind } from './kindOf';

/** What goes between the two parts, undefined when they do not belong together. */
export type Glue = ' ' | '' | undefined;

const longestRecord = 16_384;
const counterAhead = /^(?:\d{1,20}[kK]?B?(?:\s|$)|[\w()]{1,40}:(?:\s?-?\d|$)|all_unreclaimable\?|yes\b|no\b)/;
const restOfNumber = /^\d{0,17}(?:[kK]B\b|\s|$)/;
const headerAhead =
  /^(?:gfp_mask=|mode:|order[=:]|oom_(?:score_)?adj=|nodemask=|cpuset=|mems_allowed=|\(?_{0,2}GFP_|\||\(nil|\(null)/;
const killAhead =
  /^,? ?(?:\([^()]{1,40}\)(?: |$)|total-vm:|anon-rss:|file-rss:|shmem-rss:|UID:|pgtables:|oom_score_adj:|score \d|or sacrifice|child)/;
const pathAhead = /^[\w./:-]{1,4096}$/;

/** The end of a counter, or of a zone's name before the first. */
const counterEnd = /(?:\d[kK]?B|:\d{1,20}|\? ?(?:yes|no)?|DMA|DMA32|Normal|HighMem|Movable|Device|KB:|:)$/;

function counters(text: string, next: string): Glue {
  if (/^[\dk]/i.test(next) && restOfNumber.test(next)) return text.endsWith(':') ? ' ' : '';
  if (!counterEnd.test(text)) return /^[\w(?:]/.test(next) ? '' : undefined;
  return counterAhead.test(next) ? ' ' : undefined;
}

/** Cut inside a term: behind a digit, a star, an open bracket or half a unit. */
const insideTerm = /(?:\d|\*|\([A-Z]{0,8}|\dk)$/;

function buddy(text: string, next: string): Glue {
  if (/= ?\d{1,15}kB/.test(text)) return undefined;
  if (insideTerm.test(text)) return /^[\d*kA-Z()]/.test(next) ? '' : undefined;
  return /^(?:\d{1,12}\*|\([A-Z]{1,8}\)|= ?\d?|\d{1,15}kB)/.test(next) ? ' ' : undefined;
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

/** What comes behind a kill line's first words, where it is broken before the pid. */
const killVerb =
  /^(?:out of memory:|of memory:|memory:|\(oom_kill_allocating_task\):|Kill(?:ed)? process|process \d|\d{1,10} \()/;

/** Also a name cut in two: `sh` + `mem-rss:0kB`. */
function killed(text: string, next: string): Glue {
  if (!/process \d/.test(text)) return killVerb.test(next) ? ' ' : undefined;
  if (/(?:[a-z_\-:]|\dk)$/.test(text) || (/\d$/.test(text) && /^\d{0,12}(?:kB|\s|$)/.test(next)))
    return /^[\w:-]/.test(next) ? '' : undefined;
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

/** The header ends with a number that follows one of these names. */
const headerEnd = /(?:oom_score_adj=-?\d{1,4}|mems_allowed=[\d,-]{1,60})$/;

function trigger({ text, next }: Context): Glue {
  if (/\([\w|]{0,800}$/.test(text.text)) return '';
  if (/^(?:oom-killer:|failure:)/.test(next)) return ' ';
  if (headerEnd.test(text.text)) return undefined;
  if (/[a-z_=]$/.test(text.text) && /gfp_mask|mode:|order/.test(text.text))
    return /^[\w=-]/.test(next) ? '' : undefined;
  return headerAhead.test(next) || text.text.endsWith(',') ? ' ' : undefined;
}

function cpuLine({ text, next }: Context): Glue {
  if (/ \d{1,3}\.\d[\w.+-]{0,100}$/.test(text.text)) return /^[\w.]/.test(next) ? '' : undefined;
  if (/ \d{1,3}\.\d{1,4}\S{0,100} /.test(text.text)) return undefined;
  return /^(?:Not tainted|Tainted:|Kdump:|\d{1,3}\.\d|[A-Z] )/.test(next) ? ' ' : undefined;
}

function groupKill({ text, next }: Context): Glue {
  const open = text.text.startsWith('Tasks in') && !text.text.includes('memory.oom.group');
  return open && next !== '' ? ' ' : undefined;
}

/** Kinds that are not named are always whole. */
const rules: Readonly<Partial<Record<RecordKind, (context: Context) => Glue>>> = {
  trigger,
  placement: spaced(/^mems_allowed=/),
  zone: ({ text, next }) => counters(text.text, next),
  node: ({ text, next }) => counters(text.text, next),
  'mem-pages': ({ text, next }) => counters(text.text, next),
  'memcg-stats': ({ text, next }) => counters(text.text, next),
  buddy: ({ text, next }) => buddy(text.text, next),
  reserve: spaced(/^-?\d[\d -]{0,80}$/),
  hugepages: spaced(/^hugepages_/),
  'task-row': ({ text, next, columns }) => taskRow(text, next, columns),
  'task-head': ({ text, next }) => heading(text.text, next),
  summary: ({ text, next }) => summary(text.text, next),
  choice: ({ text, next }) => killed(text.text, next),
  kill: ({ text, next }) => killed(text.text, next),
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
