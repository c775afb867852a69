// One comparison the allocator makes: a zone's free pages against a mark, for one request (mm/page_alloc.c zone_watermark_fast
// and __zone_watermark_ok, 2.6.32 to 7.1). The comparison is strict: equal fails.

import type { AllocFlag, Check, Subtraction, WatermarkRule } from '../analysis';
import type { BuddyLine, Zone } from '../report';
import { version } from '../release';
import { failingOrder, hasBlock } from './blocks';
import { reducedMark } from './reduce';
import { countsDown, isModern } from './rule';
import { unusablePages } from './unusable';

export interface CheckQuestion {
  readonly mark: 'min' | 'high';
  readonly zone: Zone;
  readonly buddy: BuddyLine | undefined;
  readonly order: number;
  readonly reservePages: number;
  readonly pageSizeKb: number;
  readonly rule: WatermarkRule;
  readonly at: number;
  readonly allocFlags: readonly AllocFlag[];
  /** __GFP_ATOMIC, or from 6.3 MIN_RESERVE: may ignore the boost at order 0. */
  readonly ignoresBoost: boolean;
  readonly borderlinePages: number;
}

interface Comparison {
  readonly subtracted: readonly Subtraction[];
  readonly markPages: number;
  readonly reducedPages: number;
  readonly available: number;
  readonly required: number;
}

const FIRST_WITH_SECOND_CHANCE = version(5, 8);
const FIRST_WITH_SHORTCUT = version(4, 8);

function pages(question: CheckQuestion, name: string): number | undefined {
  const kb = question.zone.kb.get(name)?.value;
  return kb === undefined ? undefined : Math.floor(kb / question.pageSizeKb);
}

/** Printed marks hold the boost; an atomic request of order 0 gets a second chance without it. */
function markOf(question: CheckQuestion): number | undefined {
  const printed = pages(question, question.mark);
  const spared =
    question.order === 0 && question.mark === 'min' && question.ignoresBoost && question.at >= FIRST_WITH_SECOND_CHANCE;
  return printed === undefined || !spared ? printed : printed - (pages(question, 'boost') ?? 0);
}

function compare(question: CheckQuestion, free: number, mark: number, shortcut: boolean): Comparison {
  const all = unusablePages(question);
  const subtracted = shortcut ? all.filter(({ what }) => what !== 'highatomic') : all;
  const reducedPages = shortcut ? mark : reducedMark(mark, question.rule, question.allocFlags);
  const available = subtracted.reduce((left, { pages: taken }) => left - taken, free);
  return { subtracted, markPages: mark, reducedPages, available, required: reducedPages + question.reservePages };
}

/** 4.8 to 5.8: order 0 first takes a way that knows no high-atomic reserve and no reductions. Either way may pass. */
function hasShortcut({ order, at, rule }: CheckQuestion): boolean {
  return order === 0 && at >= FIRST_WITH_SHORTCUT && at < version(5, 9) && !isModern(rule);
}

function easier(question: CheckQuestion, free: number, mark: number): Comparison {
  const full = compare(question, free, mark, false);
  if (!hasShortcut(question)) return full;
  const short = compare(question, free, mark, true);
  return short.available - short.required > full.available - full.required ? short : full;
}

/** The order at which smaller blocks run out (up to 4.3), or whether any block is large enough. Undefined: no buddy line. */
function blockTest(question: CheckQuestion, result: Comparison): { passes: boolean; failedAt?: number } | undefined {
  const { order, buddy, rule, allocFlags } = question;
  if (order === 0) return { passes: true };
  if (buddy === undefined) return undefined;
  if (!countsDown(rule)) return { passes: hasBlock(buddy, order, rule, allocFlags) };
  const free = result.subtracted.reduce(
    (sum, { what, pages: taken }) => (what === 'cma' ? sum + taken : sum),
    result.available,
  );
  const failedAt = failingOrder(buddy, { usable: free, mark: result.reducedPages, order, rule });
  return failedAt === undefined ? { passes: true } : { passes: false, failedAt };
}

function report(question: CheckQuestion, result: Comparison, blocks: { passes: boolean; failedAt?: number }): Check {
  const { available, required } = result;
  const enough = available > required;
  const size = question.pageSizeKb;
  return {
    mark: question.mark,
    availablePages: available,
    availableKb: available * size,
    requiredPages: required,
    requiredKb: required * size,
    markPages: result.markPages,
    reducedPages: result.reducedPages,
    reservePages: question.reservePages,
    subtracted: result.subtracted,
    passes: enough && blocks.passes,
    shortKb: enough ? 0 : (required + 1 - available) * size,
    borderline: Math.abs(available - required) <= question.borderlinePages,
    blockedBy: !enough ? 'watermark' : blocks.passes ? undefined : 'fragmentation',
    failedAtOrder: enough ? blocks.failedAt : undefined,
    rule: question.rule,
    allocFlags: question.allocFlags,
  };
}

/** Undefined where the lines needed for it are not there. */
export function checkZone(question: CheckQuestion): Check | undefined {
  const free = pages(question, 'free');
  const mark = markOf(question);
  if (free === undefined || mark === undefined) return undefined;
  const result = easier(question, free, mark);
  const enough = result.available > result.required;
  const blocks = enough ? blockTest(question, result) : { passes: false };
  return blocks === undefined ? undefined : report(question, result, blocks);
}
