// Where the memory was: rows that add up, and silence where the numbers do not belong together.

import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../../../src/kernel';
import type { MemInfo, Report } from '../../../../src/kernel/report';
import {
  buddyOf,
  field,
  nodeOf,
  releaseLine,
  reportOf,
  totalsOf,
  triggerOf,
  zoneOf,
} from '../../../support/kernelBuilder';

const lru = {
  active_anon: 5000,
  inactive_anon: 1000,
  active_file: 100,
  inactive_file: 50,
  unevictable: 200,
  isolated_anon: 0,
  isolated_file: 10,
  slab_reclaimable: 300,
  slab_unreclaimable: 400,
  pagetables: 60,
  shmem: 500,
  free: 1000,
  free_pcp: 20,
};

function memInfo(pages: Readonly<Record<string, number>>): MemInfo {
  const entries = Object.entries(pages).map(([name, value]) => [name, field(value)] as const);
  return { lines: { line: 1, endLine: 1 }, pages: new Map(entries) };
}

const zones = [
  zoneOf('Normal', { free: 4000, present: 40000, managed: 36000, kernel_stack: 64, mlocked: 800 }, [0, 0]),
];

function account(changes: Partial<Report> = {}): Analysis {
  return analyse(
    reportOf({
      ...{
        trigger: triggerOf('0xd0', 0),
        cpuLine: releaseLine('4.4.0'),
        zones,
        buddies: [buddyOf('Normal', [[1, 'U']])],
      },
      ...{ memInfo: memInfo(lru), totals: totalsOf({ ram: 10000, reserved: 1000 }), ...changes },
    }),
  );
}

function also(changes: Partial<Report>): readonly string[] {
  return account(changes).verdict.also;
}

function rows({ accounting }: Analysis): Readonly<Record<string, number>> {
  return Object.fromEntries(accounting?.rows.map(({ name, kb }) => [name, kb]) ?? []);
}

