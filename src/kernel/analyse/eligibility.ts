// Which zones the request may use: not above the zone its mask allows, not outside its memory policy or cpuset
// (include/linux/mmzone.h zonelists, kernel/cgroup/cpuset.c cpuset_node_allowed).

import type { IneligibleReason, Request } from '../analysis';
import type { Report, Zone } from '../report';
import { memsAllowedOf, nodemaskOf } from './masks';
import { listHas, type NodeList, parseNodeList } from './nodeList';
import { zoneRank } from './zoneOrder';

export interface Eligibility {
  /** Undefined where the log does not tell. */
  readonly eligible: boolean | undefined;
  readonly because: IneligibleReason | undefined;
}

export interface EligibilityQuestion {
  readonly request: Request | undefined;
  readonly nodemask: NodeList | undefined;
  readonly memsAllowed: NodeList | undefined;
  /** More than one node is named anywhere in the report. */
  readonly severalNodes: boolean;
}

const UNKNOWN: Eligibility = { eligible: undefined, because: undefined };
const YES: Eligibility = { eligible: true, because: undefined };

export function eligibilityQuestion(report: Report, request: Request | undefined): EligibilityQuestion {
  return {
    request,
    nodemask: parseNodeList(nodemaskOf(report)?.value),
    memsAllowed: parseNodeList(memsAllowedOf(report)?.value),
    severalNodes: new Set(report.zones.map(({ node }) => node)).size > 1,
  };
}

/** Outside the cpuset: closed to user memory; kernel memory may use what the nearest hard-walled ancestor allows. */
function outsideCpuset({ flags, allocFlags }: Request): Eligibility {
  if (!allocFlags.includes('CPUSET')) return YES;
  return flags.has('__GFP_HARDWALL') ? { eligible: false, because: 'cpuset' } : UNKNOWN;
}

export function eligibilityOf(zone: Zone, question: EligibilityQuestion): Eligibility {
  const { request, nodemask, memsAllowed, severalNodes } = question;
  if (request?.highestZone === undefined || request.form !== 'allocation') return UNKNOWN;
  if (zoneRank(zone.name) > zoneRank(request.highestZone)) return { eligible: false, because: 'above-gfp-zone' };
  if (nodemask !== undefined && !listHas(nodemask, zone.node)) return { eligible: false, because: 'nodemask' };
  if (memsAllowed !== undefined && !listHas(memsAllowed, zone.node)) return outsideCpuset(request);
  return request.flags.has('__GFP_THISNODE') && severalNodes ? UNKNOWN : YES;
}
