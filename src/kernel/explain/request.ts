// Spots of the lines that say who asked for what: header, cpuset line, CPU line, hardware, stack.

import type { Analysis } from '../analysis';
import { frameRole } from './frames';
import type { Spot } from './place';
import { fieldSpot, spot } from './spot';

export function requestSpots({ report }: Analysis, line: number): readonly Spot[] {
  const { trigger } = report;
  if (trigger === undefined) return [];
  return [
    ...(trigger.at.line === line ? [spot(trigger.at, { kind: 'trigger', trigger })] : []),
    ...fieldSpot(trigger.comm, line, (comm) => ({ kind: 'process', role: 'trigger', comm, pid: trigger.pid?.value })),
    ...fieldSpot(trigger.gfpMask, line, (mask) => ({ kind: 'gfp-mask', mask })),
    ...trigger.gfpNames.flatMap((field) => fieldSpot(field, line, (name) => ({ kind: 'gfp-name', name }))),
    ...fieldSpot(trigger.order, line, (order) => ({ kind: 'order', order })),
    ...fieldSpot(trigger.oomAdj, line, (value) => ({ kind: 'oom-adj', value })),
    ...fieldSpot(trigger.oomScoreAdj, line, (value) => ({ kind: 'score-adj', role: 'trigger', value })),
    ...fieldSpot(trigger.nodemask, line, (text) => ({ kind: 'nodemask', text })),
    ...fieldSpot(trigger.bytes, line, (bytes) => ({ kind: 'vmalloc-bytes', bytes })),
  ];
}

export function machineSpots({ report }: Analysis, line: number): readonly Spot[] {
  const cpu = report.cpuLine;
  return [
    ...fieldSpot(report.cpuset, line, (path) => ({ kind: 'cgroup', role: 'cpuset', path })),
    ...fieldSpot(report.memsAllowed, line, (text) => ({ kind: 'mems-allowed', text })),
    ...fieldSpot(report.hardware, line, (text) => ({ kind: 'hardware', text })),
    ...fieldSpot(report.panic, line, (text) => ({ kind: 'panic', text })),
    ...fieldSpot(cpu?.cpu, line, (value) => ({ kind: 'cpu', value })),
    ...fieldSpot(cpu?.uid, line, (value) => ({ kind: 'uid', value })),
    ...fieldSpot(cpu?.taint, line, (letters) => ({ kind: 'taint', letters })),
    ...fieldSpot(cpu?.release, line, (text) => ({ kind: 'release', text })),
  ];
}

/** The process of the CPU line is the one that asked. */
export function callerSpots({ report }: Analysis, line: number): readonly Spot[] {
  const cpu = report.cpuLine;
  const comm = cpu?.comm?.value ?? report.trigger?.comm.value ?? '';
  const pid = cpu?.pid?.value ?? report.trigger?.pid?.value;
  return [
    ...fieldSpot(cpu?.pid, line, () => ({ kind: 'process', role: 'trigger', comm, pid })),
    ...fieldSpot(cpu?.comm, line, () => ({ kind: 'process', role: 'trigger', comm, pid })),
  ];
}

export function stackSpots({ report }: Analysis, line: number): readonly Spot[] {
  return report.stack
    .filter((frame) => frame.at.line === line)
    .map((frame) => spot(frame.at, { kind: 'frame', frame, role: frameRole(frame.symbol.value) }));
}
