// The Elasticsearch host's report, every number worked out by hand: the question Highwater grew out of.

import assert from 'node:assert/strict';
import { analyse, readText, type Analysis, type ZoneName } from '../../../../src/kernel';
import { seedForms, seedText } from '../../../support/seed';

function only(text: string): Analysis {
  const { reports } = readText(text);
  assert.equal(reports.length, 1);
  return analyse(reports[0] ?? assert.fail());
}

type Numbers = readonly [available: number, required: number, shortKb: number, borderline: boolean];

const minChecks: readonly (readonly [ZoneName, Numbers])[] = [
  ['DMA', [3960, 16031, 48288, false]],
  ['DMA32', [15423, 16173, 3004, false]],
  ['Normal', [13728, 13742, 60, true]],
];
const highChecks: readonly (readonly [ZoneName, Numbers])[] = [
  ['DMA', [3960, 16039, 48320, false]],
  ['DMA32', [15423, 17741, 9276, false]],
  ['Normal', [13728, 20613, 27544, false]],
];

function numbersAt(analysis: Analysis, mark: 'min' | 'high'): readonly (readonly [ZoneName, Numbers])[] {
  return analysis.zones.map(({ zone, checks }) => {
    const check = checks.find((each) => each.mark === mark) ?? assert.fail(zone.name);
    return [zone.name, [check.availablePages, check.requiredPages, check.shortKb, check.borderline]];
  });
}

for (const form of seedForms)
  describe(`the seed's report (${form})`, () => {
    const analysis = only(seedText(form));

    it('asks for one user page, which may come from any zone', () => {
      const { request } = analysis;
      assert.deepEqual(request?.names, ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
      assert.deepEqual([request.order, request.highestZone, request.migrateType], [0, 'Movable', 'movable']);
      assert.deepEqual([request.namesFrom, request.table, request.mayBlock], ['decoded', '3.10 el7', true]);
    });

    it('fails at min in every zone, by 48,288, 3,004 and 60 kB', () => {
      assert.deepEqual(numbersAt(analysis, 'min'), minChecks);
    });

    it('fails at high in every zone, by 48,320, 9,276 and 27,544 kB', () => {
      assert.deepEqual(numbersAt(analysis, 'high'), highChecks);
    });

    it('applies reserve entry 2, that of the preferred zone Normal', () => {
      assert.deepEqual(
        analysis.zones.map(({ reserveIndex, reservePages }) => [reserveIndex, reservePages]),
        [
          [2, 16015],
          [2, 13037],
          [2, 0],
        ],
      );
    });

    it('uses the rule of 3.10 to 4.3 with the flags of each attempt', () => {
      const normal = analysis.zones[2] ?? assert.fail();
      assert.deepEqual(
        normal.checks.map(({ mark, rule, allocFlags }) => [mark, rule, allocFlags.join(' ')]),
        [
          ['min', '3.10-4.3', 'WMARK_MIN CPUSET CMA'],
          ['high', '3.10-4.3', 'WMARK_HIGH CPUSET'],
        ],
      );
    });

    it('counts 13,806 blocks in Normal that the request could have taken', () => {
      assert.deepEqual(
        analysis.zones.map(({ usableBlocks }) => usableBlocks),
        [9, 7450, 13806],
      );
    });

    it('is below min, decided by Normal, within what the counters may be off', () => {
      const { verdict } = analysis;
      assert.deepEqual([verdict.code, verdict.borderline], ['below-min', true]);
      assert.deepEqual([verdict.deciding?.zone.node, verdict.deciding?.zone.name], [0, 'Normal']);
      assert.deepEqual(verdict.also, ['no-swap', 'mostly-unevictable']);
    });

    it('adds up to managed RAM with 220,224 kB in no counter', () => {
      const { accounting } = analysis;
      const rows = Object.fromEntries(accounting?.rows.map(({ name, kb }) => [name, kb]) ?? []);
      assert.deepEqual([accounting?.totalKb, accounting?.unaccountedKb], [16415368, 220224]);
      assert.deepEqual(
        [
          rows['free'],
          rows['anon'],
          rows['file'],
          rows['unevictable'],
          rows['slab-unreclaimable'],
          rows['page-tables'],
        ],
        [132444, 11880496, 4948, 3766768, 94564, 62160],
      );
      const shmem = accounting?.ofWhich.find(({ name }) => name === 'shmem');
      assert.equal(shmem?.kb, 824216);
    });

    it('misses the task table and the victim, and says nothing was confined', () => {
      assert.deepEqual(analysis.missing, ['tasks', 'victim']);
      assert.deepEqual([analysis.constraint, analysis.constraintStated], ['none', false]);
      assert.deepEqual([analysis.pageSizeKb, analysis.pageSizeStated], [4, true]);
    });

    it('points first at free and min of the deciding zone', () => {
      const [place] = analysis.verdict.evidence;
      const line = seedText(form).split(/\r?\n/)[(place?.line ?? 0) - 1] ?? '';
      assert.equal(line.slice((place?.column ?? 0) - 1, (place?.endColumn ?? 0) - 1), 'free:54912kB min:54968kB');
    });
  });

describe("the seed's note as it was written", () => {
  it('gives the evidence at line 62, columns 42 to 66', () => {
    const [place] = only(seedText('asNote.txt')).verdict.evidence;
    assert.deepEqual(place, { line: 62, column: 42, endColumn: 66 });
  });
});
