// Zone lines, node lines, reserves and per-CPU lines of the memory dump.
// mm/page_alloc.c and mm/show_mem.c, show_free_areas, 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import { exactNumber } from '../../base/number';
import type { Field } from '../../base/span';
import type { NodeLine, ReserveLine, Zone, ZoneName } from '../report';
import { countersBy } from './counters';
import { matchText } from './match';

const zoneNames: readonly ZoneName[] = ['DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device'];

const zoneHead = /^(?:Node (?<node>\d{1,5}) ?,? ?)?(?<zone>DMA32|DMA|Normal|HighMem|Movable|Device) free:\s?\d/d;
const nodeHead = /^Node (?<node>\d{1,5}) active_anon:/d;
const unreclaimable = /all_unreclaimable\?\s?(?<value>yes|no)/d;
const pagesScanned = /pages_scanned:(?<value>\d{1,17})/d;
const nodeAlone = /^Node (\d{1,5})$/;

export function isZoneName(name: string | undefined): name is ZoneName {
  return zoneNames.some((known) => known === name);
}

function yesNo(text: LogText): Field<boolean> | undefined {
  const value = matchText(unreclaimable, text)?.string('value');
  return value === undefined ? undefined : { value: value.value === 'yes', at: value.at };
}

/** Kernels up to 4.9 print `Node 0 ` and the rest as two pieces, which another message may separate. */
export function readNodeAlone(text: LogText): number | undefined {
  return exactNumber(nodeAlone.exec(text.text)?.[1]);
}

/** A zone line without its reserve, which follows on a line of its own. */
export function readZone(text: LogText, nodeBefore: number | undefined): Zone | undefined {
  const match = matchText(zoneHead, text);
  const name = match?.string('zone')?.value;
  if (match === undefined || !isZoneName(name)) return undefined;
  const node = match.number('node')?.value ?? nodeBefore;
  return {
    node: node ?? 0,
    nodeStated: node !== undefined,
    name,
    at: text.all,
    kb: countersBy(text, 'kb'),
    pagesScanned: matchText(pagesScanned, text)?.number('value'),
    allUnreclaimable: yesNo(text),
    reserve: undefined,
  };
}

export function readNodeLine(text: LogText): NodeLine | undefined {
  const node = matchText(nodeHead, text)?.number('node');
  if (node === undefined) return undefined;
  return { at: text.all, node: node.value, kb: countersBy(text, 'kb'), allUnreclaimable: yesNo(text) };
}

/** `lowmem_reserve[]: 0 2977 16015 16015`. From 3.19 the entries are signed. */
export function readReserve(text: LogText): ReserveLine | undefined {
  if (!text.text.startsWith('lowmem_reserve[]:')) return undefined;
  const pages: Field<number>[] = [];
  const from = 'lowmem_reserve[]:'.length;
  for (const match of text.text.slice(from).matchAll(/\S+/g)) {
    const value = exactNumber(match[0]);
    if (value === undefined || !/^-?\d+$/.test(match[0])) break;
    pages.push(text.field(value, from + match.index, from + match.index + match[0].length));
  }
  return { at: text.all, pages };
}

const perCpuRow = /^CPU\s{1,6}(\d{1,5}): hi:/;

/** The CPU number of a `CPU    0: hi:  186, btch:  31 usd:   0` row (up to 3.19). */
export function readPerCpuRow(text: LogText): number | undefined {
  return exactNumber(perCpuRow.exec(text.text)?.[1]);
}
