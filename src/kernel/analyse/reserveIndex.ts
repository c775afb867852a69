// Which entry of lowmem_reserve[] applies to a request (mm/page_alloc.c). Up to 5.7 that of the preferred zone: the highest
// populated one the request may use. Since 5.8 that of the highest zone its mask allows, populated or not.

import type { Request } from '../analysis';
import type { Report, ZoneName } from '../report';
import { version } from '../release';
import { atOr, type Kernel } from './kernel';
import { zoneRank } from './zoneOrder';

const BY_MASK_SINCE = version(5, 8);

/** Buddy lines count too: a zone whose own line is lost is still populated. */
function populated(report: Report): readonly ZoneName[] {
  const lines = report.zones.filter((zone) => (zone.kb.get('present')?.value ?? 1) > 0).map((zone) => zone.name);
  return [...lines, ...report.buddies.map((line) => line.zone)];
}

function preferredZone(report: Report, highest: ZoneName): ZoneName | undefined {
  const below = populated(report).filter((name) => zoneRank(name) <= zoneRank(highest));
  return below.sort((a, b) => zoneRank(b) - zoneRank(a))[0];
}

/** Undefined where the zones built into the kernel or the mask are unknown. */
export function reserveIndexOf(
  report: Report,
  kernel: Kernel,
  request: Request | undefined,
  built: readonly ZoneName[] | undefined,
): number | undefined {
  const highest = request?.highestZone;
  if (highest === undefined || built === undefined) return undefined;
  const zone = atOr(kernel) >= BY_MASK_SINCE ? highest : preferredZone(report, highest);
  const index = zone === undefined ? -1 : built.indexOf(zone);
  return index === -1 ? undefined : index;
}
