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

function made<T>(value: T | undefined, make: (value: T) => Item): Item | undefined {
  return value === undefined ? undefined : make(value);
}

function triggerItem(text: LogText): Item | undefined {
  return made(readTrigger(text), (trigger) => ({ kind: 'trigger', trigger, placement: readPlacement(text) }));
}

/** `node`: the number of a `Node 0` that stood alone on the record before. */
export function readItem(kind: RecordKind, text: LogText, node: number | undefined): Item | undefined {
  switch (kind) {
    case 'trigger':
      return triggerItem(text);
    case 'placement':
      return made(readPlacement(text), (placement) => ({ kind, placement }));
    case 'cpu':
      return made(readCpuLine(text), (cpuLine) => ({ kind, cpuLine }));
    case 'boot':
      return made(readBoot(text), (release) => ({ kind, release }));
    case 'hardware':
      return made(readHardware(text), (name) => ({ kind, name }));
    case 'frame':
      return made(readFrame(text), (frame) => ({ kind, frame }));
    case 'memcg-limit':
      return made(readLimitLine(text), (limit) => ({ kind, limit }));
    case 'memcg-counter':
      return made(readMemcgCounter(text), ([name, counter]) => ({ kind, name, counter }));
    case 'memcg-stats':
      return made(readStatsHead(text), (stats) => ({ kind, stats }));
    case 'memcg-row':
      return made(readStatRow(text), ([name, value]) => ({ kind, name, value }));
    case 'mem-head':
      return { kind };
    case 'mem-pages':
      return { kind, pages: countersBy(text, 'none') };
    case 'per-cpu':
      return made(readPerCpuRow(text), (cpu) => ({ kind, cpu }));
    case 'node':
      return made(readNodeLine(text), (line) => ({ kind, node: line }));
    case 'zone':
      return made(readZone(text, node), (zone) => ({ kind, zone }));
    case 'reserve':
      return made(readReserve(text), (reserve) => ({ kind, reserve }));
    case 'buddy':
      return made(readBuddy(text, node), (buddy) => ({ kind, buddy }));
    case 'hugepages':
      return made(readHugepages(text), (hugepages) => ({ kind, hugepages }));
    case 'total':
      return made(readTotal(text), (total) => ({ kind, total }));
    case 'slab-head':
    case 'task-title':
      return { kind };
    case 'slab-row':
      return made(readSlabRow(text), (row) => ({ kind, row }));
    case 'task-head':
      return made(readTaskHeader(text), (columns) => ({ kind, columns }));
    case 'task-row':
      return { kind, row: text };
    case 'summary':
      return made(readSummary(text), (summary) => ({ kind, summary }));
    case 'choice':
      return made(readChoice(text), (choice) => ({ kind, choice }));
    case 'kill':
      return made(readKill(text), (killed) => ({ kind, killed }));
    case 'reaped':
      return made(readReaped(text), (reaped) => ({ kind, reaped }));
    case 'remark':
      return made(readRemark(text), (remark) => ({ kind, remark }));
    case 'panic':
      return made(readPanic(text), (reason) => ({ kind, text: reason }));
    case 'gap':
      return made(readGap(text), (note) => ({ kind, note }));
    case 'node-alone':
    case 'limit-rest':
    case 'swap-stats':
    case 'skip':
      return undefined;
  }
}
