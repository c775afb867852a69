// The places in the text a verdict rests on, the most telling first.

import type { Field, Span } from '../../base/span';
import type { VerdictCode, ZoneAnalysis } from '../analysis';
import type { Report } from '../report';

type Place = Span | undefined;

/** `free:54912kB`: a field's span covers the value, its key and colon stand before it. */
function withKey(key: string, field: Field<number> | undefined): Place {
  if (field === undefined) return undefined;
  const { line, column, endColumn } = field.at;
  return { line, column: Math.max(1, column - key.length - 1), endColumn };
}

function sameLine(first: Span, last: Span): boolean {
  return first.line === last.line && first.column <= last.column;
}

/** From the first through the last where both stand on one line, else the two apart. */
function through(first: Place, last: Place): readonly Place[] {
  if (first === undefined || last === undefined || !sameLine(first, last)) return [first, last];
  return [{ line: first.line, column: first.column, endColumn: last.endColumn }];
}

function freeTo(zone: ZoneAnalysis, mark: 'min' | 'high'): readonly Place[] {
  const { kb } = zone.zone;
  return through(withKey('free', kb.get('free')), withKey(mark, kb.get(mark)));
}

/** The reserve entry, where it adds to what is required. */
function reserveEntry({ zone, reserveIndex, reservePages }: ZoneAnalysis): Place {
  return reserveIndex === undefined || (reservePages ?? 0) === 0 ? undefined : zone.reserve?.pages[reserveIndex]?.at;
}

function ofMemcg({ memcg, summary, kills, choices, trigger }: Report): readonly Place[] {
  const limit = [memcg?.memorySwap, memcg?.kmem, memcg?.swap].find(
    (counter) => counter?.limitKb !== undefined && counter.usageKb.value >= counter.limitKb.value,
  );
  const told = [memcg?.memory?.at, limit?.at, memcg?.limitPath?.at ?? summary?.oomMemcg?.at];
  return told.some((place) => place !== undefined)
    ? told
    : [summary?.at ?? (kills[0] ?? choices[0])?.at ?? trigger?.at];
}

function placesOf(report: Report, code: VerdictCode, zone: ZoneAnalysis | undefined): readonly Place[] {
  switch (code) {
    case 'manual':
      return [report.trigger?.order?.at];
    case 'page-fault':
      return [report.trigger?.gfpMask?.at];
    case 'memcg-limit':
      return ofMemcg(report);
    case 'below-min':
      return zone === undefined ? [] : [...freeTo(zone, 'min'), reserveEntry(zone)];
    case 'below-high':
    case 'recovered':
      return zone === undefined ? [] : [...freeTo(zone, report.kind === 'oom' ? 'high' : 'min'), reserveEntry(zone)];
    case 'fragmentation':
      return zone === undefined ? [] : [zone.buddy?.at, ...freeTo(zone, 'min'), reserveEntry(zone)];
    case 'insufficient-data':
      return [report.trigger?.at ?? report.kills[0]?.at];
  }
}

export function evidenceOf(report: Report, code: VerdictCode, deciding: ZoneAnalysis | undefined): readonly Span[] {
  return placesOf(report, code, deciding).filter((place) => place !== undefined);
}
