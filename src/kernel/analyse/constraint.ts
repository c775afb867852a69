// What confined the kill: stated since 5.0 and el8, inferred before (mm/oom_kill.c constrained_alloc). The dump leaves out the
// nodes outside mems_allowed, so a cpuset shows by nodes seen elsewhere or by RAM that no printed zone accounts for.

import type { Constraint } from '../analysis';
import type { Report, StatedConstraint } from '../report';
import { version } from '../release';
import { coversMachine, hidesHigherZones, zoneSums } from './coverage';
import type { Kernel } from './kernel';
import { memsAllowedOf, nodemaskOf } from './masks';
import { listHas, parseNodeList } from './nodeList';
import type { Origin } from './origin';

export interface ConstraintReading {
  readonly constraint: Constraint | undefined;
  readonly stated: boolean;
}

const STATED: Readonly<Record<StatedConstraint, Constraint>> = {
  CONSTRAINT_NONE: 'none',
  CONSTRAINT_CPUSET: 'cpuset',
  CONSTRAINT_MEMORY_POLICY: 'memory-policy',
  CONSTRAINT_MEMCG: 'memcg',
};

function nodesSeen({ zones, nodes, buddies, hugepages }: Report): ReadonlySet<number> {
  return new Set([...zones, ...nodes, ...buddies, ...hugepages].map(({ node }) => node));
}

/** Clearly more RAM than the printed zones hold, on a kernel that leaves out only nodes. */
function hidesMemory(report: Report, kernel: Kernel, pageSizeKb: number): boolean {
  const { zones, totals } = report;
  if (zones.length === 0 || totals.ram === undefined || hidesHigherZones(report, kernel)) return false;
  const hidden = zoneSums(report).presentKb < totals.ram.value * pageSizeKb * 0.9;
  return hidden && !coversMachine(report, kernel, pageSizeKb);
}

function cpusetConfines(report: Report, kernel: Kernel, pageSizeKb: number): boolean {
  const allowed = parseNodeList(memsAllowedOf(report)?.value);
  if (allowed === undefined) return false;
  const outside = [...nodesSeen(report)].some((node) => !listHas(allowed, node));
  return outside || hidesMemory(report, kernel, pageSizeKb);
}

/** 4.9 and 4.10 print the allowed nodes where there is no policy. */
function policyConfines(report: Report, kernel: Kernel): boolean {
  const list = nodemaskOf(report)?.value;
  const ambiguous = (kernel.at ?? Infinity) < version(4, 11) && list === memsAllowedOf(report)?.value;
  return parseNodeList(list) !== undefined && !ambiguous;
}

/** A cgroup's kill prints no Mem-Info (but on el6): without one nothing tells that there was no cgroup. */
function inferred(report: Report, kernel: Kernel, pageSizeKb: number): Constraint | undefined {
  if (policyConfines(report, kernel)) return 'memory-policy';
  if (cpusetConfines(report, kernel, pageSizeKb)) return 'cpuset';
  return report.zones.length > 0 || report.memInfo !== undefined ? 'none' : undefined;
}

export interface ConstraintQuestion {
  readonly kernel: Kernel;
  readonly origin: Origin;
  readonly pageSizeKb: number;
}

/** Undefined for an allocation failure that nothing confined: the kernel asks the question only before a kill. */
export function constraintOf(report: Report, question: ConstraintQuestion): ConstraintReading {
  const { kernel, origin, pageSizeKb } = question;
  if (origin === 'manual') return { constraint: 'manual', stated: false };
  const stated = report.summary?.constraint?.value;
  if (origin === 'memcg') return { constraint: 'memcg', stated: stated !== undefined };
  if (stated !== undefined) return { constraint: STATED[stated], stated: true };
  if (report.kind === 'kill-only') return { constraint: undefined, stated: false };
  const constraint = inferred(report, kernel, pageSizeKb);
  const asked = report.kind === 'oom' || constraint !== 'none';
  return { constraint: asked ? constraint : undefined, stated: false };
}
