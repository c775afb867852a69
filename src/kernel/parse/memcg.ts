// What a report says of memory cgroups. mm/memcontrol.c and mm/memcontrol-v1.c, mem_cgroup_print_oom_*, 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { MemcgCounter, MemcgStats } from '../report';
import { countersBy } from './counters';
import { matchText } from './match';

const limitOf = /^Task in (?<task>\/.{0,4096}?) killed as a result of limit of (?<limit>\/.{0,4096}?)\s*$/ds;
const taskOnly = /^Task in (?<task>\/.{0,4096}?)(?: killed as a result of limit of)?\s*$/ds;
const reached = /^Memory (?:cgroup limit reached|limit reached) of cgroup (?<limit>\/.{0,4096}?)\s*$/ds;
const counter =
  /^(?<what>memory|memory\+swap|swap|kmem): usage (?<usage>\d{1,20})kB, limit (?<limit>\d{1,20})kB, failcnt (?<failcnt>\d{1,20})/d;
const stats = /^Memory cgroup stats(?: for (?<path>.{0,4096}?))?:(?: (?<rest>\w+:\d.*)?)?$/ds;
const statRow = /^(?<name>[a-z][a-z\d_]{1,60}) (?<value>\d{1,20})$/d;

/** Values at or above this mean that no limit is set (PAGE_COUNTER_MAX in kB and its older forms). */
const noLimitKb = 9_000_000_000_000_000;

export interface LimitLine {
  readonly task: Field<string> | undefined;
  readonly limit: Field<string> | undefined;
}

export function readLimitLine(text: LogText): LimitLine | undefined {
  const match = matchText(limitOf, text) ?? matchText(reached, text) ?? matchText(taskOnly, text);
  return match === undefined ? undefined : { task: match.string('task'), limit: match.string('limit') };
}

export type CounterName = 'memory' | 'memorySwap' | 'swap' | 'kmem';

const counterNames: Readonly<Record<string, CounterName>> = {
  memory: 'memory',
  'memory+swap': 'memorySwap',
  swap: 'swap',
  kmem: 'kmem',
};

export function readMemcgCounter(text: LogText): readonly [CounterName, MemcgCounter] | undefined {
  const match = matchText(counter, text);
  const name = counterNames[match?.string('what')?.value ?? ''];
  const [usageKb, failcnt, limitText] = [match?.number('usage'), match?.number('failcnt'), match?.string('limit')];
  if (name === undefined || usageKb === undefined || failcnt === undefined || limitText === undefined) return undefined;
  const unlimited = Number(limitText.value) >= noLimitKb;
  return [name, { at: text.all, usageKb, limitKb: unlimited ? undefined : match?.number('limit'), unlimited, failcnt }];
}

/** The head of a statistics block: with its counters (one line, KB) or alone (rows in bytes follow). */
export function readStatsHead(text: LogText): MemcgStats | undefined {
  const match = matchText(stats, text);
  if (match === undefined) return undefined;
  const path = match.string('path') ?? text.field('', text.text.length, text.text.length);
  const values = countersBy(
    text.slice(
      path.at.line === text.line ? Math.min(text.text.indexOf(': ') + 1 || text.text.length, text.text.length) : 0,
    ),
    'kb',
  );
  return { at: text.all, path, unit: values.size > 0 ? 'kb' : 'bytes', values };
}

/** `anon 123456`: one row of a memory.stat dump. */
export function readStatRow(text: LogText): readonly [string, Field<number>] | undefined {
  const match = matchText(statRow, text);
  const [name, value] = [match?.string('name')?.value, match?.number('value')];
  return name === undefined || value === undefined ? undefined : [name, value];
}
