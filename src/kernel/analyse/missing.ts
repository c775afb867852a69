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

function places(zones: readonly (readonly [number, string])[]): ReadonlySet<string> {
  return new Set(zones.map(([node, name]) => `${node} ${name}`));
}

function placesOf({ zones, buddies }: Report): readonly [ReadonlySet<string>, ReadonlySet<string>] {
  return [places(zones.map(({ node, name }) => [node, name])), places(buddies.map(({ node, zone }) => [node, zone]))];
}

/** A zone with a buddy line and no line of its own was lost. */
function losesZone(report: Report): boolean {
  const [zones, buddies] = placesOf(report);
  return zones.size === 0 || Array.from(buddies).some((place) => !zones.has(place));
}

function losesBuddy(report: Report): boolean {
  const [zones, buddies] = placesOf(report);
  return buddies.size === 0 || Array.from(zones).some((place) => !buddies.has(place));
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
