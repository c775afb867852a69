// Every zone of a report against the request: may it be used, which reserve entry applies, does it pass.

import type { Check, Request, WatermarkRule, ZoneAnalysis } from '../analysis';
import type { BuddyLine, Report, Zone, ZoneName } from '../report';
import { LAST_TRY_FLAGS } from '../watermark/allocFlags';
import { countUsable, usableTypes } from '../watermark/blocks';
import { checkZone, type CheckQuestion } from '../watermark/check';
import { isModern } from '../watermark/rule';
import { boostKbOf } from './boost';
import { eligibilityOf, eligibilityQuestion, type EligibilityQuestion } from './eligibility';
import { atOr, type Kernel } from './kernel';
import { reserveIndexOf } from './reserveIndex';

/** How far off a zone's free counter may be: this many pages per CPU. */
const DRIFT_PAGES = 32;

export interface ZonesQuestion {
  readonly report: Report;
  readonly kernel: Kernel;
  readonly rule: WatermarkRule;
  readonly request: Request | undefined;
  /** False: no allocation of pages failed here, so nothing is compared. */
  readonly judged: boolean;
  readonly built: readonly ZoneName[] | undefined;
  readonly pageSizeKb: number;
}

interface Shared extends ZonesQuestion {
  readonly eligibility: EligibilityQuestion;
  readonly reserveIndex: number | undefined;
  readonly buddies: ReadonlyMap<string, BuddyLine>;
}

function key(node: number, zone: ZoneName): string {
  return `${node} ${zone}`;
}

function ignoresBoost({ rule, request }: Shared): boolean {
  return isModern(rule)
    ? (request?.allocFlags.includes('MIN_RESERVE') ?? false)
    : (request?.flags.has('__GFP_ATOMIC') ?? false);
}

function questionOf(
  shared: Shared,
  zone: Zone,
  reservePages: number,
  request: Request,
): Omit<CheckQuestion, 'mark' | 'allocFlags'> {
  return {
    zone,
    buddy: shared.buddies.get(key(zone.node, zone.name)),
    order: request.order ?? 0,
    reservePages,
    pageSizeKb: shared.pageSizeKb,
    rule: shared.rule,
    at: atOr(shared.kernel),
    ignoresBoost: ignoresBoost(shared),
    borderlinePages: DRIFT_PAGES * Math.max(1, shared.report.cpusSeen),
  };
}

/** Every request failed at min with its own flags; before a kill the kernel tries once more at high. */
function checksOf(shared: Shared, zone: Zone, reservePages: number | undefined): readonly Check[] {
  const { request, report } = shared;
  if (request?.order === undefined || request.order < 0 || reservePages === undefined) return [];
  if (!request.allocFlags.includes('WMARK_MIN')) return [];
  const question = questionOf(shared, zone, reservePages, request);
  const allocFlags = request.allocFlags.filter((flag) => flag !== 'NO_WATERMARKS');
  const slow = checkZone({ ...question, mark: 'min', allocFlags });
  const last = report.kind === 'oom' ? checkZone({ ...question, mark: 'high', allocFlags: LAST_TRY_FLAGS }) : undefined;
  return [slow, last].filter((check) => check !== undefined);
}

function usableBlocks(shared: Shared, buddy: BuddyLine | undefined, letters: string): number | undefined {
  const order = shared.request?.order;
  if (buddy === undefined || order === undefined || order < 0) return undefined;
  return countUsable(buddy, order, letters);
}

function analyseZone(shared: Shared, zone: Zone): ZoneAnalysis {
  const { request, rule, judged } = shared;
  const { eligible, because } = judged
    ? eligibilityOf(zone, shared.eligibility)
    : { eligible: undefined, because: undefined };
  const buddy = shared.buddies.get(key(zone.node, zone.name));
  const reserveIndex = eligible === true ? shared.reserveIndex : undefined;
  const reservePages = reserveIndex === undefined ? undefined : zone.reserve?.pages[reserveIndex]?.value;
  const letters = usableTypes(rule, request?.allocFlags ?? []);
  return {
    zone,
    buddy,
    boostKb: boostKbOf(zone, shared.kernel),
    highatomicKb: zone.kb.get('reserved_highatomic')?.value,
    reserveIndex: reservePages === undefined ? undefined : reserveIndex,
    reservePages,
    eligible,
    ineligibleBecause: because,
    checks: eligible === true ? checksOf(shared, zone, reservePages) : [],
    usableBlocks: usableBlocks(shared, buddy, letters),
    usableTypes: letters,
  };
}

export function analyseZones(question: ZonesQuestion): readonly ZoneAnalysis[] {
  const { report, kernel, request, built } = question;
  const shared: Shared = {
    ...question,
    eligibility: eligibilityQuestion(report, request),
    reserveIndex: reserveIndexOf(report, kernel, request, built),
    buddies: new Map(report.buddies.map((line) => [key(line.node, line.zone), line])),
  };
  return report.zones.map((zone) => analyseZone(shared, zone));
}
