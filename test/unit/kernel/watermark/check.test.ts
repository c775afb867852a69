// One comparison at a time, with numbers worked out by hand from the rules of each era.

import assert from 'node:assert/strict';
import type { Check } from '../../../../src/kernel/analysis';
import { version } from '../../../../src/kernel/release';
import { checkZone, type CheckQuestion } from '../../../../src/kernel/watermark/check';
import { buddyOf, zoneOf } from '../../../support/kernelBuilder';

const normal = { free: 4000, min: 2000, high: 3000 };

function check(changes: Partial<CheckQuestion>): Check {
  const question: CheckQuestion = {
    mark: 'min',
    zone: zoneOf('Normal', normal),
    buddy: undefined,
    order: 0,
    reservePages: 0,
    pageSizeKb: 4,
    rule: '4.14-6.2',
    at: version(5, 10),
    allocFlags: ['WMARK_MIN', 'CPUSET'],
    ignoresBoost: false,
    borderlinePages: 32,
    ...changes,
  };
  return checkZone(question) ?? assert.fail('not computable');
}

describe('a watermark check', () => {
  it('is strict: equal fails and lacks one page', () => {
    const equal = check({ zone: zoneOf('Normal', { free: 2000, min: 2000 }) });
    assert.deepEqual([equal.passes, equal.shortKb, equal.blockedBy, equal.borderline], [false, 4, 'watermark', true]);
    assert.equal(check({ zone: zoneOf('Normal', { free: 2004, min: 2000 }) }).passes, true);
  });

  it('adds the reserve in pages, whatever the page size', () => {
    const small = check({ reservePages: 501 });
    assert.deepEqual([small.availablePages, small.requiredPages, small.shortKb], [1000, 1001, 8]);
    const large = check({ zone: zoneOf('Normal', { free: 64000, min: 32000 }), pageSizeKb: 64, reservePages: 500 });
    assert.deepEqual([large.availablePages, large.requiredPages, large.shortKb], [1000, 1000, 64]);
  });

  it('takes the free CMA pages away from a request that may not use them', () => {
    const zone = zoneOf('Normal', { ...normal, free_cma: 2400 });
    assert.equal(check({ zone }).availablePages, 400);
    assert.equal(check({ zone, allocFlags: ['WMARK_MIN', 'CPUSET', 'CMA'] }).availablePages, 1000);
  });

  it('takes the high-atomic reserve away unless the request may dig into reserves', () => {
    const zone = zoneOf('Normal', { ...normal, reserved_highatomic: 2048 });
    assert.equal(check({ zone }).availablePages, 488);
    assert.equal(check({ zone, allocFlags: ['WMARK_MIN', 'HIGH', 'HARDER'] }).availablePages, 1000);
    assert.equal(check({ zone, allocFlags: ['WMARK_MIN', 'HIGH'], rule: '4.14-6.2' }).availablePages, 488);
    assert.equal(check({ zone, allocFlags: ['WMARK_MIN', 'NON_BLOCK'], rule: '6.5-6.10' }).availablePages, 1000);
  });

  it('takes only the free part of that reserve since 6.12, and says where it is an upper bound', () => {
    const exact = zoneOf('Normal', { ...normal, reserved_highatomic: 2048, free_highatomic: 40 });
    assert.equal(check({ zone: exact, rule: '6.12-7.1' }).availablePages, 990);
    const bound = check({ zone: zoneOf('Normal', { ...normal, reserved_highatomic: 2048 }), rule: '6.12-7.1' });
    assert.deepEqual([bound.availablePages, bound.subtracted[0]?.estimated], [488, true]);
    assert.equal(check({ zone: exact, rule: '6.11' }).availablePages, 488);
  });

  it('says that the reserve is unknown where the kernel has one and prints none', () => {
    assert.deepEqual(check({ at: version(4, 4), rule: '4.4-4.13' }).subtracted, [
      { what: 'highatomic', pages: 0, estimated: true },
    ]);
    assert.deepEqual(check({ at: version(3, 10), rule: '3.10-4.3' }).subtracted, []);
  });

  it('lets order 0 pass between 4.8 and 5.8 although the reserve would fail the full test', () => {
    const zone = zoneOf('Normal', { ...normal, reserved_highatomic: 2048 });
    assert.equal(check({ zone, at: version(5, 4) }).passes, true);
    assert.equal(check({ zone, at: version(5, 10) }).passes, false);
  });

  it('counts the request itself: 2^order less one, two more on el6', () => {
    const buddy = buddyOf('Normal', [0, 0, 0, [100, 'U']]);
    assert.equal(check({ order: 3, buddy }).availablePages, 993);
    assert.equal(check({ order: 3, buddy: buddyOf('Normal', [0, 0, 0, 125]), rule: 'el6' }).availablePages, 991);
    assert.equal(check({ rule: 'el6' }).availablePages, 998);
  });

  it('compares an atomic order-0 request with the unboosted mark since 5.8', () => {
    const zone = zoneOf('Normal', { free: 3000, boost: 4000, min: 6000 });
    const atomic = { zone, allocFlags: ['WMARK_MIN', 'HIGH', 'HARDER'], ignoresBoost: true } as const;
    assert.deepEqual([check(atomic).markPages, check(atomic).requiredPages], [500, 188]);
    assert.equal(check({ ...atomic, order: 1, buddy: buddyOf('Normal', [0, [9, 'U']]) }).markPages, 1500);
    assert.equal(check({ zone }).markPages, 1500);
  });

  it('is not computable without free, mark or, above order 0, a buddy line', () => {
    const question = {
      order: 0,
      reservePages: 0,
      pageSizeKb: 4,
      rule: '6.11',
      at: 0,
      allocFlags: [],
      ignoresBoost: false,
    } as const;
    const rest = { ...question, mark: 'min', buddy: undefined, borderlinePages: 1 } as const;
    assert.equal(checkZone({ ...rest, zone: zoneOf('Normal', { free: 4 }) }), undefined);
    assert.equal(checkZone({ ...rest, zone: zoneOf('Normal', { min: 4 }) }), undefined);
    assert.equal(checkZone({ ...rest, order: 2, zone: zoneOf('Normal', normal) }), undefined);
  });
});
