// Page counts and their places: the number that stands in the text, and nothing that is not pages.
import assert from 'node:assert/strict';
import { analyse, readText } from '../../../../src/kernel';
import { pageCounts } from '../../../../src/kernel/explain';
import { fixturePaths, fixtureTexts } from '../../../support/fixtures';
import { seedText } from '../../../support/seed';

const everywhere = { line: 1, endLine: Number.MAX_SAFE_INTEGER };

describe('page counts', () => {
  it('are the numbers that stand at their places', () => {
    let counts = 0;
    fixtureTexts().forEach((text, index) => {
      const rows = text.split(/\r?\n/);
      for (const analysis of readText(text).reports.map((report) => analyse(report)))
        for (const { at, kb } of pageCounts(analysis, everywhere)) {
          const printed = (rows[at.line - 1] ?? '').slice(at.column - 1, at.endColumn - 1);
          assert.equal(
            Number(printed) * analysis.pageSizeKb,
            kb,
            `${fixturePaths()[index] ?? ''}:${at.line}:${at.column} ${printed}`,
          );
          counts += 1;
        }
    });
    assert.ok(counts > 500, `${counts} counts`);
  });

  it('are counters, reserves, totals and process sizes, but no amounts in kB and no zeros', () => {
    const text = seedText('plain.log');
    const rows = text.split('\n');
    const [report] = readText(text).reports;
    assert.ok(report !== undefined);
    const shown = pageCounts(analyse(report), everywhere).map(({ at }) => {
      const row = rows[at.line - 1] ?? '';
      return row.slice(Math.max(0, at.column - 12), at.endColumn + 16);
    });
    for (const wanted of ['pagetables:15540', '16015 16015', '273226 total pagecache'])
      assert.ok(
        shown.some((each) => each.includes(wanted)),
        wanted,
      );
    assert.ok(!shown.some((each) => /\d+kB$/u.test(each.slice(12, -15))));
    assert.ok(pageCounts(analyse(report), everywhere).every(({ kb }) => kb !== 0));
  });

  it('are those of the lines asked for', () => {
    const [report] = readText(seedText('plain.log')).reports;
    assert.ok(report !== undefined);
    const analysis = analyse(report);
    const all = pageCounts(analysis, everywhere);
    const line = all[0]?.at.line ?? 0;
    const some = pageCounts(analysis, { line, endLine: line });
    assert.deepEqual(
      some,
      all.filter(({ at }) => at.line === line),
    );
    assert.ok(some.length > 0 && some.length < all.length);
  });
});
