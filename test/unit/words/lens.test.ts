import assert from 'node:assert/strict';
import { buddyLens, lensTitle, requestLens, taskLens, victimLens, zoneLens } from '../../../src/words';
import type { Analysis } from '../../../src/kernel';
import { corpusAnalyses, fixtureAnalyses, inBoth, seed, withChecks, withVerdict, zoneOf } from './sample';

function lensesOf(analysis: Analysis): readonly string[] {
  const zones = analysis.zones.flatMap((zone) => [zoneLens(zone, analysis), buddyLens(zone, analysis)]);
  const optional = [requestLens(analysis), victimLens(analysis)].filter((text) => text !== undefined);
  return [lensTitle(analysis), taskLens(analysis), ...optional, ...zones];
}

function assertShort(analysis: Analysis): void {
  for (const text of lensesOf(analysis)) {
    assert.ok(text.length < 60, `${text.length}: ${text}`);
    assert.doesNotMatch(text, /\{\d\}|undefined|NaN|^\s*$/);
  }
}

inBoth('lenses', (locale) => {
  it('say the conclusion of the seed', () => {
    assert.equal(
      lensTitle(seed),
      locale === 'en'
        ? 'OOM order 0: Normal is 60 kB short at min, borderline'
        : 'OOM（order 0）：Normal 在 min 水位差 60 kB（临界）',
    );
  });

  it('say whose limit a cgroup reached, with the limit and without', () => {
    const limited = fixtureAnalyses().find(
      ({ verdict, report }) => verdict.code === 'memcg-limit' && report.memcg?.memory?.limitKb !== undefined,
    );
    assert.ok(limited !== undefined);
    const ids = { podUid: undefined, qos: undefined, containerId: undefined, runtime: undefined };
    const levels = [undefined, 'container', 'pod', 'qos', 'kubepods'] as const;
    const at = (memcg: boolean): readonly string[] =>
      levels.map((level) =>
        lensTitle({
          ...limited,
          kubernetes: level === undefined ? undefined : { ...ids, level },
          report: memcg ? limited.report : { ...limited.report, memcg: undefined },
        }),
      );
    assert.equal(new Set([...at(true), ...at(false)]).size, 10);
    for (const text of at(true))
      assert.match(text, locale === 'en' ? /^Cgroup OOM: .*\d (?:kB|MiB)/ : /^cgroup OOM：.*限额 \d/);
  });

  it('say pass or fail of a zone at each mark, with the shortfall', () => {
    assert.equal(
      zoneLens(zoneOf(seed, 'Normal'), seed),
      locale === 'en' ? 'fails min by 60 kB, fails high by 26.9 MiB' : 'min 不足 60 kB、high 不足 26.9 MiB',
    );
  });

  it('answer the question of the buddy line: usable, but the watermark comes first', () => {
    assert.equal(
      buddyLens(zoneOf(seed, 'Normal'), seed),
      locale === 'en' ? 'UEM usable, but min fails first by 60 kB' : 'UEM 可用，但先在 min 水位差 60 kB',
    );
  });

  it('say why a zone was not asked', () => {
    const zone = { ...zoneOf(seed, 'Normal'), eligible: false, checks: [] };
    for (const ineligibleBecause of ['above-gfp-zone', 'nodemask', 'cpuset', undefined] as const)
      assert.match(zoneLens({ ...zone, ineligibleBecause }, seed), locale === 'en' ? /^Not eligible/ : /^不可用/);
  });

  it('say that a zone was not judged where the request came another way', () => {
    const zone = { ...zoneOf(seed, 'Normal'), checks: [] };
    for (const code of ['memcg-limit', 'manual', 'page-fault', 'insufficient-data'] as const)
      assert.match(zoneLens(zone, withVerdict(seed, { code })), locale === 'en' ? /^Not judged/ : /^未作判断/);
  });

  it('say passing and fragmentation of a zone', () => {
    const passing = withChecks(seed, () => ({ passes: true, availableKb: 60_000, requiredKb: 50_000 }));
    assert.ok(zoneLens(zoneOf(passing, 'Normal'), passing).includes('9.8 MiB'));
    const broken = withChecks(seed, () => ({ blockedBy: 'fragmentation' }));
    assert.match(zoneLens(zoneOf(broken, 'Normal'), broken), locale === 'en' ? /no usable block/ : /没有可用块/);
    assert.match(buddyLens(zoneOf(broken, 'Normal'), broken), locale === 'en' ? /not in one piece/ : /不连续/);
  });

  it('stay under 60 characters for every report of the fixtures', () => {
    for (const analysis of fixtureAnalyses()) assertShort(analysis);
  });

  it('stay under 60 characters whatever the names and numbers', () => {
    const zone = zoneOf(seed, 'Normal');
    const huge = { ...zone, zone: { ...zone.zone, node: 1023, name: 'Movable' as const } };
    const wild = withChecks(
      withVerdict(
        { ...seed, zones: [huge], report: { ...seed.report, kind: 'page-allocation-failure', zones: [huge.zone] } },
        { deciding: huge },
      ),
      () => ({ shortKb: 999_999_999_999, requiredKb: 999_999_999_999 }),
    );
    assertShort(wild);
    const at = { line: 1, column: 1, endColumn: 2 };
    const kill = {
      at,
      prefix: 'out-of-memory',
      pid: { value: 4_194_304, at },
      comm: { value: 'W'.repeat(5000), at },
      uid: undefined,
    } as const;
    const fields = {
      totalVmKb: undefined,
      anonRssKb: { value: 2 ** 40, at },
      fileRssKb: undefined,
      shmemRssKb: undefined,
      pgtablesKb: undefined,
      oomScoreAdj: undefined,
    };
    assertShort({ ...seed, victims: [{ kill: { ...kill, ...fields }, score: 1000, rank: 1 }] });
  });

  it('stay under 60 characters for every report of the corpus', function () {
    this.timeout(60_000);
    const analyses = corpusAnalyses();
    if (analyses === undefined) return this.skip();
    for (const analysis of analyses) assertShort(analysis);
  });
});
