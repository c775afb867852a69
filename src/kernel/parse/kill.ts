// The end of a report: the summary, the choice, the kill, the reaper, a panic. mm/oom_kill.c, 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { Kill, KillChoice, KillPrefix, Reaped, StatedConstraint, Summary } from '../report';
import { matchText, type Match } from './match';

const prefix = String.raw`^(?<prefix>Out of memory(?: \(oom_kill_allocating_task\))?: |Memory cgroup out of memory: )?`;
const choice = new RegExp(
  prefix +
    String.raw`Kill process (?<pid>\d{1,10}) \((?<comm>.{0,64}?)\)(?:, UID \d{1,10},?)? score (?<score>\d{1,10}) or sacrifice child`,
  'ds',
);
const kill = new RegExp(
  prefix +
    String.raw`Killed process (?<pid>\d{1,10})(?:, UID (?<uidOld>\d{1,10}),)? \((?<comm>.{0,64})\)(?:, UID (?<uidLate>\d{1,10}))?(?<rest>,? ?total-vm:.*|,?)$`,
  'ds',
);
const sizes =
  /total-vm:(?<vm>\d{1,17})kB(?:, ?anon-rss:(?<anon>\d{1,17})kB)?(?:, ?file-rss:(?<file>\d{1,17})kB)?(?:, ?shmem-rss:(?<shmem>\d{1,17})kB)?(?:, ?UID:(?<uid>\d{1,10}))?(?:,? ?pgtables:(?<pgtables>\d{1,17})kB)?(?:,? ?oom_score_adj:(?<adj>-?\d{1,6}))?/d;

function prefixOf(match: Match): KillPrefix {
  const text = match.string('prefix')?.value ?? '';
  if (text.startsWith('Memory cgroup')) return 'memcg';
  if (text.includes('oom_kill_allocating_task')) return 'allocating-task';
  return text === '' ? 'none' : 'out-of-memory';
}

export function readChoice(text: LogText): KillChoice | undefined {
  const match = matchText(choice, text);
  const [pid, comm] = [match?.number('pid'), match?.string('comm')];
  if (match === undefined || pid === undefined || comm === undefined) return undefined;
  return { at: text.all, prefix: prefixOf(match), pid, comm, score: match.number('score') };
}

/** The name may itself look like the rest of the line: the last `total-vm:` is the kernel's. */
export function readKill(text: LogText): Kill | undefined {
  const match = matchText(kill, text);
  const [pid, comm] = [match?.number('pid'), match?.string('comm')];
  if (match === undefined || pid === undefined || comm === undefined) return undefined;
  const from = text.text.lastIndexOf('total-vm:');
  const rest = from < 0 ? undefined : matchText(sizes, text.slice(from));
  return {
    at: text.all,
    prefix: prefixOf(match),
    pid,
    comm,
    uid: match.number('uidOld') ?? match.number('uidLate') ?? rest?.number('uid'),
    totalVmKb: rest?.number('vm'),
    anonRssKb: rest?.number('anon'),
    fileRssKb: rest?.number('file'),
    shmemRssKb: rest?.number('shmem'),
    pgtablesKb: rest?.number('pgtables'),
    oomScoreAdj: rest?.number('adj'),
  };
}

const summaryHead =
  /^oom-kill:constraint=(?<constraint>CONSTRAINT_[A-Z_]{1,20})(?:,nodemask=(?<nodemask>\([a-z]{1,8}\)|[\d,-]{0,199}\d))?(?:,cpuset=(?<cpuset>.{0,255}?),mems_allowed=(?<mems>[\d,-]{0,199}\d))?/ds;
const paths =
  /^(?:,global_oom)?(?:,oom_memcg=(?<oom>\/.{0,4096}?))?(?:,task_memcg=(?<task>\/.{0,4096}?))?(?:,task=|$)/ds;
const tail = /,task=(?<comm>.{0,64}),pid=(?<pid>\d{1,10}),uid=(?<uid>\d{1,10})$/ds;
const stated: readonly StatedConstraint[] = [
  'CONSTRAINT_NONE',
  'CONSTRAINT_CPUSET',
  'CONSTRAINT_MEMORY_POLICY',
  'CONSTRAINT_MEMCG',
];

function constraintOf(field: Field<string> | undefined): Field<StatedConstraint> | undefined {
  const value = stated.find((name) => name === field?.value);
  return field === undefined || value === undefined ? undefined : { value, at: field.at };
}

/** `task=` may hold commas: the last `,pid=` ends it. A line that was cut keeps what it still has. */
export function readSummary(text: LogText): Summary | undefined {
  const head = matchText(summaryHead, text);
  if (head === undefined) return undefined;
  const rest = text.slice(head.end);
  const end = matchText(tail, rest);
  const groups = matchText(paths, rest);
  return {
    at: text.all,
    constraint: constraintOf(head.string('constraint')),
    nodemask: head.string('nodemask'),
    cpuset: head.string('cpuset'),
    memsAllowed: head.string('mems'),
    globalOom: rest.text.startsWith(',global_oom'),
    oomMemcg: groups?.string('oom'),
    taskMemcg: groups?.string('task'),
    task: end?.string('comm'),
    pid: end?.number('pid'),
    uid: end?.number('uid'),
  };
}

const reaped = /^oom_reaper: reaped process (?<pid>\d{1,10}) \((?<comm>.{0,64})\), now anon-rss:/ds;
const unable = /^oom_reaper: unable to reap pid:(?<pid>\d{1,10}) \((?<comm>.{0,64})\)/ds;

export function readReaped(text: LogText): Reaped | undefined {
  const done = matchText(reaped, text);
  const match = done ?? matchText(unable, text);
  const [pid, comm] = [match?.number('pid'), match?.string('comm')];
  return pid === undefined || comm === undefined ? undefined : { at: text.all, pid, comm, done: done !== undefined };
}

const panic = /^Kernel panic - not syncing: (?<text>(?:Out of memory|System is deadlocked on memory).{0,300})$/ds;

export function readPanic(text: LogText): Field<string> | undefined {
  return matchText(panic, text)?.string('text');
}
