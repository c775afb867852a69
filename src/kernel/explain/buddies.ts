// Spots of the buddy lists.

import type { Analysis, ZoneAnalysis } from '../analysis';
import type { BuddyLine, BuddyTerm } from '../report';
import type { Spot } from './place';
import { fieldSpot, spot } from './spot';

export function buddySpots({ report, zones }: Analysis, line: number): readonly Spot[] {
  return report.buddies.flatMap((buddy) => lineSpots(buddy, line, zoneOf(zones, buddy)));
}

/** The zone a buddy line belongs to. Lines of the same zone in one report are one zone. */
function zoneOf(zones: readonly ZoneAnalysis[], buddy: BuddyLine): ZoneAnalysis | undefined {
  return (
    zones.find((zone) => zone.buddy === buddy) ??
    zones.find(({ zone }) => zone.node === buddy.node && zone.name === buddy.zone)
  );
}

function lineSpots(buddy: BuddyLine, line: number, zone: ZoneAnalysis | undefined): readonly Spot[] {
  return [
    ...(buddy.at.line === line ? [spot(buddy.at, { kind: 'buddy', buddy, zone } as const)] : []),
    ...buddy.terms.flatMap((term) => termSpots(term, line, zone)),
    ...fieldSpot(buddy.totalKb, line, (kb) => ({ kind: 'buddy-total', buddy, kb, zone })),
  ];
}

function termSpots(term: BuddyTerm, line: number, zone: ZoneAnalysis | undefined): readonly Spot[] {
  return [
    ...(term.at.line === line ? [spot(term.at, { kind: 'buddy-term', term, zone })] : []),
    ...fieldSpot(term.types, line, () => ({ kind: 'buddy-types', term, zone })),
  ];
}
