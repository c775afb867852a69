// What a report of its kind lacks, what the analysis has reservations about, and what shows a storm.

import assert from 'node:assert/strict';
import { analyse, type Report } from '../../../../src/kernel';
import { shapeBounds } from '../../../../src/kernel/analyse/shape';
import { StormWatch } from '../../../../src/kernel/analyse/storm';
import { version } from '../../../../src/kernel/release';
import {
  buddyOf,
  counterOf,
  field,
  killOf,
  memcgOf,
  nodeOf,
  releaseLine,
  reportOf,
  rowOf,
  stackOf,
  summaryOf,
  tableOf,
  totalsOf,
  triggerOf,
  zoneOf,
} from '../../../support/kernelBuilder';

const machine: Partial<Report> = {
  trigger: triggerOf('0xcc0', 0, 'GFP_KERNEL'),
  stack: stackOf('dump_stack'),
  memInfo: { lines: { line: 1, endLine: 1 }, pages: new Map([['free', field(1)]]) },
  zones: [zoneOf('Normal', { free: 4, min: 8, high: 12 }, [0, 0])],
  buddies: [buddyOf('Normal', [1])],
  totals: totalsOf({ ram: 100 }),
};
const ending: Partial<Report> = { tasks: tableOf(['pid'], [rowOf(7, 'java')]), kills: [killOf(7, 'java')] };

function missing(changes: Partial<Report>): readonly string[] {
  return analyse(reportOf(changes)).missing;
}

const remark = (code: Report['remarks'][number]['code']): Partial<Report> => ({
  remarks: [{ code, at: { line: 1, column: 1, endColumn: 2 } }],
});

describe('the missing parts', () => {
  it('of a whole report are none', () => {
    assert.deepEqual(missing({ ...machine, ...ending }), []);
  });

  it('of a cut report are named', () => {
    assert.deepEqual(missing(machine), ['tasks', 'victim']);
    assert.deepEqual(missing(ending), ['trigger', 'stack', 'mem-info', 'zones', 'buddy', 'totals']);
  });

  it('of a cgroup’s report leave the machine out', () => {
    const memcg = memcgOf('/a', '/a', counterOf(9, 9));
    assert.deepEqual(missing({ ...ending, memcg, trigger: triggerOf('0xcc0', 0, 'GFP_KERNEL') }), ['stack']);
  });

  it('of an allocation failure leave tasks and victim out', () => {
    assert.deepEqual(missing({ ...machine, kind: 'page-allocation-failure' }), []);
  });

  it('of a lone kill are none', () => {
    assert.deepEqual(missing({ kind: 'kill-only', kills: [killOf(7, 'java')] }), []);
  });

  it('hold no victim where nobody could be killed or the kernel panicked', () => {
    assert.deepEqual(missing({ ...machine, ...remark('no-killable') }), ['tasks']);
    assert.deepEqual(missing({ ...machine, panic: field('Kernel panic - not syncing') }), ['tasks']);
  });

  it('hold zones where a buddy line has no zone line beside it', () => {
    const buddies = [buddyOf('DMA', [1]), buddyOf('Normal', [1])];
    assert.deepEqual(missing({ ...machine, ...ending, buddies }), ['zones']);
  });
});

function notes(changes: Partial<Report>): readonly string[] {
  return analyse(reportOf({ ...machine, ...ending, ...changes })).notes.map(({ code }) => code);
}

