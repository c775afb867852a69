// `Node 0 Normal: 13786*4kB (UE) 19*8kB (U) … = 55312kB`. mm/page_alloc.c, show_free_areas, 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import type { BuddyLine, BuddyTerm } from '../report';
import { matchText } from './match';
import { exactNumber } from '../../base/number';
import { isZoneName } from './zone';

const head = /^(?:Node (?<node>\d{1,5}) ?,? ?)?(?<zone>DMA32|DMA|Normal|HighMem|Movable|Device): (?=\d{1,12}\*)/d;
const term = /(?<blocks>\d{1,12})\*(?<size>\d[\d ]{0,11})kB(?: \((?<types>[A-Z]{1,8})\))?/dg;
const total = /= ?(?<total>\d{1,15})kB/d;

function termOf(text: LogText, match: RegExpExecArray, order: number): BuddyTerm | undefined {
  const groups = match.indices?.groups;
  const { blocks, size, types } = match.groups ?? {};
  const blockCount = exactNumber(blocks);
  const blockKb = exactNumber(size?.replaceAll(' ', '')); // one mailed log has `4*5 12kB`
  if (groups === undefined || blockCount === undefined || blockKb === undefined) return undefined;
  const [from, to] = groups['blocks'] ?? [0, 0];
  const [sizeFrom, sizeTo] = groups['size'] ?? [0, 0];
  const letters = groups['types'];
  return {
    at: text.span(match.index, match.index + match[0].length),
    order,
    blocks: text.field(blockCount, from, to),
    blockKb: text.field(blockKb, sizeFrom, sizeTo + 2),
    types: letters === undefined || types === undefined ? undefined : text.field(types, letters[0], letters[1]),
  };
}

/** Orders by the block's size against the first term's, so that a lost term does not shift the rest. */
function termsIn(text: LogText): BuddyTerm[] {
  const terms: BuddyTerm[] = [];
  let base: number | undefined;
  for (const match of text.text.matchAll(term)) {
    const read = termOf(text, match, terms.length);
    if (read === undefined || read.blockKb.value === 0) continue;
    base ??= read.blockKb.value;
    const order = Math.log2(read.blockKb.value / base);
    if (Number.isInteger(order) && order >= 0 && order < 32) terms.push({ ...read, order });
  }
  return terms;
}

export function readBuddy(text: LogText, nodeBefore: number | undefined): BuddyLine | undefined {
  const match = matchText(head, text);
  const zone = match?.string('zone')?.value;
  if (match === undefined || !isZoneName(zone)) return undefined;
  const node = match.number('node')?.value ?? nodeBefore;
  return {
    node: node ?? 0,
    nodeStated: node !== undefined,
    zone,
    at: text.all,
    terms: termsIn(text),
    totalKb: matchText(total, text)?.number('total'),
  };
}
