import assert from 'node:assert/strict';
import { verdictSentence } from '../../../src/words';
import type { Analysis, VerdictCode } from '../../../src/kernel';
import { assertSpoken, fixtureAnalyses, inBoth, seed, withChecks, withVerdict, zoneOf } from './sample';

const codes: readonly VerdictCode[] = [
  'manual',
  'memcg-limit',
  'page-fault',
  'below-min',
  'fragmentation',
  'below-high',
  'recovered',
  'insufficient-data',
];

inBoth('the verdict', (locale) => {
  it('says how far the nearest zone of the seed was from its mark, and what the reserve held back', () => {
    const text = verdictSentence(seed);
    for (const number of ['54,912 kB', '54,968 kB', '60 kB', '15,840 kB', '64,124 kB', '61,692 kB', '64,692 kB'])
      assert.ok(text.includes(number), `${number} in ${text}`);
    assertSpoken(text, locale);
  });

  it('says that a borderline result is one, and of how much it may be off', () => {
    assert.equal(seed.verdict.borderline, true);
    assert.ok(verdictSentence(seed).includes('896 kB'));
    assert.ok(!verdictSentence(withVerdict(seed, { borderline: false })).includes('896 kB'));
  });

  for (const code of codes)
    it(`has a whole sentence for ${code}, with and without a deciding zone`, () => {
      assertSpoken(verdictSentence(withVerdict(seed, { code })), locale);
      assertSpoken(verdictSentence(withVerdict(seed, { code, deciding: undefined })), locale);
    });

  it('says a different sentence for each code', () => {
    const texts = codes.map((code) => verdictSentence(withVerdict(seed, { code, borderline: false })));
    assert.equal(new Set(texts).size, codes.length);
  });

  it('says of what is free how much is open to the request where the two differ', () => {
    const cma = withChecks(seed, (check) => ({ availableKb: check.availableKb - 4096, shortKb: check.shortKb + 4096 }));
    assert.ok(verdictSentence(cma).includes('50,816 kB'));
    assert.ok(verdictSentence(cma).includes('54,912 kB'));
  });

  it('names the order at which an old kernel found too little, and the block a newer one lacked', () => {
    const broken = (failedAtOrder: number | undefined): Analysis =>
      withVerdict(
        withChecks(
          { ...seed, request: seed.request === undefined ? undefined : { ...seed.request, order: 3 } },
          () => ({ blockedBy: 'fragmentation', failedAtOrder }),
        ),
        { code: 'fragmentation' },
      );
    assert.ok(verdictSentence(broken(1)).includes('order 1'));
    assert.ok(verdictSentence(broken(undefined)).includes('32 kB'));
    assert.ok(verdictSentence(broken(1)).includes('order 3'));
  });

  it('says which parts are not there when there are too few', () => {
    const text = verdictSentence(withVerdict(seed, { code: 'insufficient-data', lacking: ['zones', 'trigger'] }));
    assert.match(
      text,
      locale === 'en' ? /the zone lines and the line that names the request/ : /zone 行、说明申请的那一行/,
    );
  });

  it('says of a kill without its report that the report is not there', () => {
    const kill = withVerdict({ ...seed, report: { ...seed.report, kind: 'kill-only' } }, { code: 'insufficient-data' });
    assert.match(verdictSentence(kill), locale === 'en' ? /Only the kill/ : /只有 kill 行/);
  });

  it('is whole for every report of the fixtures', () => {
    assert.ok(fixtureAnalyses().length > 15);
    for (const analysis of fixtureAnalyses()) assertSpoken(verdictSentence(analysis), locale);
  });

  it('names the node where a report speaks of more than node 0', () => {
    const far = zoneOf(seed, 'Normal');
    const onNode1 = { ...far, zone: { ...far.zone, node: 1 } };
    const two = withVerdict(
      {
        ...seed,
        zones: [...seed.zones, onNode1],
        report: { ...seed.report, zones: [...seed.report.zones, onNode1.zone] },
      },
      { deciding: onNode1 },
    );
    assert.ok(verdictSentence(two).includes('Node 1 Normal'));
    assert.ok(!verdictSentence(seed).includes('Node'));
  });
});