describe('the notes of an analysis', () => {
  it('say that the kernel is unknown or newer than what was read', () => {
    assert.deepEqual(notes({}), ['kernel-unknown']);
    assert.deepEqual(notes({ cpuLine: releaseLine('7.1.8') }), []);
    assert.deepEqual(notes({ cpuLine: releaseLine('7.3-amd64') }), ['newer-kernel']);
  });

  it('say that printed flags contradict every table', () => {
    const trigger = triggerOf('0xcc0', 0, 'GFP_USER');
    assert.deepEqual(notes({ trigger, cpuLine: releaseLine('6.1.0') }), ['flags-disagree']);
  });

  it('say where a buddy list and the counter are far apart', () => {
    const zones = [zoneOf('Normal', { free: 400_000 }, [0, 0])];
    const far = [{ ...buddyOf('Normal', [1]), totalKb: field(300_000) }];
    const near = [{ ...buddyOf('Normal', [1]), totalKb: field(397_000) }];
    const cpuLine = releaseLine('6.1.0');
    assert.deepEqual(notes({ zones, buddies: far, cpuLine }), ['buddy-sum-differs']);
    assert.deepEqual(notes({ zones, buddies: near, cpuLine }), []);
  });
});

describe('the shape of a report', () => {
  const bounds = (changes: Partial<Report>): readonly number[] => {
    const { from, before } = shapeBounds(reportOf(changes));
    return [from, before];
  };

  it('bounds the version by what is printed and what is not', () => {
    const names = { trigger: triggerOf('0xcc0', 0, 'GFP_KERNEL') };
    assert.deepEqual(bounds({}), [0, Infinity]);
    assert.deepEqual(bounds({ trigger: triggerOf('0xd0', 0) }), [0, version(4, 6)]);
    assert.deepEqual(bounds(names), [version(4, 6), Infinity]);
    const zone = { present: 4, managed: 4, reserved_highatomic: 0 };
    assert.deepEqual(bounds({ ...names, zones: [zoneOf('Normal', zone)] }), [version(5, 9), version(5, 16)]);
    const boosted = zoneOf('Normal', { ...zone, boost: 0 });
    assert.deepEqual(bounds({ zones: [boosted], nodes: [nodeOf({})] }), [version(5, 16), Infinity]);
    assert.deepEqual(bounds({ tasks: tableOf(['pid', 'nr_ptes', 'nr_pmds', 'swapents'], []) }), [
      version(4, 0),
      version(4, 15),
    ]);
    assert.deepEqual(bounds({ summary: summaryOf({}) }), [version(5, 0), Infinity]);
  });

  it('keeps the newer sign where two contradict each other', () => {
    const zones = [zoneOf('Normal', { free_highatomic: 0, slab_reclaimable: 4 })];
    assert.deepEqual(bounds({ zones }), [version(6, 12), Infinity]);
  });
});

describe('a storm', () => {
  function stormy(times: readonly (string | undefined)[], host = 'a'): readonly boolean[] {
    const watch = new StormWatch();
    const analyses = times.map((time) => watch.add(analyse(reportOf({ time, host }))));
    return analyses.map(({ verdict }) => verdict.also.includes('storm'));
  }

  it('is seen from the tenth event within a minute, in any form of stamp', () => {
    const seconds = Array.from({ length: 11 }, (_, index) => `${100 + index}.5`);
    assert.deepEqual(stormy(seconds).indexOf(true), 9);
    assert.equal(stormy(seconds.map((_, index) => `Apr 11 10:21:${10 + index}`)).at(-1), true);
    assert.equal(stormy(seconds.map((_, index) => `2026-11-22T10:21:${10 + index}+00:00`)).at(-1), true);
    assert.equal(stormy(seconds.map((_, index) => `Sun Nov 22 10:21:${10 + index} 2026`)).at(-1), true);
  });

  it('is not seen in as many events over an hour, nor without stamps', () => {
    assert.ok(!stormy(Array.from({ length: 20 }, (_, index) => `${index * 60}.0`)).includes(true));
    assert.ok(!stormy(Array.from({ length: 20 }, () => undefined)).includes(true));
  });

  it('is seen where the kernel held reports back', () => {
    const held = reportOf({ notes: [{ code: 'messages-suppressed', line: 1 }] });
    assert.deepEqual(analyse(held).verdict.also, ['storm']);
  });
});
