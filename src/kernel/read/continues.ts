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
  if (restOfNumber.test(next) && /^[\dkK]/.test(next)) return '';
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
  if (/ name$/.test(text) || !/^[\w() ]{1,120}$/.test(next)) return undefined;
  const joined = (/\S+$/.exec(text)?.[0] ?? '') + (/^\S+/.exec(next)?.[0] ?? '');
  return isTaskColumn(joined) ? '' : ' ';
}

function limit(text: string, next: string): Glue {
  if (next.startsWith('killed as a result')) return ' ';
  if (!pathAhead.test(next)) return undefined;
  return next.startsWith('/') && /(?:\bof|\bin)$/.test(text) ? ' ' : '';
}

/** `columns`: how many numbers a row of the current process table has. */
export function continues(kind: RecordKind, text: LogText, next: string, columns: number): Glue {
  if (text.text.length > longestRecord) return undefined;
  switch (kind) {
    case 'trigger':
      if (/^(?:oom-killer:|failure:)/.test(next)) return ' ';
      return headerAhead.test(next) || /[,|=(]$/.test(text.text) ? ' ' : undefined;
    case 'placement':
      return /^mems_allowed=/.test(next) ? ' ' : undefined;
    case 'zone':
    case 'node':
    case 'mem-pages':
    case 'memcg-stats':
      return counters(next);
    case 'buddy':
      return buddy(text.text, next);
    case 'reserve':
      return /^-?\d[\d -]{0,80}$/.test(next) ? ' ' : undefined;
    case 'hugepages':
      return /^hugepages_/.test(next) ? ' ' : undefined;
    case 'task-row':
      return taskRow(text, next, columns);
    case 'task-head':
      return heading(text.text, next);
    case 'summary':
      return summary(text.text, next);
    case 'choice':
    case 'kill':
      return killed(next);
    case 'reaped':
      return /^(?:now |anon-rss:|file-rss:|shmem-rss:)/.test(next) ? ' ' : undefined;
    case 'remark':
      return /^Tasks in /.test(text.text) && !/ set$/.test(text.text) ? ' ' : undefined;
    case 'memcg-limit':
      return limit(text.text, next);
    case 'memcg-counter':
      return /^(?:limit|failcnt|\d{1,20}kB)/.test(next) ? ' ' : undefined;
    case 'cpu':
      return / \d{1,3}\.\d{1,4}\./.test(text.text)
        ? undefined
        : /^(?:Not tainted|Tainted:|Kdump:|\d{1,3}\.\d|[A-Z] )/.test(next)
          ? ' '
          : undefined;
    case 'hardware':
      return /BIOS/.test(next) || /,$/.test(text.text) ? ' ' : undefined;
    case 'boot':
    case 'frame':
    case 'mem-head':
    case 'memcg-row':
    case 'per-cpu':
    case 'total':
    case 'slab-head':
    case 'slab-row':
    case 'task-title':
    case 'panic':
    case 'gap':
    case 'node-alone':
    case 'limit-rest':
    case 'swap-stats':
    case 'skip':
      return undefined;
  }
}
