// What must hold for every zone and request: more free memory never hurts, and the shortfall is exactly what was missing.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AllocFlag, Check, WatermarkRule } from '../../../../src/kernel/analysis';
import { version } from '../../../../src/kernel/release';
import { checkZone, type CheckQuestion } from '../../../../src/kernel/watermark/check';
import { buddyOf, zoneOf } from '../../../support/kernelBuilder';

const rules: readonly (readonly [WatermarkRule, number])[] = [
  ['2.6.32', version(2, 6, 32)],
  ['el6', version(2, 6, 32)],
  ['3.10-4.3', version(3, 16)],
  ['4.4-4.13', version(4, 4)],
  ['4.4-4.13', version(4, 12)],
  ['4.14-6.2', version(5, 4)],
  ['4.14-6.2', version(5, 15)],
  ['6.3-6.4', version(6, 3)],
  ['6.11', version(6, 11)],
  ['6.12-7.1', version(7, 1)],
];

const flagSets: readonly (readonly AllocFlag[])[] = [
  ['WMARK_MIN', 'CPUSET'],
  ['WMARK_MIN', 'CPUSET', 'CMA'],
  ['WMARK_MIN', 'HIGH', 'HARDER'],
  ['WMARK_MIN', 'HIGH', 'CPUSET'],
  ['WMARK_MIN', 'MIN_RESERVE', 'NON_BLOCK'],
  ['WMARK_MIN', 'NON_BLOCK', 'HIGHATOMIC', 'CPUSET'],
];

interface Numbers {
  readonly freePages: number;
  readonly min: number;
  readonly boost: number;
  readonly cma: number;
  readonly highatomic: number;
  readonly reserve: number;
  readonly size: number;
  readonly rule: readonly [WatermarkRule, number];
  readonly flags: readonly AllocFlag[];
  readonly atomic: boolean;
}

const pages = fc.nat({ max: 100_000 });
const numbers = fc.record<Numbers>({
  freePages: pages,
  min: pages,
  boost: fc.nat({ max: 5000 }),
  cma: fc.nat({ max: 5000 }),
  highatomic: fc.nat({ max: 5000 }),
  reserve: pages,
  size: fc.constantFrom(4, 16, 64),
  rule: fc.constantFrom(...rules),
  flags: fc.constantFrom(...flagSets),
  atomic: fc.boolean(),
});

function run(given: Numbers, freePages: number, order = 0, counts: readonly number[] = []): Check {
  const { size, rule } = given;
  const kb = {
    free: freePages * size,
    min: (given.min + given.boost) * size,
    boost: given.boost * size,
    free_cma: given.cma * size,
    reserved_highatomic: given.highatomic * size,
  };
  const question: CheckQuestion = {
    ...{ mark: 'min', zone: zoneOf('Normal', kb), order, reservePages: given.reserve, pageSizeKb: size },
    ...{ buddy: buddyOf('Normal', counts, { pageSizeKb: size }), rule: rule[0], at: rule[1] },
    ...{ allocFlags: given.flags, ignoresBoost: given.atomic, borderlinePages: 32 },
  };
  return checkZone(question) ?? assert.fail('not computable');
}

describe('any watermark check', () => {
  it('passes order 0 with the shortfall added, and not with a page less', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const check = run(given, given.freePages);
        if (check.passes) {
          assert.equal(check.shortKb, 0);
          return;
        }
        const missing = check.shortKb / given.size;
        assert.ok(Number.isInteger(missing) && missing > 0);
        assert.equal(run(given, given.freePages + missing).passes, true);
        assert.equal(run(given, given.freePages + missing - 1).passes, false);
      }),
    );
  });

  it('never turns from pass to fail when memory is freed', () => {
    const counts = fc.array(fc.nat({ max: 2000 }), { minLength: 11, maxLength: 11 });
    fc.assert(
      fc.property(
        numbers,
        counts,
        fc.nat({ max: 3 }),
        fc.nat({ max: 10 }),
        fc.nat({ max: 500 }),
        (given, blocks, order, at, more) => {
          const free = blocks.reduce((sum, count, index) => sum + count * 2 ** index, 0);
          const freed = blocks.map((count, index) => (index === at ? count + more : count));
          const before = run(given, free, order, blocks);
          const after = run(given, free + more * 2 ** at, order, freed);
          assert.ok(!before.passes || after.passes);
        },
      ),
    );
  });

  it('passes its order-0 part exactly when available exceeds required', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 3 }), (given, order) => {
        const check = run(given, given.freePages, order);
        assert.equal(check.availablePages > check.requiredPages, check.blockedBy !== 'watermark');
        assert.equal(check.passes, check.blockedBy === undefined);
        const taken = check.subtracted.reduce((sum, part) => sum + part.pages, 0);
        assert.equal(check.availablePages, given.freePages - taken);
        assert.equal(check.requiredPages, check.reducedPages + given.reserve);
      }),
    );
  });
});
