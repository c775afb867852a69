// A whole record, read by the reader of its kind. Undefined where the text turns out not to be what it began like.

import { countersBy } from '../parse/counters';
import { readBuddy } from '../parse/buddy';
import { readChoice, readKill, readPanic, readReaped, readSummary } from '../parse/kill';
import { readLimitLine, readMemcgCounter, readStatRow, readStatsHead } from '../parse/memcg';
import { readBoot, readCpuLine, readFrame, readHardware } from '../parse/process';
import { readGap, readRemark, readSlabRow } from '../parse/remark';
import { readTaskHeader } from '../parse/tasks';
import { readHugepages, readTotal } from '../parse/totals';
import { readPlacement, readTrigger } from '../parse/trigger';
import { readNodeLine, readPerCpuRow, readReserve, readZone } from '../parse/zone';
import type { LogText } from '../../base/logText';
import type { Item } from './item';
import type { RecordKind } from './kindOf';

type Reader = (text: LogText, node: number | undefined) => Item | undefined;

/** A reader of the kind: `read` gives a value or nothing, `make` puts it into an item. */
function reader<T>(
  read: (text: LogText, node: number | undefined) => T | undefined,
  make: (value: T, text: LogText) => Item,
): Reader {
  return (text, node) => {
    const value = read(text, node);
    return value === undefined ? undefined : make(value, text);
  };
}

const nothing: Reader = () => undefined;

const readers: Readonly<Record<RecordKind, Reader>> = {
  trigger: reader(readTrigger, (trigger, text) => ({ kind: 'trigger', trigger, placement: readPlacement(text) })),
  placement: reader(readPlacement, (placement) => ({ kind: 'placement', placement })),
  cpu: reader(readCpuLine, (cpuLine) => ({ kind: 'cpu', cpuLine })),
  boot: reader(readBoot, (release) => ({ kind: 'boot', release })),
  hardware: reader(readHardware, (name) => ({ kind: 'hardware', name })),
  frame: reader(readFrame, (frame) => ({ kind: 'frame', frame })),
  'memcg-limit': reader(readLimitLine, (limit) => ({ kind: 'memcg-limit', limit })),
  'memcg-counter': reader(readMemcgCounter, ([name, counter]) => ({ kind: 'memcg-counter', name, counter })),
  'memcg-stats': reader(readStatsHead, (stats) => ({ kind: 'memcg-stats', stats })),
  'memcg-row': reader(readStatRow, ([name, value]) => ({ kind: 'memcg-row', name, value })),
  'mem-head': () => ({ kind: 'mem-head' }),
  'mem-pages': (text) => ({ kind: 'mem-pages', pages: countersBy(text, 'none') }),
  'per-cpu': reader(readPerCpuRow, (cpu) => ({ kind: 'per-cpu', cpu })),
  node: reader(readNodeLine, (node) => ({ kind: 'node', node })),
  zone: reader(readZone, (zone) => ({ kind: 'zone', zone })),
  reserve: reader(readReserve, (reserve) => ({ kind: 'reserve', reserve })),
  buddy: reader(readBuddy, (buddy) => ({ kind: 'buddy', buddy })),
  hugepages: reader(readHugepages, (hugepages) => ({ kind: 'hugepages', hugepages })),
  total: reader(readTotal, (total) => ({ kind: 'total', total })),
  'slab-head': () => ({ kind: 'slab-head' }),
  'slab-row': reader(readSlabRow, (row) => ({ kind: 'slab-row', row })),
  'task-title': () => ({ kind: 'task-title' }),
  'task-head': reader(readTaskHeader, (columns) => ({ kind: 'task-head', columns })),
  'task-row': (row) => ({ kind: 'task-row', row }),
  summary: reader(readSummary, (summary) => ({ kind: 'summary', summary })),
  choice: reader(readChoice, (choice) => ({ kind: 'choice', choice })),
  kill: reader(readKill, (killed) => ({ kind: 'kill', killed })),
  reaped: reader(readReaped, (reaped) => ({ kind: 'reaped', reaped })),
  remark: reader(readRemark, (remark) => ({ kind: 'remark', remark })),
  panic: reader(readPanic, (text) => ({ kind: 'panic', text })),
  gap: reader(readGap, (note) => ({ kind: 'gap', note })),
  'node-alone': nothing,
  'limit-rest': nothing,
  'swap-stats': nothing,
  skip: nothing,
};

/** `node`: the number of a `Node 0` that stood alone on the record before. */
export function readItem(kind: RecordKind, text: LogText, node: number | undefined): Item | undefined {
  return readers[kind](text, node);
}
