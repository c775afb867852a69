// The parts a report of its kind should have and lacks. A cgroup's kill has no Mem-Info; an allocation failure kills nobody;
// a lone kill line promises nothing.

import type { Part, Report } from '../report';
import type { Origin } from './origin';

const MACHINE: readonly Part[] = ['mem-info', 'zones', 'buddy', 'totals'];

/** With nothing to kill, or a panic instead, there is no victim to miss. */
function killsNobody({ remarks, panic }: Report): boolean {
  const excuses = new Set(['no-killable', 'already-exiting', 'request-ignored']);
  return panic !== undefined || remarks.some(({ code }) => excuses.has(code));
}

function expected(report: Report, origin: Origin): readonly Part[] {
  if (report.kind === 'kill-only') return [];
  if (report.kind === 'page-allocation-failure') return ['trigger', 'stack', ...MACHINE];
  const machine = origin === 'memcg' ? [] : MACHINE;
  return ['trigger', 'stack', ...machine, 'tasks', ...(killsNobody(report) ? [] : (['victim'] as const))];
}

/** A zone with a buddy line and no line of its own was lost. */
function losesZone({ zones, buddies }: Report): boolean {
  return (
    zones.length === 0 ||
    buddies.some((line) => !zones.some(({ node, name }) => node === line.node && name === line.zone))
  );
}

function losesBuddy({ zones, buddies }: Report): boolean {
  return (
    buddies.length === 0 ||
    zones.some(({ node, name }) => !buddies.some((line) => line.node === node && line.zone === name))
  );
}

function lacks(report: Report, part: Part): boolean {
  switch (part) {
    case 'trigger':
      return report.trigger === undefined;
    case 'stack':
      return report.stack.length === 0;
    case 'mem-info':
      return report.memInfo === undefined;
    case 'zones':
      return losesZone(report);
    case 'buddy':
      return losesBuddy(report);
    case 'totals':
      return report.totals.ram === undefined;
    case 'tasks':
      return report.tasks === undefined || report.tasks.rows.length === 0;
    case 'victim':
      return report.kills.length === 0;
  }
}

export function missingParts(report: Report, origin: Origin): readonly Part[] {
  return expected(report, origin).filter((part) => lacks(report, part));
}
