// Masks and names as real kernels print them or as their headers add up to, through every era of the flags.

import assert from 'node:assert/strict';
import { readMask } from '../../../../src/kernel/gfp';
import { parseRelease } from '../../../../src/kernel/release';

const pairs: readonly (readonly [release: string, mask: number, names: string])[] = [
  ['2.6.32-642.el6.x86_64', 0x280da, 'GFP_HIGHUSER_MOVABLE|__GFP_ZERO'],
  ['3.10.0', 0x280da, 'GFP_HIGHUSER_MOVABLE|__GFP_ZERO'],
  ['3.10.0-693.21.1.el7.x86_64', 0x280da, 'GFP_HIGHUSER_MOVABLE|__GFP_ZERO'],
  ['3.10.0-693.21.1.el7.x86_64', 0x201da, 'GFP_HIGHUSER_MOVABLE|__GFP_COLD'],
  ['3.4.0', 0x200da, 'GFP_HIGHUSER_MOVABLE'],
  ['3.10.0-1160.el7.x86_64', 0xd0, 'GFP_KERNEL'],
  ['3.10.0-1160.el7.x86_64', 0x3000d0, 'GFP_KERNEL_ACCOUNT|__GFP_NOTRACK'],
  ['4.4.0', 0x24280ca, 'GFP_HIGHUSER_MOVABLE|__GFP_ZERO'],
  ['4.9.0', 0x24280ca, 'GFP_HIGHUSER_MOVABLE|__GFP_ZERO'],
  ['4.6.0', 0x24000c0, 'GFP_KERNEL'],
  ['4.9.0', 0x240c2c0, 'GFP_KERNEL|__GFP_NOWARN|__GFP_COMP|__GFP_ZERO'],
  ['4.10.0-rc8', 0x14001c2, 'GFP_KERNEL|__GFP_HIGHMEM|__GFP_COLD'],
  ['4.13.9', 0x14200ca, 'GFP_HIGHUSER_MOVABLE'],
  ['4.15.0-112-generic', 0x14000c0, 'GFP_KERNEL'],
  ['4.15.0-112-generic', 0x15000c0, 'GFP_KERNEL_ACCOUNT'],
  ['4.18.0-147.el8.x86_64', 0x6200ca, 'GFP_HIGHUSER_MOVABLE'],
  ['5.0.0', 0x6200ca, 'GFP_HIGHUSER_MOVABLE'],
  ['4.19.0', 0x6280ca, 'GFP_HIGHUSER_MOVABLE|__GFP_ZERO'],
  ['5.4.17-2011.el8uek.x86_64', 0x100cca, 'GFP_HIGHUSER_MOVABLE'],
  ['5.1.0', 0xcc0, 'GFP_KERNEL'],
  ['7.1.0', 0xcc0, 'GFP_KERNEL'],
  ['5.15.0-1041-azure', 0x1100cca, 'GFP_HIGHUSER_MOVABLE'],
  ['6.1.0-50-amd64', 0x140cca, 'GFP_HIGHUSER_MOVABLE|__GFP_COMP'],
  ['6.12.107+deb13-amd64', 0x140dca, 'GFP_HIGHUSER_MOVABLE|__GFP_COMP|__GFP_ZERO'],
  ['5.10.0-46-amd64', 0xa20, 'GFP_ATOMIC'],
  ['6.3.0', 0x820, 'GFP_ATOMIC'],
  ['6.8.0', 0x2800, 'GFP_NOWAIT'],
  ['6.7.0', 0x2800, 'GFP_NOWAIT|__GFP_NOWARN'],
];

describe('a gfp_mask', () => {
  for (const [release, mask, names] of pairs)
    it(`0x${mask.toString(16)} on ${release} is ${names}`, () => {
      const context = { release: parseRelease(release), from: 0, before: Infinity, reachedKiller: false };
      const bare = readMask(mask, undefined, context);
      assert.deepEqual([bare.names.join('|'), bare.namesFrom], [names, 'decoded']);
      const printed = readMask(mask, names.split('|'), context);
      assert.deepEqual([printed.namesFrom, printed.agrees], ['printed', true]);
      assert.deepEqual(printed.flags, bare.flags);
    });
});
