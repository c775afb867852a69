// Which table a mask is read with when release, configuration and printed names do not say the same.

import assert from 'node:assert/strict';
import { readMask } from '../../../../src/kernel/gfp';
import { parseRelease, version } from '../../../../src/kernel/release';

function anyVersion(release?: string): Parameters<typeof readMask>[2] {
  return {
    release: release === undefined ? undefined : parseRelease(release),
    from: 0,
    before: Infinity,
    reachedKiller: false,
  };
}

describe('the choice of a flag table', () => {
  it('takes printed names for a set: 6.14 prints single flags in bit order', () => {
    const reading = readMask(0x140dca, ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO', '__GFP_COMP'], anyVersion('6.14.0'));
    assert.equal(reading.agrees, true);
    assert.deepEqual(reading.names, ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO', '__GFP_COMP']);
  });

  it('follows the names to a neighbouring table where a back-port moved the bits', () => {
    const reading = readMask(0x100cca, ['GFP_HIGHUSER_MOVABLE'], anyVersion('5.14.0-503.el9.x86_64'));
    assert.deepEqual([reading.agrees, reading.table?.name], [true, '5.18']);
  });

  it('knows the extra bits of kernels with hardware tags', () => {
    const reading = readMask(0x2100cca, ['GFP_HIGHUSER_MOVABLE'], anyVersion('6.6.30-android15-8'));
    assert.deepEqual([reading.agrees, reading.table?.name], [true, '6.4 +tags']);
    assert.ok(reading.flags.has('__GFP_SKIP_KASAN'));
  });

  it('knows that lockdep moves the bits above it from 6.9', () => {
    const reading = readMask(0x1000cc0, ['GFP_KERNEL', '__GFP_NOLOCKDEP'], anyVersion('6.12.0'));
    assert.deepEqual([reading.agrees, reading.table?.name], [true, '6.10 +lockdep']);
  });

  it('keeps the printed names and says that they disagree where no table fits', () => {
    const reading = readMask(0xcc0, ['GFP_KERNEL', '__GFP_UNHEARD_OF'], anyVersion('6.1.0'));
    assert.deepEqual([reading.agrees, reading.namesFrom], [false, 'printed']);
    assert.deepEqual([...reading.flags].sort(), [
      '__GFP_DIRECT_RECLAIM',
      '__GFP_FS',
      '__GFP_IO',
      '__GFP_KSWAPD_RECLAIM',
      '__GFP_UNHEARD_OF',
    ]);
  });

  it('writes bits nobody named as hex', () => {
    assert.deepEqual(readMask(0x40000cc0, undefined, anyVersion('5.4.0')).names, ['GFP_KERNEL', '0x40000000']);
  });

  it('finds the table by the names alone where there is no release', () => {
    assert.equal(readMask(0x24280ca, ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO'], anyVersion()).table?.name, '4.6');
    const bounds = { release: undefined, from: version(6, 8), before: version(6, 11), reachedKiller: false };
    assert.equal(readMask(0xcc0, ['GFP_KERNEL'], bounds).table?.name, '6.8');
  });

  it('reads a bare mask without a release only where all possible kernels agree', () => {
    const old = { release: undefined, from: version(2, 6, 32), before: version(4, 4), reachedKiller: false };
    assert.deepEqual(readMask(0x280da, undefined, old).names, ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
    const any = readMask(0xd0, undefined, anyVersion());
    assert.deepEqual([any.names, any.namesFrom], [[], 'unknown']);
    assert.ok(any.flags.has('__GFP_IO') && any.flags.has('__GFP_FS'));
  });

  it('leaves out tables that do not know a bit of a bare mask', () => {
    const reading = readMask(0x24000c2, undefined, {
      release: undefined,
      from: 0,
      before: version(4, 6),
      reachedKiller: false,
    });
    assert.deepEqual(reading.names, ['GFP_KERNEL', '__GFP_HIGHMEM']);
  });

  it('leaves out tables by which a bare mask that reached the killer could not have', () => {
    const killer = { ...anyVersion(), before: version(4, 6), reachedKiller: true };
    const decoded = (mask: number): readonly string[] => readMask(mask, undefined, killer).names;
    assert.deepEqual(decoded(0xd0), ['GFP_KERNEL']);
    assert.deepEqual(decoded(0x280da), ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
    assert.deepEqual(decoded(0x201da), ['GFP_HIGHUSER_MOVABLE', '__GFP_COLD']);
    assert.deepEqual(decoded(0x24280ca), ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
    const none = readMask(0x280da, undefined, { ...killer, from: version(4, 5), before: version(4, 6) });
    assert.deepEqual([none.names, none.namesFrom, none.table], [[], 'unknown', undefined]);
    assert.equal(readMask(0, undefined, killer).namesFrom, 'decoded');
  });

  it('calls bit 0x100000 of el7 by its old name up to build 514', () => {
    assert.deepEqual(readMask(0x1000d0, undefined, anyVersion('3.10.0-514.el7.x86_64')).names, [
      'GFP_KERNEL',
      '__GFP_KMEMCG',
    ]);
    assert.deepEqual(readMask(0x1000d0, undefined, anyVersion('3.10.0-957.el7.x86_64')).names, ['GFP_KERNEL_ACCOUNT']);
  });
});
