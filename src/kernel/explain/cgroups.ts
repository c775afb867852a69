// Spots of a memory cgroup's block.

import type { Analysis } from '../analysis';
import type { MemcgCounter, MemcgStats } from '../report';
import type { CounterName, Spot } from './place';
import { fieldSpot, mapSpots, spot } from './spot';

const counterNames: readonly CounterName[] = ['memory', 'memorySwap', 'swap', 'kmem'];

export function cgroupSpots({ report }: Analysis, line: number): readonly Spot[] {
  const memcg = report.memcg;
  if (memcg === undefined) return [];
  return [
    ...fieldSpot(memcg.limitPath, line, (path) => ({ kind: 'cgroup', role: 'limit', path })),
    ...fieldSpot(memcg.taskPath, line, (path) => ({ kind: 'cgroup', role: 'task', path })),
    ...counterNames.flatMap((name) => counterSpots(name, memcg[name], line)),
    ...memcg.stats.flatMap((stats) => statsSpots(stats, line)),
  ];
}

function counterSpots(name: CounterName, counter: MemcgCounter | undefined, line: number): readonly Spot[] {
  return counter?.at.line === line ? [spot(counter.at, { kind: 'memcg-counter', name, counter })] : [];
}

function statsSpots(stats: MemcgStats, line: number): readonly Spot[] {
  return [
    ...(stats.at.line === line ? [spot(stats.at, { kind: 'memcg-stats', stats })] : []),
    ...fieldSpot(stats.path, line, (path) => ({ kind: 'cgroup', role: 'stats', path })),
    ...mapSpots(stats.values, line, (name, value) => ({ kind: 'memcg-stat', stats, name, value })),
  ];
}
