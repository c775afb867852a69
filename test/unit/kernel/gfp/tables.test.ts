// Properties every flag table must have.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gfpTables, maskToNames, namesToMask, parseMask } from '../../../../src/kernel/gfp';

const tables = gfpTables();
const anyTable = fc.constantFrom(...tables);
const anyMask = fc.nat({ max: 0xffffffff });

describe('the flag tables', () => {
  it('turn every mask into names and back into the same mask', () => {
    fc.assert(
      fc.property(anyTable, anyMask, (table, mask) => {
        assert.equal(namesToMask(maskToNames(mask, table), table), mask);
      }),
    );
  });

  it('give every single flag a bit of its own', () => {
    for (const table of tables) assert.equal(new Set(table.bitOf.values()).size, table.bitOf.size, table.name);
  });

  it('agree on the four zone bits and __GFP_HIGH in every version', () => {
    const fixed = [1, 2, 4, 8, 0x20];
    for (const { bitOf } of tables) {
      const names = ['__GFP_DMA', '__GFP_HIGHMEM', '__GFP_DMA32', '__GFP_MOVABLE', '__GFP_HIGH'];
      assert.deepEqual(
        names.map((name) => bitOf.get(name)),
        fixed,
      );
    }
  });

  it('cover every version once for ordinary configurations', () => {
    const plain = tables.filter(({ plain: ordinary, distro }) => ordinary && distro === undefined);
    for (const [index, table] of plain.entries()) assert.equal(plain[index + 1]?.from ?? Infinity, table.before);
  });

  it('refuse masks that are no 32-bit hex numbers', () => {
    assert.equal(parseMask('0x280da'), 0x280da);
    for (const text of ['', '280da', '0x', '0x1ffffffff', '0xzz', '-0x1']) assert.equal(parseMask(text), undefined);
  });
});
