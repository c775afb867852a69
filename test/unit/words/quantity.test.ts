import assert from 'node:assert/strict';
import fc from 'fast-check';
import { grouped, kb, kbAndSize, share, size } from '../../../src/words';

describe('numbers in words', () => {
  it('separates thousands', () => {
    assert.deepEqual([0, 7, 999, 1000, 54912, 13350504, -24942].map(grouped), [
      '0',
      '7',
      '999',
      '1,000',
      '54,912',
      '13,350,504',
      '-24,942',
    ]);
  });

  it('keeps every digit of any whole number', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => Number(grouped(value).replaceAll(',', '')) === value));
  });

  it("says kB in the kernel's sense and a size a person remembers", () => {
    assert.equal(kb(54912), '54,912 kB');
    assert.deepEqual([60, 1023, 1024, 54912, 833_536, 16_415_368, 2 ** 41].map(size), [
      '60 kB',
      '1,023 kB',
      '1.0 MiB',
      '53.6 MiB',
      '814 MiB',
      '15.7 GiB',
      '2.0 PiB',
    ]);
    assert.equal(kbAndSize(60), '60 kB');
    assert.equal(kbAndSize(54912), '54,912 kB (53.6 MiB)');
  });

  it('says no share where the part cannot belong to the whole', () => {
    assert.equal(share(220_224, 16_415_368), '1.3%');
    assert.equal(share(10, 0), undefined);
    assert.equal(share(11, 10), undefined);
    assert.equal(share(-1, 10), undefined);
  });
});
