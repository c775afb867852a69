// The verdict: the first code that holds, in the order of the project's design. A zone the kernel may have used but that
// cannot be judged leaves every "all zones" statement open.

import type { AlsoCode, Check, Request, Verdict, VerdictCode, ZoneAnalysis } from '../analysis';
import type { Part, Report } from '../report';
import { evidenceOf } from './evidence';
import type { Origin } from './origin';

export interface VerdictQuestion {
  readonly report: Report;
  readonly origin: Origin;
  readonly request: Request | undefined;
  readonly zones: readonly ZoneAnalysis[];
  readonly missing: readonly Part[];
  readonly also: readonly AlsoCode[];
}

interface Finding {
  readonly code: VerdictCode;
  readonly deciding: ZoneAnalysis | undefined;
  readonly borderline: boolean;
}

function checkAt(zone: ZoneAnalysis, mark: Check['mark']): Check | undefined {
  return zone.checks.find((check) => check.mark === mark);
}

function margin(check: Check): number {
  return check.availablePages - check.requiredPages;
}

/** A zone without managed pages is on no list the allocator walks. */
function isFilled({ zone }: ZoneAnalysis): boolean {
  return zone.kb.get('managed')?.value !== 0;
}

/** The zone with the best margin at a mark. */
function nearest(all: readonly ZoneAnalysis[], mark: Check['mark']): ZoneAnalysis | undefined {
  const zones = all.some(isFilled) ? all.filter(isFilled) : all;
  const worth = (zone: ZoneAnalysis): number => {
    const check = checkAt(zone, mark);
    return check === undefined ? -Infinity : margin(check);
  };
  return zones.reduce<ZoneAnalysis | undefined>(
    (best, zone) => (best === undefined || worth(zone) >= worth(best) ? zone : best),
    undefined,
  );
}

function finding(code: VerdictCode, deciding: ZoneAnalysis | undefined, marks: readonly Check['mark'][]): Finding {
  const borderline = deciding !== undefined && marks.some((mark) => checkAt(deciding, mark)?.borderline === true);
  return { code, deciding, borderline };
}

const NOTHING: Finding = { code: 'insufficient-data', deciding: undefined, borderline: false };

/** Enough free memory at min, whatever the blocks. */
function isRich(zone: ZoneAnalysis): boolean {
  const check = checkAt(zone, 'min');
  return check !== undefined && check.blockedBy !== 'watermark';
}

function passes(zone: ZoneAnalysis, mark: Check['mark']): boolean {
  return checkAt(zone, mark)?.passes === true;
}

function judge(judged: readonly ZoneAnalysis[], open: boolean, lastTry: boolean): Finding {
  const rich = judged.filter(isRich);
  const passing = rich.filter((zone) => passes(zone, 'min'));
  const done = lastTry ? passing.filter((zone) => passes(zone, 'high')) : passing;
  if (done.length > 0) return finding('recovered', nearest(done, lastTry ? 'high' : 'min'), ['min', 'high']);
  if (open) return NOTHING;
  if (rich.length === 0) return finding('below-min', nearest(judged, 'min'), ['min']);
  if (passing.length === 0) return finding('fragmentation', nearest(rich, 'min'), ['min']);
  return finding('below-high', nearest(passing, 'high'), ['min', 'high']);
}

/** No mark applies to the request in the end: only the lack of a block can have failed it. */
function judgeBlocks(zones: readonly ZoneAnalysis[], order: number): Finding {
  if (zones.length === 0 || zones.some((zone) => zone.usableBlocks === undefined)) return NOTHING;
  const serving = zones.find((zone) => (zone.usableBlocks ?? 0) > 0);
  if (serving !== undefined) return { ...NOTHING, code: 'recovered', deciding: serving };
  return { ...NOTHING, code: order > 0 ? 'fragmentation' : 'below-min', deciding: zones.at(-1) };
}

/** Every zone of the allowed nodes is closed to the request (a kernel page where only Movable is allowed): none can pass. */
function servesNone(zones: readonly ZoneAnalysis[], missing: readonly Part[]): boolean {
  return zones.length > 0 && zones.every(({ eligible }) => eligible === false) && !missing.includes('zones');
}

function judgeZones({ report, request, zones, missing }: VerdictQuestion): Finding {
  const eligible = zones.filter((zone) => zone.eligible === true);
  const unmarked =
    request?.allocFlags.includes('NO_WATERMARKS') === true ? judgeBlocks(eligible, request.order ?? 0) : NOTHING;
  if (unmarked.code === 'fragmentation') return unmarked;
  if (servesNone(zones, missing)) return { ...NOTHING, code: 'below-min' };
  const judged = eligible.filter((zone) => zone.checks.length > 0);
  if (judged.length === 0) return unmarked;
  const open = judged.length < eligible.length || missing.includes('zones');
  return judge(judged, open, report.kind === 'oom');
}

function find(question: VerdictQuestion): Finding {
  switch (question.origin) {
    case 'manual':
      return { ...NOTHING, code: 'manual' };
    case 'memcg':
      return { ...NOTHING, code: 'memcg-limit' };
    case 'page-fault':
      return { ...NOTHING, code: 'page-fault' };
    case 'allocation':
      return judgeZones(question);
    case 'unknown':
      return NOTHING;
  }
}

/** What the zone checks need. */
const NEEDED: readonly Part[] = ['trigger', 'zones', 'buddy'];

function lackingFor({ report, zones, missing, request }: VerdictQuestion): readonly Part[] {
  if (report.kind === 'kill-only') return ['trigger', 'zones'];
  const lacking = missing.filter((part) => NEEDED.includes(part) && (part !== 'buddy' || (request?.order ?? 0) > 0));
  const unjudged = zones.some((zone) => zone.eligible === true && zone.checks.length === 0);
  return unjudged && !lacking.includes('zones') && request?.order !== undefined ? [...lacking, 'zones'] : lacking;
}

export function verdictOf(question: VerdictQuestion): Verdict {
  const found = find(question);
  return {
    code: found.code,
    also: question.also,
    borderline: found.borderline,
    deciding: found.deciding,
    lacking: found.code === 'insufficient-data' ? lackingFor(question) : [],
    evidence: evidenceOf(question.report, found.code, found.deciding),
  };
}
