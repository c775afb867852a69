// From a position to its meaning. The narrowest spot wins; a value's label (`free:`) and unit (`kB`) belong to the value.

import type { Span } from '../../base/span';
import type { Analysis } from '../analysis';
import { buddySpots } from './buddies';
import { cgroupSpots } from './cgroups';
import { lineKind } from './lineKind';
import { hugepageSpots, memInfoSpots, nodeSpots, slabSpots, totalSpots, zoneSpots } from './memory';
import type { Place, Spot } from './place';
import { killSpots, summarySpots, taskSpots } from './processes';
import { callerSpots, machineSpots, requestSpots, stackSpots } from './request';

const sources: readonly ((analysis: Analysis, line: number) => readonly Spot[])[] = [
  requestSpots,
  machineSpots,
  callerSpots,
  stackSpots,
  memInfoSpots,
  nodeSpots,
  zoneSpots,
  buddySpots,
  hugepageSpots,
  totalSpots,
  slabSpots,
  cgroupSpots,
  taskSpots,
  summarySpots,
  killSpots,
];

/** Everything on the line that means something, in no particular order. `line` is 1-based. */
export function spotsOnLine(analysis: Analysis, line: number): readonly Spot[] {
  return sources.flatMap((source) => source(analysis, line));
}

/** What lies at the 1-based position. `text` is the line as it stands in the file. Undefined outside the report. */
export function placeAt(analysis: Analysis, line: number, column: number, text: string): Spot | undefined {
  const { lines } = analysis.report;
  if (line < lines.line || line > lines.endLine) return undefined;
  const spots = labelled(spotsOnLine(analysis, line), text);
  return narrowest(spots.filter(({ at }) => covers(at, column))) ?? lineSpot(spots, line, text);
}

/** The spot a person most likely means by the whole line: its first value, else the line itself. */
export function mainSpot(analysis: Analysis, line: number, text: string): Spot | undefined {
  const spots = labelled(spotsOnLine(analysis, line), text);
  const [first] = [...spots].sort((a, b) => a.at.column - b.at.column || width(a.at) - width(b.at));
  return first ?? placeAt(analysis, line, 1, text);
}

function covers(at: Span, column: number): boolean {
  return column >= at.column && column < at.endColumn;
}

function width(at: Span): number {
  return at.endColumn - at.column;
}

function narrowest(spots: readonly Spot[]): Spot | undefined {
  return [...spots].sort((a, b) => width(a.at) - width(b.at))[0];
}

/** Off every value: the line's only value (`273226 total pagecache pages`), else what kind of line it is. */
function lineSpot(spots: readonly Spot[], line: number, text: string): Spot {
  const at: Span = { line, column: 1, endColumn: text.length + 1 };
  const [only, ...more] = spots;
  if (only !== undefined && more.length === 0) return { at, place: only.place };
  const whole = narrowest(spots.filter(({ place }) => wholeLine.has(place.kind)));
  return { at, place: whole?.place ?? { kind: 'line', what: lineKind(text) } };
}

/** Spots that already take all of their line's text, or stand in a list behind a label that is not theirs alone. */
const wholeLine: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  'trigger',
  'zone',
  'reserve-line',
  'buddy',
  'task',
  'summary',
  'choice',
  'kill',
]);

const unlabelled: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  ...wholeLine,
  'frame',
  'reserve-entry',
  'buddy-term',
  'buddy-types',
  'hugepages',
  'slab',
  'memcg-counter',
  'memcg-stats',
  'task-header',
  'total',
  'hardware',
  'panic',
  'task-value',
  'reaped',
  'remark',
]);

/** Each spot with its label and unit, never reaching into its neighbour on the left. */
function labelled(spots: readonly Spot[], text: string): readonly Spot[] {
  const ends = spots.map(({ at }) => at.endColumn);
  const starts = spots.filter(({ place }) => wholeLine.has(place.kind)).map(({ at }) => at.column);
  return spots.map((spot) => {
    if (unlabelled.has(spot.place.kind)) return spot;
    const bounds = [...ends, ...starts].filter((bound) => bound <= spot.at.column);
    const before = Math.max(1, ...bounds);
    return { ...spot, at: withLabel(spot.at, text, before) };
  });
}

function withLabel(at: Span, text: string, leftmost: number): Span {
  return { ...at, column: labelStart(text, at.column, leftmost), endColumn: unitEnd(text, at.endColumn) };
}

const separators = /[:=\s]/u;
const labelCharacters = /[\w()[\]?+-]/u;

function labelStart(text: string, column: number, leftmost: number): number {
  let start = column;
  while (start > leftmost && separators.test(text.charAt(start - 2))) start -= 1;
  if (start === column) return column;
  const label = start;
  while (start > leftmost && labelCharacters.test(text.charAt(start - 2))) start -= 1;
  return start === label ? column : start;
}

function unitEnd(text: string, endColumn: number): number {
  return /^[kK]B/u.test(text.slice(endColumn - 1, endColumn + 1)) ? endColumn + 2 : endColumn;
}
