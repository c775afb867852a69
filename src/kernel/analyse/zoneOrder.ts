// Which zones a kernel was built with, in the fixed order that indexes lowmem_reserve[] (include/linux/mmzone.h enum zone_type).
// A log prints one reserve entry per zone built in, but lines only for populated ones, so the list has to be inferred:
// every list of the right length that holds the printed zones is weighed against the numbers and the architecture.

import type { Report, Zone, ZoneName } from '../report';
import type { Kernel } from './kernel';
import { atOr } from './kernel';
import { version } from '../release';

const ZONE_ORDER: readonly ZoneName[] = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device'];

export function zoneRank(name: ZoneName): number {
  return ZONE_ORDER.indexOf(name);
}

/** Zones named by zone lines or buddy lines. */
function namedZones(report: Report): ReadonlySet<ZoneName> {
  return new Set([...report.zones.map((zone) => zone.name), ...report.buddies.map((line) => line.zone)]);
}

/** All lists that can be built: Normal and Movable always exist. */
const LISTS: readonly (readonly ZoneName[])[] = Array.from({ length: 1 << ZONE_ORDER.length }, (_, bits) =>
  ZONE_ORDER.filter((_name, index) => (bits & (1 << index)) !== 0),
).filter((list) => list.includes('Normal') && list.includes('Movable'));

function candidates(length: number, named: ReadonlySet<ZoneName>): readonly (readonly ZoneName[])[] {
  return LISTS.filter((list) => list.length === length && Array.from(named).every((name) => list.includes(name)));
}

/** The next populated zone of the same node above this one, among those printed. */
function nextAbove(zone: Zone, zones: readonly Zone[]): Zone | undefined {
  const above = zones.filter(
    (other) =>
      other.node === zone.node &&
      zoneRank(other.name) > zoneRank(zone.name) &&
      (other.kb.get('managed')?.value ?? other.kb.get('present')?.value ?? 1) > 0,
  );
  return above.sort((a, b) => zoneRank(a.name) - zoneRank(b.name))[0];
}

/** Entries up to the zone itself are 0, and the first entry above 0 belongs to the next populated zone. */
function contradictions(list: readonly ZoneName[], zones: readonly Zone[]): number {
  let wrong = 0;
  for (const zone of zones) {
    const first = zone.reserve?.pages.findIndex(({ value }) => value > 0) ?? -1;
    if (first === -1) continue;
    if (first <= list.indexOf(zone.name)) wrong += 1;
    const next = nextAbove(zone, zones);
    if (next !== undefined && first !== list.indexOf(next.name)) wrong += 1;
  }
  return wrong;
}

const SIXTY_FOUR_BIT = /64|s390x|loong/;
const THIRTY_TWO_BIT = /^(?:i[3-6]86|686|arm(?!64)|mips(?!64))/;

/** How unusual a list is for the architecture; smaller is more usual (section 3.2 of the kernel's memory models). */
function oddity(list: readonly ZoneName[], kernel: Kernel, named: ReadonlySet<ZoneName>): number {
  const arch = kernel.release?.arch ?? '';
  const has = (name: ZoneName): number => (list.includes(name) ? 1 : 0);
  const highmem = THIRTY_TWO_BIT.test(arch) ? 1 - has('HighMem') : has('HighMem') * (SIXTY_FOUR_BIT.test(arch) ? 8 : 3);
  const device = has('Device') * (atOr(kernel) < version(4, 3) && kernel.distro !== 'el7' ? 8 : 2);
  if (/aarch64|arm64/.test(arch)) return highmem + device + arm64(list, atOr(kernel));
  if (/x86_64|amd64/.test(arch)) return highmem + device + 4 * (2 - has('DMA') - has('DMA32'));
  if (/ppc|powerpc|s390x/.test(arch)) return highmem + device + 4 * has('DMA32') + (1 - has('DMA'));
  if (/riscv|mips|loong/.test(arch)) return highmem + device + 2 * has('DMA');
  const either = named.has('DMA32') || highmem === 0 ? 1 : 0;
  return highmem + device + either * (2 - has('DMA') - has('DMA32'));
}

function arm64(list: readonly ZoneName[], at: number): number {
  const dma = list.includes('DMA');
  const dma32 = list.includes('DMA32');
  if (at >= version(5, 5)) return dma && dma32 ? 0 : 4;
  const expected = at >= version(4, 16) ? !dma && dma32 : dma && !dma32;
  return expected ? 0 : 4;
}

/** The first nodes tell as much as all. */
const ENOUGH_ZONES = 24;

/** Undefined without reserve lines. Several lists may fit; the most usual of those that contradict least is taken. */
export function builtZones(report: Report, kernel: Kernel): readonly ZoneName[] | undefined {
  const zones = report.zones.slice(0, ENOUGH_ZONES);
  const length = Math.max(0, ...zones.map((zone) => zone.reserve?.pages.length ?? 0));
  if (length === 0) return undefined;
  const named = namedZones(report);
  const weighed = candidates(length, named).map((list) => ({
    list,
    weight: contradictions(list, zones) * 100 + oddity(list, kernel, named),
  }));
  return weighed.sort((a, b) => a.weight - b.weight)[0]?.list;
}

/** Zones that exist on this kernel as far as can be told; for masks that ask for one that does not. */
export function configuredZones(report: Report, built: readonly ZoneName[] | undefined): ReadonlySet<ZoneName> {
  return built === undefined ? namedZones(report) : new Set(built);
}
