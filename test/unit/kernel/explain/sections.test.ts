// Sections of a report: inside it, in its order, one of a kind.
import assert from 'node:assert/strict';
import { readText } from '../../../../src/kernel';
import { sectionsOf } from '../../../../src/kernel/explain';
import { fixtureTexts } from '../../../support/fixtures';
import { seedText } from '../../../support/seed';

describe('the sections of a report', () => {
  it("are those of the seed's, in the order of the file", () => {
    const [report] = readText(seedText('plain.log')).reports;
    assert.ok(report !== undefined);
    const kinds = sectionsOf(report).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['trigger', 'stack', 'mem-info', 'zones', 'buddies', 'hugepages', 'totals']);
  });

  it('lie inside their report, each kind once', () => {
    for (const text of fixtureTexts())
      for (const report of readText(text).reports) {
        const sections = sectionsOf(report);
        assert.equal(new Set(sections.map(({ kind }) => kind)).size, sections.length);
        for (const { lines } of sections)
          assert.ok(
            lines.line >= report.lines.line && lines.endLine <= report.lines.endLine && lines.line <= lines.endLine,
          );
      }
  });
});
