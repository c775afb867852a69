// Spots of the Mem-Info block: machine, nodes, zones, reserves, huge pages, totals. A record may be wrapped over several
// lines of the file, so each value is looked for on its own line.

import type { Analysis, ZoneAnalysis } from '../analysis';
import type { Totals } from '../report';
import type { Spot } from './place';
import { fieldSpot, mapSpots, spot } from './spot';

export function memInfoSpots({ report, pageSizeKb }: Analysis, line: number): readonly Spot[] {
  if (report.memInfo === undefined) return [];
  return mapSpots(report.memInfo.pages, line, (name, pages) => ({
    kind: 'counter',
    scope: 'machine',
    name,
    kb: pages * pageSizeKb,
    printedAsPages: true,
  }));
}

export function nodeSpots({ report }: Analysis, line: number): readonly Spot[] {
  return report.nodes.flatMap((node) => [
    ...mapSpots(node.kb, line, (name, kb) => ({ kind: 'counter', scope: 'node', name, kb, printedAsPages: false })),
    ...fieldSpot(node.allUnreclaimable, line, (value) => ({ kind: 'all-unreclaimable', value, scope: 'node' })),
  ]);
}

/** Values of a zone line that take part in the watermark check; the rest are plain counters. */
const checked: ReadonlySet<string> = new Set([
  'free',
  'boost',
  'min',
  'low',
  'high',
  'reserved_highatomic',
  'free_highatomic',
  'free_cma',
  'present',
  'managed',
]);

export function zoneSpots({ zones }: Analysis, line: number): readonly Spot[] {
  return zones.flatMap((zone) => [...zoneLineSpots(zone, line), ...reserveSpots(zone, line)]);
}

function zoneLineSpots(zone: ZoneAnalysis, line: number): readonly Spot[] {
  const { at, kb, pagesScanned, allUnreclaimable } = zone.zone;
  return [
    ...(at.line === line ? [spot(at, { kind: 'zone', zone })] : []),
    ...mapSpots(kb, line, (name, value) =>
      checked.has(name)
        ? { kind: 'zone-value', zone, name, kb: value }
        : { kind: 'counter', scope: 'zone', name, kb: value, printedAsPages: false },
    ),
    ...fieldSpot(pagesScanned, line, (pages) => ({ kind: 'pages-scanned', pages })),
    ...fieldSpot(allUnreclaimable, line, (value) => ({ kind: 'all-unreclaimable', value, scope: 'zone' })),
  ];
}

function reserveSpots(zone: ZoneAnalysis, line: number): readonly Spot[] {
  const reserve = zone.zone.reserve;
  if (reserve === undefined) return [];
  const entries = reserve.pages.flatMap((field, index) =>
    fieldSpot(field, line, (pages) => ({ kind: 'reserve-entry', zone, index, pages })),
  );
  return [...(reserve.at.line === line ? [spot(reserve.at, { kind: 'reserve-line', zone })] : []), ...entries];
}

export function hugepageSpots({ report }: Analysis, line: number): readonly Spot[] {
  return report.hugepages
    .filter((hugepages) => hugepages.at.line === line)
    .map((hugepages) => spot(hugepages.at, { kind: 'hugepages', line: hugepages }));
}

const totalNames: readonly (keyof Totals)[] = [
  'pagecache',
  'swapCache',
  'freeSwapKb',
  'totalSwapKb',
  'ram',
  'highmem',
  'reserved',
  'cmaReserved',
  'hwpoisoned',
];

export function totalSpots({ report }: Analysis, line: number): readonly Spot[] {
  return totalNames.flatMap((name) =>
    fieldSpot(report.totals[name], line, (value) => ({ kind: 'total', name, value })),
  );
}

export function slabSpots({ report }: Analysis, line: number): readonly Spot[] {
  return report.slab.filter((row) => row.at.line === line).map((row) => spot(row.at, { kind: 'slab', row }));
}
