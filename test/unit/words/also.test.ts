import assert from 'node:assert/strict';
import { alsoSentence, fullSentence, unaccountedSentence } from '../../../src/words';
import type { Accounting, AlsoCode, Analysis } from '../../../src/kernel';
import { assertSpoken, fixtureAnalyses, inBoth, seed, withVerdict } from './sample';

const codes: readonly AlsoCode[] = [
  'restricted-nodes',
  'no-killable',
  'allocating-task',
  'panic',
  'swap-full',
  'no-swap',
  'slab-leak',
  'hugepages-reserved',
  'mostly-unevictable',
  'mostly-shmem',
  'page-tables',
  'unaccounted',
  'atomic-reserve',
  'storm',
];

function accounted(change: Partial<Accounting>): Analysis {
  assert.ok(seed.accounting !== undefined);
  return { ...seed, accounting: { ...seed.accounting, ...change } };
}

inBoth('what else holds', (locale) => {
  for (const code of codes)
    it(`has a whole sentence for ${code}, with and without the accounting`, () => {
      assertSpoken(alsoSentence(code, seed), locale);
      assertSpoken(alsoSentence(code, { ...seed, accounting: undefined }), locale);
    });

  it('says something different for each', () => {
    assert.equal(new Set(codes.map((code) => alsoSentence(code, seed))).size, codes.length);
  });

  it("tells the seed's story: 3.6 GiB unevictable, locked by a process such as Elasticsearch", () => {
    const text = alsoSentence('mostly-unevictable', seed);
    assert.ok(text.includes('3.6 GiB') && text.includes('22.9%') && text.includes('bootstrap.memory_lock'), text);
  });

  it('blames nobody for a remainder that is normal', () => {
    assert.doesNotMatch(unaccountedSentence(seed), /balloon/);
    assert.ok(unaccountedSentence(seed).includes('1.3%'));
  });

  it('names the balloon on VMware only where the remainder is large', () => {
    const large = withVerdict(accounted({ unaccountedKb: 4_000_000 }), { also: ['unaccounted'] });
    assert.match(unaccountedSentence(large), /VMware.*balloon/);
    const at = { line: 1, column: 1, endColumn: 2 };
    const metal = { ...large, report: { ...large.report, hardware: { value: 'Dell Inc. PowerEdge R750', at } } };
    assert.doesNotMatch(unaccountedSentence(metal), /VMware/);
    assertSpoken(unaccountedSentence(metal), locale);
  });

  it('gives no share where the counters exceed RAM', () => {
    assert.doesNotMatch(unaccountedSentence(accounted({ unaccountedKb: -5 })), /%/);
  });

  it('lists the largest rows of the accounting, small ones left out', () => {
    const text = fullSentence(seed) ?? '';
    assert.ok(text.includes('11.3 GiB') && text.includes('3.6 GiB') && !text.includes('MiB'), text);
    assert.doesNotMatch(text, /） /);
    assert.equal(fullSentence({ ...seed, accounting: undefined }), undefined);
  });

  it('is whole for every report of the fixtures', () => {
    for (const analysis of fixtureAnalyses())
      for (const code of analysis.verdict.also) assertSpoken(alsoSentence(code, analysis), locale);
  });
});
