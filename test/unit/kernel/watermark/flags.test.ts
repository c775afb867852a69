// What requests are allowed, and how far below a mark that lets them go, on either side of every change.

import assert from 'node:assert/strict';
import type { AllocFlag, WatermarkRule } from '../../../../src/kernel/analysis';
import { version } from '../../../../src/kernel/release';
import { slowPathFlags, type FlagQuestion } from '../../../../src/kernel/watermark/allocFlags';
import { reducedMark } from '../../../../src/kernel/watermark/reduce';

const at: Readonly<Record<WatermarkRule, number>> = {
  '2.6.32': version(2, 6, 32),
  el6: version(2, 6, 32),
  '3.10-4.3': version(3, 16),
  '4.4-4.13': version(4, 9),
  '4.14-6.2': version(5, 10),
  '6.3-6.4': version(6, 3),
  '6.5-6.10': version(6, 6),
  '6.11': version(6, 11),
  '6.12-7.1': version(7, 0),
};

function derive(rule: WatermarkRule, flags: string, more: Partial<FlagQuestion> = {}): string {
  const set = new Set(flags.split(' ').map((flag) => `__GFP_${flag}`));
  return slowPathFlags({ rule, at: at[rule], el7: false, flags: set, order: 0, reclaiming: false, ...more }).join(' ');
}

const derivations: readonly (readonly [string, WatermarkRule, string, Partial<FlagQuestion>, string])[] = [
  ['a user page', '3.10-4.3', 'WAIT IO FS HARDWALL HIGHMEM MOVABLE', {}, 'WMARK_MIN CPUSET CMA'],
  ['a user page', 'el6', 'WAIT IO FS HARDWALL HIGHMEM MOVABLE', {}, 'WMARK_MIN CPUSET'],
  ['a kernel page', '4.14-6.2', 'DIRECT_RECLAIM KSWAPD_RECLAIM IO FS', {}, 'WMARK_MIN CPUSET'],
  ['GFP_ATOMIC', '2.6.32', 'HIGH', {}, 'WMARK_MIN HIGH HARDER'],
  ['GFP_ATOMIC', '4.4-4.13', 'HIGH ATOMIC KSWAPD_RECLAIM', {}, 'WMARK_MIN HIGH HARDER'],
  ['GFP_ATOMIC without reserves', '4.4-4.13', 'HIGH ATOMIC NOMEMALLOC', {}, 'WMARK_MIN HIGH'],
  ['GFP_NOWAIT', '4.14-6.2', 'KSWAPD_RECLAIM', {}, 'WMARK_MIN CPUSET'],
  ['GFP_NOWAIT', '3.10-4.3', 'NOWARN', {}, 'WMARK_MIN HARDER'],
  ['a huge page that shuns kswapd', '3.10-4.3', 'NO_KSWAPD', {}, 'WMARK_MIN CPUSET'],
  ['a huge page that shuns kswapd', '3.10-4.3', 'NO_KSWAPD', { at: version(3, 10) }, 'WMARK_MIN HARDER'],
  ['GFP_ATOMIC', '6.3-6.4', 'HIGH KSWAPD_RECLAIM', {}, 'WMARK_MIN MIN_RESERVE NON_BLOCK'],
  [
    'GFP_ATOMIC of order 3',
    '6.12-7.1',
    'HIGH KSWAPD_RECLAIM',
    { order: 3 },
    'WMARK_MIN MIN_RESERVE NON_BLOCK HIGHATOMIC',
  ],
  ['GFP_NOWAIT', '6.5-6.10', 'KSWAPD_RECLAIM NOWARN', {}, 'WMARK_MIN NON_BLOCK CPUSET'],
  ['a high-priority request that may wait', '6.12-7.1', 'HIGH DIRECT_RECLAIM', {}, 'WMARK_MIN MIN_RESERVE CPUSET'],
  ['__GFP_MEMALLOC', '6.12-7.1', 'MEMALLOC DIRECT_RECLAIM', {}, 'NO_WATERMARKS'],
  ['__GFP_MEMALLOC taken back', '6.12-7.1', 'MEMALLOC NOMEMALLOC DIRECT_RECLAIM', {}, 'WMARK_MIN CPUSET'],
  ['reclaim itself', '6.12-7.1', 'DIRECT_RECLAIM', { reclaiming: true }, 'WMARK_MIN CPUSET NO_WATERMARKS'],
  [
    'reclaim with reserves forbidden',
    '6.12-7.1',
    'DIRECT_RECLAIM NOMEMALLOC',
    { reclaiming: true },
    'WMARK_MIN CPUSET',
  ],
];

describe('allocation flags', () => {
  for (const [what, rule, flags, more, expected] of derivations)
    it(`of ${what} (${flags}) on ${rule} at ${String(more.at ?? at[rule])} are ${expected}`, () => {
      assert.equal(derive(rule, flags, more), expected);
    });
});

const reductions: readonly (readonly [WatermarkRule, readonly AllocFlag[], number, number])[] = [
  ['3.10-4.3', [], 801, 801],
  ['3.10-4.3', ['HIGH'], 801, 401],
  ['4.14-6.2', ['HARDER'], 801, 601],
  ['4.14-6.2', ['HIGH', 'HARDER'], 800, 300],
  ['4.14-6.2', ['HIGH', 'HARDER'], 801, 301],
  ['6.3-6.4', ['MIN_RESERVE', 'NON_BLOCK'], 800, 300],
  ['6.3-6.4', ['MIN_RESERVE'], 800, 400],
  ['6.12-7.1', ['NON_BLOCK'], 800, 800],
  ['6.12-7.1', ['NON_BLOCK', 'HIGHATOMIC'], 800, 800],
];

describe('a reduced mark', () => {
  for (const [rule, flags, mark, reduced] of reductions)
    it(`of ${String(mark)} pages is ${String(reduced)} with ${flags.join('+') || 'no flags'} on ${rule}`, () => {
      assert.equal(reducedMark(mark, rule, flags), reduced);
    });
});
