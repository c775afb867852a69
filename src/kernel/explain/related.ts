// Lines that speak of the same thing: a process in header, table and kill; a zone in its line, reserve and buddy list.

import type { Span } from '../../base/span';
import type { Analysis, ZoneAnalysis } from '../analysis';
import type { Report } from '../report';
import type { Place } from './place';

export interface Relations {
  /** Where to go from here: a process's row (from the row: its kill), a zone's line (from the line: its buddy list). */
  readonly definition: readonly Span[];
  /** Every line about it, this one included, in the order of the file. */
  readonly references: readonly Span[];
}

const none: Relations = { definition: [], references: [] };

export function relationsOf({ report }: Analysis, place: Place): Relations {
  const zone = zoneOf(place);
  if (zone !== undefined) return zoneRelations(zone, place);
  const pid = pidOf(report, place);
  return pid === undefined ? none : processRelations(report, pid, place);
}

function zoneOf(place: Place): ZoneAnalysis | undefined {
  return 'zone' in place ? place.zone : undefined;
}

function pidOf({ trigger, summary }: Report, place: Place): number | undefined {
  if (place.kind === 'process') return place.pid;
  if (place.kind === 'task' || place.kind === 'task-value') return place.task.row.pid;
  if (place.kind === 'kill' || place.kind === 'kill-value') return place.kill.pid.value;
  if (place.kind === 'choice') return place.choice.pid.value;
  if (place.kind === 'reaped') return place.reaped.pid.value;
  if (place.kind === 'summary') return summary?.pid?.value;
  return place.kind === 'trigger' ? trigger?.pid?.value : undefined;
}

function zoneRelations({ zone, buddy }: ZoneAnalysis, place: Place): Relations {
  const lists = buddy === undefined ? [] : [buddy.at];
  const reserve = zone.reserve === undefined ? [] : [zone.reserve.at];
  const fromZone = place.kind === 'zone' || place.kind === 'zone-value';
  return { definition: fromZone ? lists : [zone.at], references: [zone.at, ...reserve, ...lists].sort(byPlace) };
}

function processRelations(report: Report, pid: number, place: Place): Relations {
  const rows = (report.tasks?.rows ?? []).filter((row) => row.pid === pid).map(({ at }) => at);
  const kills = report.kills.filter((kill) => kill.pid.value === pid).map(({ at }) => at);
  const fromRow = place.kind === 'task' || place.kind === 'task-value';
  const references = [...rows, ...kills, ...mentions(report, pid)].sort(byPlace);
  return { definition: fromRow || rows.length === 0 ? kills : rows, references };
}

/** Where else the process is named. */
function mentions({ trigger, cpuLine, choices, reaped, summary }: Report, pid: number): readonly Span[] {
  const fields = [
    trigger?.pid?.value === pid ? trigger.comm.at : undefined,
    cpuLine?.pid?.value === pid ? cpuLine.pid.at : undefined,
    summary?.pid?.value === pid ? summary.pid.at : undefined,
    ...choices.filter((choice) => choice.pid.value === pid).map(({ at }) => at),
    ...reaped.filter((each) => each.pid.value === pid).map(({ at }) => at),
  ];
  return fields.filter((at) => at !== undefined);
}

function byPlace(one: Span, other: Span): number {
  return one.line - other.line || one.column - other.column;
}
