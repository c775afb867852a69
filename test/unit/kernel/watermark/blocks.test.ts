// The block test of either era, and which letters serve which request.

import assert from 'node:assert/strict';
import type { Check } from '../../../../src/kernel/analysis';
import { version } from '../../../../src/kernel/release';
import { countUsable, hasBlock, usableTypes } from '../../../../src/kernel/watermark/blocks';
import { checkZone } from '../../../../src/kernel/watermark/check';
import { buddyOf, zoneOf } from '../../../support/kernelBuilder';

describe('blocks a request may take', () => {
  it('are of any ordinary type, emergency and contiguous ones by the request', () => {
    assert.equal(usableTypes('2.6.32', ['WMARK_MIN']), '');
    assert.equal(usableTypes('3.10-4.3', ['WMARK_MIN', 'CMA']), 'UEMRC');
    assert.equal(usableTypes('6.12-7.1', ['WMARK_MIN']), 'UEM');
    assert.equal(usableTypes('4.14-6.2', ['WMARK_MIN', 'HIGH', 'HARDER']), 'UEMH');
    assert.equal(usableTypes('6.5-6.10', ['WMARK_MIN', 'HIGHATOMIC', 'CMA']), 'UEMHC');
  });

  it('are counted from the requested order up, closed lists left out', () => {
    const line = buddyOf('Normal', [
      [7, 'UE'],
      [5, 'M'],
      [3, 'H'],
      [2, 'C'],
      [1, 'HC'],
      [4, 'UC'],
    ]);
    assert.equal(countUsable(line, 0, 'UEM'), 16);
    assert.equal(countUsable(line, 1, 'UEM'), 9);
    assert.equal(countUsable(line, 2, 'UEMC'), 7);
    assert.equal(countUsable(buddyOf('Normal', [7, 5, 3]), 1, 'UEM'), 8);
  });

  it('pass the test since 4.4 when one of them is large enough', () => {
    const line = buddyOf('Normal', [[9, 'U'], 0, [1, 'H'], [1, 'C']]);
    assert.equal(hasBlock(line, 1, '4.14-6.2', ['WMARK_MIN']), false);
    assert.equal(hasBlock(line, 1, '4.14-6.2', ['WMARK_MIN', 'CMA']), true);
    assert.equal(hasBlock(line, 2, '4.14-6.2', ['WMARK_MIN', 'HARDER']), true);
    assert.equal(hasBlock(line, 3, '4.14-6.2', ['WMARK_MIN', 'HARDER']), false);
    assert.equal(hasBlock(line, 3, '4.4-4.13', ['WMARK_MIN', 'HARDER']), true);
    assert.equal(hasBlock(line, 1, '6.12-7.1', ['WMARK_MIN', 'NON_BLOCK']), false);
    assert.equal(hasBlock(line, 1, '6.12-7.1', ['WMARK_MIN', 'NON_BLOCK', 'HIGHATOMIC']), true);
  });
});

/** 1000 pages in blocks, min 100 pages. */
function old(rule: '2.6.32' | 'el6' | '3.10-4.3', order: number, terms: readonly number[], free = 4000): Check {
  const zone = zoneOf('Normal', { free, min: 400 });
  const buddy = buddyOf('Normal', terms);
  const check = checkZone({
    ...{ mark: 'min', zone, buddy, order, reservePages: 0, pageSizeKb: 4, rule, at: version(3, 10) },
    ...{ allocFlags: ['WMARK_MIN', 'CPUSET'], ignoresBoost: false, borderlinePages: 0 },
  });
  return check ?? assert.fail();
}

describe('the block test up to 4.3', () => {
  it('names the order at which too little is left once smaller blocks are discarded', () => {
    // order 2: 997 usable; less 900 = 97 > 50; less 2 × 40 = 17 <= 25.
    const check = old('3.10-4.3', 2, [900, 40, 5]);
    assert.deepEqual(
      [check.passes, check.blockedBy, check.failedAtOrder, check.shortKb],
      [false, 'fragmentation', 1, 0],
    );
  });

  it('passes where enough large blocks remain', () => {
    assert.equal(old('3.10-4.3', 2, [900, 10, 20]).passes, true);
    assert.equal(old('2.6.32', 2, [900, 10, 20]).passes, true);
  });

  it('asks less on el6: nothing of min has to be left', () => {
    assert.equal(old('el6', 2, [900, 40, 5]).passes, true);
    assert.equal(old('el6', 2, [900, 48, 0]).failedAtOrder, 1);
  });

  it('is not reached where the plain comparison fails', () => {
    const check = old('3.10-4.3', 2, [90, 0, 0], 360);
    assert.deepEqual([check.blockedBy, check.failedAtOrder], ['watermark', undefined]);
  });
});
