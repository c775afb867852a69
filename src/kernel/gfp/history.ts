// Where each single GFP flag sat, and when. Values: include/linux/gfp.h and gfp_types.h, 2.6.32 to 7.1, el6 to el8.
// A row reads: bit, flag without its `__GFP_`, first version, first version without it.

import { version } from '../release';

export interface FlagRow {
  readonly bit: number;
  readonly name: string;
  readonly from: number;
  readonly before: number;
}

const ALWAYS = 0;
const STILL = Infinity;
const V = {
  oldest: version(2, 6, 38),
  v316: version(3, 16),
  v41: version(4, 1),
  v44: version(4, 4),
  v45: version(4, 5),
  v410: version(4, 10),
  v412: version(4, 12),
  v413: version(4, 13),
  v415: version(4, 15),
  v418: version(4, 18),
  v51: version(5, 1),
  v514: version(5, 14),
  v518: version(5, 18),
  v63: version(6, 3),
  v64: version(6, 4),
  v69: version(6, 9),
  v610: version(6, 10),
} as const;

function row(bit: number, name: string, from: number, before: number): FlagRow {
  return { bit, name: `__GFP_${name}`, from, before };
}

/** Sat at `first` until 5.1 renumbered, at `second` since. */
function moved(name: string, first: number, second: number): readonly FlagRow[] {
  return [row(first, name, ALWAYS, V.v51), row(second, name, V.v51, STILL)];
}

export const FLAG_ROWS: readonly FlagRow[] = [
  ...['DMA', 'HIGHMEM', 'DMA32', 'MOVABLE'].map((name, bit) => row(bit, name, ALWAYS, STILL)),
  row(4, 'WAIT', ALWAYS, V.v44),
  row(19, 'RECLAIMABLE', ALWAYS, V.v44),
  row(4, 'RECLAIMABLE', V.v44, STILL),
  ...['HIGH', 'IO', 'FS'].map((name, index) => row(5 + index, name, ALWAYS, STILL)),
  row(8, 'COLD', ALWAYS, V.v415),
  ...moved('NOWARN', 9, 13),
  row(10, 'REPEAT', ALWAYS, V.v413),
  row(10, 'RETRY_MAYFAIL', V.v413, V.v51),
  row(14, 'RETRY_MAYFAIL', V.v51, STILL),
  ...moved('NOFAIL', 11, 15),
  ...moved('NORETRY', 12, 16),
  row(13, 'MEMALLOC', V.oldest, V.v51),
  row(17, 'MEMALLOC', V.v51, STILL),
  ...moved('COMP', 14, 18),
  ...moved('ZERO', 15, 8),
  ...moved('NOMEMALLOC', 16, 19),
  ...moved('HARDWALL', 17, 20),
  ...moved('THISNODE', 18, 21),
  row(19, 'ATOMIC', V.v44, V.v51),
  row(9, 'ATOMIC', V.v51, V.v63),
  row(20, 'KMEMCG', V.oldest, V.v316),
  row(20, 'NOACCOUNT', V.v41, V.v45),
  row(20, 'ACCOUNT', V.v45, V.v51),
  row(22, 'ACCOUNT', V.v51, STILL),
  row(21, 'NOTRACK', ALWAYS, V.v415),
  row(22, 'NO_KSWAPD', V.oldest, V.v44),
  row(23, 'OTHER_NODE', V.oldest, V.v410),
  row(22, 'DIRECT_RECLAIM', V.v44, V.v418),
  row(21, 'DIRECT_RECLAIM', V.v418, V.v51),
  row(10, 'DIRECT_RECLAIM', V.v51, STILL),
  row(25, 'KSWAPD_RECLAIM', V.v44, V.v410),
  row(24, 'KSWAPD_RECLAIM', V.v410, V.v418),
  row(22, 'KSWAPD_RECLAIM', V.v418, V.v51),
  row(11, 'KSWAPD_RECLAIM', V.v51, STILL),
  row(24, 'WRITE', V.oldest, V.v410),
  row(23, 'WRITE', V.v410, V.v418),
  row(8, 'WRITE', V.v418, V.v51),
  row(12, 'WRITE', V.v51, STILL),
  row(23, 'ZEROTAGS', V.v514, STILL),
  row(24, 'SKIP_KASAN_POISON', V.v514, V.v518),
  // Below: only with CONFIG_LOCKDEP or CONFIG_KASAN_HW_TAGS. Until 6.9 nothing else ever used these bits.
  row(25, 'NOLOCKDEP', V.v412, V.v418),
  row(23, 'NOLOCKDEP', V.v418, V.v514),
  row(25, 'NOLOCKDEP', V.v514, V.v518),
  row(27, 'NOLOCKDEP', V.v518, V.v64),
  row(26, 'NOLOCKDEP', V.v64, V.v69),
  row(24, 'SKIP_ZERO', V.v518, V.v69),
  row(25, 'SKIP_KASAN_UNPOISON', V.v518, V.v64),
  row(26, 'SKIP_KASAN_POISON', V.v518, V.v64),
  row(25, 'SKIP_KASAN', V.v64, V.v69),
];

/** el6 took these two over early. */
export const EL6_ROWS: readonly FlagRow[] = [row(22, 'NO_KSWAPD', ALWAYS, STILL), row(23, 'OTHER_NODE', ALWAYS, STILL)];

/** Late el7 renamed `__GFP_KMEMCG`, somewhere after build 514 and not later than build 1160. */
export const EL7_ROWS: readonly FlagRow[] = [row(20, 'ACCOUNT', ALWAYS, STILL)];

/** From 6.9 an enum numbers the flags: each one that the configuration leaves out moves the following down. */
export function enumeratedRows(at: number, hardwareTags: boolean, lockdep: boolean): readonly FlagRow[] {
  if (at < V.v69) return [];
  const names = [
    ...(hardwareTags ? ['SKIP_ZERO', 'SKIP_KASAN'] : []),
    ...(lockdep ? ['NOLOCKDEP'] : []),
    ...(at >= V.v610 ? ['NO_OBJ_EXT'] : []),
  ];
  return names.map((name, index) => row(24 + index, name, V.v69, STILL));
}