describe('the accounting', () => {
  it('adds disjoint rows up to managed memory', () => {
    const { accounting } = account();
    const sum = accounting?.rows.reduce((total, { kb }) => total + kb, 0) ?? 0;
    assert.deepEqual([accounting?.totalKb, accounting?.unaccountedKb], [36000, 36000 - sum]);
    const { anon, file, unevictable, isolated } = rows(account());
    assert.deepEqual({ anon, file, unevictable, isolated }, { anon: 24000, file: 600, unevictable: 800, isolated: 40 });
    assert.equal(rows(account())['kernel-stack'], 64);
  });

  it('keeps what overlaps apart', () => {
    const { accounting } = account();
    assert.deepEqual(
      accounting?.ofWhich.map(({ name, kb }) => [name, kb]),
      [
        ['shmem', 2000],
        ['mlocked', 800],
      ],
    );
    assert.equal(rows(account())['shmem'], undefined);
  });

  it('takes the node lines where the Mem-Info block is lost, pages of either kind in kB', () => {
    const kb = {
      active_anon: 20000,
      inactive_anon: 4000,
      active_file: 400,
      inactive_file: 200,
      unevictable: 800,
      shmem: 8,
    };
    const nodes = [nodeOf({ ...kb, kernel_stack: 128, pagetables: 40, 'isolated(file)': 40 })];
    const ofZone = { free: 4000, present: 40000, managed: 36000, slab_reclaimable: 1200, slab_unreclaimable: 1600 };
    const slab = zoneOf('Normal', ofZone, [0, 0]);
    const analysis = account({ memInfo: undefined, nodes, zones: [slab], cpuLine: releaseLine('4.9.0') });
    assert.equal(rows(analysis)['anon'], 24000);
    assert.equal(rows(analysis)['page-tables'], 40);
  });

  it('is absent where totals or a main counter are missing: the rest would look like a leak', () => {
    assert.equal(account({ totals: totalsOf({}) }).accounting, undefined);
    const rest = Object.fromEntries(Object.entries(lru).filter(([name]) => name !== 'active_file'));
    assert.equal(
      account({ memInfo: memInfo(rest), zones: [zoneOf('Normal', { free: 4 }, [0, 0])] }).accounting,
      undefined,
    );
  });

  it('is absent where the Mem-Info block was cut after a few counters', () => {
    const { active_anon, inactive_anon, isolated_anon, free } = lru;
    for (const rest of [
      { active_anon, inactive_anon, isolated_anon },
      { active_anon, inactive_anon, free },
    ])
      assert.deepEqual(
        [account({ memInfo: memInfo(rest) }).accounting, also({ memInfo: memInfo(rest) })],
        [undefined, []],
      );
    for (const lost of ['inactive_anon', 'active_file', 'slab_reclaimable', 'slab_unreclaimable']) {
      const rest = Object.fromEntries(Object.entries(lru).filter(([name]) => name !== lost));
      assert.equal(account({ memInfo: memInfo(rest) }).accounting, undefined, lost);
    }
  });

  it('trusts the zones against a total that contradicts them', () => {
    assert.equal(account({ totals: totalsOf({ ram: 100000, reserved: 1000 }) }).accounting?.totalKb, 36000);
  });

  it('uses the totals where zones are hidden', () => {
    const cpuLine = releaseLine('6.1.0');
    assert.equal(account({ cpuLine, totals: totalsOf({ ram: 20000, reserved: 1000 }) }).accounting?.totalKb, 76000);
  });

  it('counts CMA as managed where 3.19 to 4.1 take it off the reserved pages', () => {
    const totals = totalsOf({ ram: 20000, reserved: 600, cmaReserved: 400 });
    assert.equal(account({ cpuLine: releaseLine('4.1.0'), totals }).accounting?.totalKb, 76000);
    assert.equal(account({ cpuLine: releaseLine('4.4.0'), totals }).accounting?.totalKb, 77600);
  });

  it('leaves out huge pages that do not fit, and is silent about anything else that does not', () => {
    const huge = { at: { line: 1, column: 1, endColumn: 2 }, node: 0, free: field(0), surplus: field(0) };
    const hugepages = [{ ...huge, total: field(2), sizeKb: field(1048576) }];
    assert.equal(rows(account({ hugepages }))['hugepages'], undefined);
    assert.ok(account({ hugepages }).accounting !== undefined);
    assert.equal(account({ memInfo: memInfo({ ...lru, active_anon: 50000 }) }).accounting, undefined);
  });

  it('never shows a remainder below nothing when counters overlap by a little', () => {
    const { accounting } = account({ memInfo: memInfo({ ...lru, active_anon: 5900 }) });
    assert.deepEqual([accounting?.unaccountedKb, (accounting?.totalKb ?? 0) >= 36000], [0, true]);
  });
});

describe('what else holds', () => {
  it('tells full swap from none', () => {
    const totals = { ram: 10000, reserved: 1000 };
    assert.deepEqual(also({ totals: totalsOf({ ...totals, totalSwapKb: 0, freeSwapKb: 0 }) }), ['no-swap']);
    assert.deepEqual(also({ totals: totalsOf({ ...totals, totalSwapKb: 8000, freeSwapKb: 40 }) }), ['swap-full']);
    assert.deepEqual(also({ totals: totalsOf({ ...totals, totalSwapKb: 8000, freeSwapKb: 4000 }) }), []);
  });

  it('names what most of the memory was', () => {
    const shift = (name: keyof typeof lru): readonly string[] =>
      also({ memInfo: memInfo({ ...lru, active_anon: 900, [name]: 4500 }) });
    assert.deepEqual(shift('slab_unreclaimable'), ['slab-leak']);
    assert.deepEqual(shift('unevictable'), ['mostly-unevictable']);
    assert.deepEqual(shift('pagetables'), ['page-tables']);
    assert.deepEqual(shift('shmem'), ['mostly-shmem', 'unaccounted']);
  });

  it('tells that nobody could be killed only of a kill, not of a failure beside which the line stands', () => {
    const remarks = [{ at: { line: 9, column: 1, endColumn: 2 }, code: 'no-killable' as const }];
    assert.deepEqual(also({ remarks }), ['no-killable']);
    assert.deepEqual(also({ remarks, kind: 'page-allocation-failure' }), []);
  });

  it('names a remainder above a tenth', () => {
    assert.deepEqual(also({ memInfo: memInfo({ ...lru, active_anon: 4000 }) }), ['unaccounted']);
  });
});
