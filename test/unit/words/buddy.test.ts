import assert from 'node:assert/strict';
import { buddyExplanation, usableLetters } from '../../../src/words';
import { assertSpoken, inBoth, seed, withChecks, withVerdict, zoneOf } from './sample';

inBoth('the buddy line', (locale) => {
  const english = locale === 'en';

  it('says that U, E and M could serve, and that the zone as a whole is compared first', () => {
    const [blocks, lists, order, numbers] = buddyExplanation(zoneOf(seed, 'Normal'), seed);
    assert.equal(
      blocks,
      english
        ? '13,806 free blocks, of types U, E and M, could serve this request.'
        : '13,806 个空闲块（类型 U、E、M）本可满足这次申请。',
    );
    assert.match(lists ?? '', /M.*E.*U/);
    assert.match(order ?? '', english ? /watermark check comes first/ : /水位检查在先/);
    for (const number of ['54,912 kB', '54,968 kB', '60 kB']) assert.ok(numbers?.includes(number), numbers);
  });

  it('says how much of what a rich zone needs is reserve', () => {
    const text = buddyExplanation(zoneOf(seed, 'DMA32'), seed).join('\n');
    for (const number of ['64,692 kB', '12,544 kB', '52,148 kB', 'lowmem_reserve[2]'])
      assert.ok(text.includes(number), number);
  });

  it('orders the lists by the type of the request', () => {
    for (const [migrateType, pattern] of [
      ['movable', /M.*E.*U/],
      ['reclaimable', /E.*U.*M/],
      ['unmovable', /U.*E.*M/],
    ] as const) {
      const request = seed.request === undefined ? undefined : { ...seed.request, migrateType };
      assert.match(buddyExplanation(zoneOf(seed, 'Normal'), { ...seed, request })[1] ?? '', pattern);
    }
  });

  it('names the letters that are closed to the request', () => {
    const zone = { ...zoneOf(seed, 'Normal'), usableTypes: 'M', usableBlocks: 1 };
    assert.deepEqual(usableLetters(zone, seed), ['M']);
    assert.match(
      buddyExplanation(zone, seed)[1] ?? '',
      english ? /^Closed to this request: U and E/ : /^这次申请不可用的类型：U、E/,
    );
  });

  it('says so where no block may be taken', () => {
    const zone = { ...zoneOf(seed, 'Normal'), usableBlocks: 0, usableTypes: '' };
    assert.match(
      buddyExplanation(zone, seed)[0] ?? '',
      english ? /^No free block of order 0 \(4 kB\) or more is open/ : /^没有这次申请可用的/,
    );
  });

  it('speaks of blocks alone where the kernel prints no letters', () => {
    const { buddy, ...zone } = zoneOf(seed, 'Normal');
    assert.ok(buddy !== undefined);
    const plain = { ...zone, buddy: { ...buddy, terms: buddy.terms.map((term) => ({ ...term, types: undefined })) } };
    assert.match(buddyExplanation(plain, seed)[0] ?? '', english ? /prints no types/ : /不打印类型/);
  });

  it('says where the free memory lies when it is in smaller blocks', () => {
    const request = seed.request === undefined ? undefined : { ...seed.request, order: 2 };
    const zone = { ...zoneOf(seed, 'Normal'), usableBlocks: 0, usableTypes: '' };
    const text = buddyExplanation(zone, { ...seed, request }).join('\n');
    assert.ok(text.includes('55,296 kB') && text.includes('55,312 kB'), text);
  });

  it('says what the last try asks when min passes, and that a zone passes both', () => {
    const high = withChecks(seed, ({ mark }) => ({
      passes: mark === 'min',
      blockedBy: mark === 'min' ? undefined : 'watermark',
    }));
    assert.match(buddyExplanation(zoneOf(high, 'Normal'), high).at(-1) ?? '', /high/);
    const both = withChecks(seed, () => ({ passes: true, blockedBy: undefined }));
    assertSpoken(buddyExplanation(zoneOf(both, 'Normal'), both).at(-1) ?? '', locale);
  });

  it('says why a zone is not judged, and nothing without a buddy line', () => {
    const zone = zoneOf(seed, 'Normal');
    assert.deepEqual(buddyExplanation({ ...zone, buddy: undefined }, seed), []);
    assertSpoken(buddyExplanation({ ...zone, eligible: false, ineligibleBecause: 'cpuset' }, seed).join(''), locale);
    assertSpoken(
      buddyExplanation({ ...zone, checks: [] }, withVerdict(seed, { code: 'memcg-limit' })).join(''),
      locale,
    );
  });
});
