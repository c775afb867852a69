// The lines after the buddy lists: huge pages, page cache, swap, RAM. mm/show_mem.c and mm/swap_state.c, 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import type { HugepagesLine, Totals } from '../report';
import { matchText } from './match';

const hugepages =
  /^(?:Node (?<node>\d{1,5}) )?hugepages_total=(?<total>\d{1,15}) hugepages_free=(?<free>\d{1,15}) hugepages_surp=(?<surplus>\d{1,15}) hugepages_size=(?<size>\d{1,15})kB/d;
const pages =
  /^(?<count>\d{1,17}) (?<what>total pagecache pages|pages in swap cache|pages RAM|pages HighMem(?:\/MovableOnly)?|pages reserved|pages cma reserved|pages hwpoisoned)\b/d;
const swap = /^(?<what>Free|Total) swap\s{0,3}[=:]\s{0,8}(?<count>\d{1,17})kB/d;

export type TotalName = keyof Totals;

const names: Readonly<Record<string, TotalName>> = {
  'total pagecache pages': 'pagecache',
  'pages in swap cache': 'swapCache',
  'pages RAM': 'ram',
  'pages HighMem': 'highmem',
  'pages HighMem/MovableOnly': 'highmem',
  'pages reserved': 'reserved',
  'pages cma reserved': 'cmaReserved',
  'pages hwpoisoned': 'hwpoisoned',
  Free: 'freeSwapKb',
  Total: 'totalSwapKb',
};

export function readHugepages(text: LogText): HugepagesLine | undefined {
  const match = matchText(hugepages, text);
  const [total, free, surplus, sizeKb] = ['total', 'free', 'surplus', 'size'].map((group) => match?.number(group));
  if (total === undefined || free === undefined || surplus === undefined || sizeKb === undefined) return undefined;
  return { at: text.all, node: match?.number('node')?.value ?? 0, total, free, surplus, sizeKb };
}

/** One total by its name in the model. */
export function readTotal(text: LogText): Partial<Totals> | undefined {
  const match = matchText(pages, text) ?? matchText(swap, text);
  const count = match?.number('count');
  const name = names[match?.string('what')?.value ?? ''];
  return count === undefined || name === undefined ? undefined : { [name]: count };
}
