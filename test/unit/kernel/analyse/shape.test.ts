// The kernel by the shape of the text alone, where the line that names it is lost.

import assert from 'node:assert/strict';
import { analyse, readText, type Analysis } from '../../../../src/kernel';
import type { Report } from '../../../../src/kernel/report';
import { buddyOf, field, killOf, reportOf, rowOf, tableOf, triggerOf, zoneOf } from '../../../support/kernelBuilder';
import { seedText } from '../../../support/seed';

function withoutKernel(text: string): string {
  return text.replaceAll(/^.*CPU: \d+ PID: .*\n/gm, '');
}

function only(text: string): Analysis {
  return analyse(readText(text).reports[0] ?? assert.fail());
}

const kill = 'Killed process 2345 (java) total-vm:9000000kB, anon-rss:8000000kB, file-rss:100kB, shmem-rss:20kB';

function rulesOf({ zones }: Analysis): readonly string[] {
  return [...new Set(zones.flatMap(({ checks }) => checks.map(({ rule }) => rule)))];
}

function assertOld(analysis: Analysis): void {
  assert.equal(analysis.release, undefined);
  assert.deepEqual(rulesOf(analysis), ['3.10-4.3']);
  assert.deepEqual(analysis.request?.names, ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
  assert.deepEqual([analysis.request.namesFrom, analysis.request.mayBlock], ['decoded', true]);
}

describe('a report that does not name its kernel', () => {
  it('is read with the marks and the flags of its time', () => {
    const text = withoutKernel(seedText('marked.log'));
    assert.notEqual(text, seedText('marked.log'));
    assertOld(only(text));
  });

  it('is not newer for shmem-rss, which RHEL 7 prints on 3.10', () => {
    const analysis = only(`${withoutKernel(seedText('plain.log'))}\n${kill}\n`);
    assert.equal(analysis.victims.length, 1);
    assertOld(analysis);
  });

  const fields = { free: 4000, min: 4400, low: 5500, high: 6600, present: 40000 };
  const machine = {
    trigger: triggerOf('0xd0', 0),
    zones: [zoneOf('Normal', { ...fields, managed: 36000, free_cma: 0 }, [0, 0])],
  };
  const rules = (changes: Partial<Report>): readonly string[] => rulesOf(analyse(reportOf({ ...machine, ...changes })));

  it('is of 3.10 or later by managed and free_cma in a zone line', () => {
    assert.deepEqual(rules({}), ['3.10-4.3']);
    assert.deepEqual(rules({ buddies: [buddyOf('Normal', [100])] }), ['3.10-4.3']);
    assert.deepEqual(rules({ zones: [zoneOf('Normal', fields, [0, 0])] }), ['2.6.32']);
  });

  it('is of 4.4 or later by a bare mask with a bit that was new then', () => {
    assert.deepEqual(rules({ trigger: triggerOf('0x24000c0', 0) }), ['4.4-4.13']);
  });

  it('is of 4.5 or later by shmem-rss beside a column that 3.10 lacks', () => {
    const kills = [{ ...killOf(7, 'java'), shmemRssKb: field(0) }];
    const tasks = tableOf(['pid', 'nr_ptes', 'nr_pmds'], [rowOf(7, 'java')]);
    assert.deepEqual(rules({ kills, trigger: triggerOf('0x24000c0', 0) }), ['4.4-4.13']);
    assert.deepEqual(rules({ kills, tasks, trigger: triggerOf('0x24000c0', 0) }), ['4.4-4.13']);
    assert.deepEqual(rules({ kills }), ['3.10-4.3']);
  });
});
