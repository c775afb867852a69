// The seed's report in every form it is kept in.

import assert from 'node:assert/strict';
import { readText, type Report } from '../../../../src/kernel';
import { seedForms, seedText, type SeedForm } from '../../../support/seed';

function only(form: SeedForm): Report {
  const { reports } = readText(seedText(form));
  assert.equal(reports.length, 1, form);
  const [report] = reports;
  assert.ok(report);
  return report;
}

function kb(report: Report, zone: string, key: string): number | undefined {
  return report.zones.find((each) => each.name === zone)?.kb.get(key)?.value;
}

describe('reading the seed', () => {
  for (const form of seedForms) {
    it(`finds one report with its numbers in ${form}`, () => {
      const report = only(form);
      assert.equal(report.kind, 'oom');
      assert.equal(report.trigger?.comm.value, 'vmtoolsd');
      assert.equal(report.trigger.pid?.value, 867);
      assert.equal(report.trigger.gfpMask?.value, '0x280da');
      assert.equal(report.trigger.order?.value, 0);
      assert.equal(report.cpuLine?.release?.value, '3.10.0-693.21.1.el7.x86_64');
      assert.deepEqual(
        ['DMA', 'DMA32', 'Normal'].map((zone) => kb(report, zone, 'free')),
        [15840, 61692, 54912],
      );
      assert.deepEqual(
        ['DMA', 'DMA32', 'Normal'].map((zone) => kb(report, zone, 'min')),
        [64, 12544, 54968],
      );
      assert.deepEqual(
        report.zones[0]?.reserve?.pages.map((entry) => entry.value),
        [0, 2977, 16015, 16015],
      );
      assert.deepEqual(
        report.buddies[2]?.terms.slice(0, 3).map((term) => [term.order, term.blocks.value, term.types?.value]),
        [
          [0, 13786, 'UE'],
          [1, 19, 'U'],
          [2, 1, 'M'],
        ],
      );
      assert.equal(report.memInfo?.pages.get('unevictable')?.value, 941692);
      assert.equal(report.totals.ram?.value, 4194157);
      assert.equal(report.stack.length, 22);
    });
  }

  it('keeps the columns of the file although the marks are taken out', () => {
    const report = only('asNote.txt');
    assert.deepEqual(report.lines, { line: 29, endLine: 76 });
    const normal = report.zones[2];
    assert.deepEqual(normal?.kb.get('free')?.at, { line: 62, column: 47, endColumn: 54 });
    assert.deepEqual(normal.kb.get('min')?.at, { line: 62, column: 59, endColumn: 66 });
    assert.equal(normal.reserve?.at.line, 63);
    assert.equal(report.buddies[2]?.at.line, 66);
  });

  it('reads every value from exactly the text its span covers', () => {
    const lines = seedText('asNote.txt').split('\n');
    for (const zone of only('asNote.txt').zones)
      for (const [name, field] of zone.kb) {
        const text = lines[field.at.line - 1]?.slice(field.at.column - 1, field.at.endColumn - 1);
        assert.equal(text, `${String(field.value)}kB`, name);
      }
  });
});
