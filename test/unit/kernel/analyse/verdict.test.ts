// Which verdict follows from which zones, and which reports are not judged by zones at all.

import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../../../src/kernel';
import type { BuddyLine, Report, Zone } from '../../../../src/kernel/report';
import {
  buddyOf,
  counterOf,
  field,
  killOf,
  memcgOf,
  releaseLine,
  reportOf,
  stackOf,
  summaryOf,
  triggerOf,
  zoneOf,
} from '../../../support/kernelBuilder';

/** Pages free in DMA32 and Normal; min 1000 and high 2000 pages each, no reserves. */
function machine(dma32: number, normal: number): readonly Zone[] {
  const marks = { min: 4000, high: 8000, present: 400000, managed: 400000 };
  const reserve = [0, 0, 0, 0, 0];
  return [
    zoneOf('DMA32', { free: dma32 * 4, ...marks }, reserve),
    zoneOf('Normal', { free: normal * 4, ...marks }, reserve),
  ];
}

function kernelPage(zones: readonly Zone[], order: number, buddies: readonly BuddyLine[] = []): Analysis {
  const trigger = triggerOf('0xcc0', order, 'GFP_KERNEL');
  return analyse(reportOf({ trigger, cpuLine: releaseLine('6.12.0-amd64'), zones, buddies }));
}

function summary({ verdict }: Analysis): string {
  return `${verdict.code}${verdict.borderline ? ' borderline' : ''} ${verdict.deciding?.zone.name ?? '-'}`;
}

const scattered = [buddyOf('DMA32', [[5000, 'UME']]), buddyOf('Normal', [[1500, 'M']])];

describe('the verdict on zones', () => {
  it('is below-min where all fail at min, decided by the smallest shortfall', () => {
    assert.equal(summary(kernelPage(machine(500, 900), 0)), 'below-min Normal');
    assert.equal(summary(kernelPage(machine(990, 900), 0)), 'below-min borderline DMA32');
  });

  it('is fragmentation where enough is free but no zone has a block', () => {
    assert.equal(summary(kernelPage(machine(5000, 1500), 2, scattered)), 'fragmentation DMA32');
    assert.equal(summary(kernelPage(machine(500, 1500), 2, scattered)), 'fragmentation Normal');
  });

  it('is below-high where a zone came back above min only', () => {
    assert.equal(summary(kernelPage(machine(1500, 900), 0)), 'below-high DMA32');
    assert.equal(summary(kernelPage(machine(1010, 900), 0)), 'below-high borderline DMA32');
  });

  it('is recovered where a zone passes every check', () => {
    assert.equal(summary(kernelPage(machine(5000, 900), 0)), 'recovered DMA32');
    const blocks = [buddyOf('DMA32', [[9, 'U'], 0, [1, 'H']]), buddyOf('Normal', [0, 0, [1, 'E']])];
    assert.equal(summary(kernelPage(machine(900, 5000), 2, blocks)), 'recovered Normal');
  });

  it('is open where an eligible zone cannot be judged, unless another passes', () => {
    const [dma32, normal] = machine(500, 5000);
    const cut = zoneOf('DMA32', { free: 2000 }, [0, 0, 0, 0, 0]);
    assert.equal(summary(kernelPage([cut, normal ?? assert.fail()], 0)), 'recovered Normal');
    const lost = zoneOf('Normal', { free: 2000 }, [0, 0, 0, 0, 0]);
    const analysis = kernelPage([dma32 ?? assert.fail(), lost], 0);
    assert.equal(summary(analysis), 'insufficient-data -');
    assert.deepEqual(analysis.verdict.lacking, ['zones']);
  });

  it('lacks the buddy lists above order 0', () => {
    const analysis = kernelPage(machine(5000, 5000), 2);
    assert.equal(analysis.verdict.code, 'insufficient-data');
    assert.deepEqual(analysis.verdict.lacking, ['buddy', 'zones']);
  });

  it('is below-min with no deciding zone where every allowed zone is closed to the request', () => {
    const zones = [zoneOf('Movable', { free: 999999, min: 4, high: 8 }, [0, 0, 0, 0, 0], 4)];
    const report = {
      trigger: triggerOf('0x500cc2', 0, 'GFP_HIGHUSER|__GFP_ACCOUNT'),
      cpuLine: releaseLine('5.8.2'),
      zones,
    };
    assert.equal(
      summary(analyse(reportOf({ ...report, buddies: [buddyOf('Movable', [[9, 'M']], { node: 4 })] }))),
      'below-min -',
    );
  });

  it('does not let a zone without managed pages decide', () => {
    const empty = zoneOf('DMA', { free: 0, min: 0, high: 0, present: 620, managed: 0 }, [0, 0, 0, 0, 0]);
    assert.equal(summary(kernelPage([empty, ...machine(500, 400)], 0)), 'below-min DMA32');
  });
});

const failure = { kind: 'page-allocation-failure', cpuLine: releaseLine('6.12.0-amd64') } as const;

describe('the verdict on an allocation failure', () => {
  it('checks min only, with what the request was allowed', () => {
    const trigger = triggerOf('0x820', 0, 'GFP_ATOMIC');
    const { zones } = analyse(reportOf({ ...failure, trigger, zones: machine(900, 300) }));
    const marks = zones.map(({ checks }) =>
      checks.map(({ mark, requiredPages, passes }) => [mark, requiredPages, passes]),
    );
    assert.deepEqual(marks, [[['min', 375, true]], [['min', 375, false]]]);
  });

  it('has no checks where the mask asks for no marks, and then looks at blocks', () => {
    const trigger = triggerOf('0x20c40', 1, 'GFP_NOFS|__GFP_MEMALLOC');
    const report = { ...failure, trigger, zones: machine(900, 300) };
    const none = analyse(
      reportOf({ ...report, buddies: [buddyOf('DMA32', [[9, 'U']]), buddyOf('Normal', [[9, 'U']])] }),
    );
    assert.deepEqual([none.zones[0]?.checks, none.verdict.code], [[], 'fragmentation']);
    const some = analyse(
      reportOf({ ...report, buddies: [buddyOf('DMA32', [0, [1, 'H']]), buddyOf('Normal', [[9, 'U']])] }),
    );
    assert.equal(summary(some), 'recovered DMA32');
  });

  it('blames the blocks, not the mark, when reclaim itself asked', () => {
    const trigger = triggerOf('0xc40', 1, 'GFP_NOFS');
    const buddies = [buddyOf('DMA32', [[9, 'U']]), buddyOf('Normal', [[9, 'U']])];
    const report = { ...failure, trigger, zones: machine(900, 300), buddies };
    const reclaiming = analyse(reportOf({ ...report, stack: stackOf('__alloc_pages', 'shrink_node', 'kswapd') }));
    assert.equal(reclaiming.verdict.code, 'fragmentation');
    const interrupted = stackOf('__alloc_pages', 'handle_softirqs', 'shrink_node', 'kswapd');
    assert.equal(analyse(reportOf({ ...report, stack: interrupted })).verdict.code, 'below-min');
    const uncertain = stackOf('__alloc_pages', '? shrink_node', 'ksys_read');
    assert.equal(analyse(reportOf({ ...report, stack: uncertain })).verdict.code, 'below-min');
  });

  it('is open for a vmalloc failure that names no order', () => {
    const trigger = {
      ...triggerOf('0xcc2', 0, 'GFP_KERNEL|__GFP_HIGHMEM'),
      form: 'vmalloc-failure',
      order: undefined,
    } as const;
    assert.equal(summary(analyse(reportOf({ ...failure, trigger, zones: machine(5, 5) }))), 'insufficient-data -');
  });
});

function code(changes: Partial<Report>): string {
  const { verdict, constraint, zones } = analyse(
    reportOf({ cpuLine: releaseLine('5.4.0'), zones: machine(5, 5), ...changes }),
  );
  assert.deepEqual(
    zones.flatMap(({ checks }) => checks),
    [],
  );
  return `${verdict.code} ${constraint ?? '-'}`;
}

describe('reports that zones do not explain', () => {
  const user = triggerOf('0x100cca', 0, 'GFP_HIGHUSER_MOVABLE');

  it('are manual by order -1, before 4.3 by the stack', () => {
    assert.equal(code({ trigger: triggerOf('0xcc0', -1, 'GFP_KERNEL') }), 'manual manual');
    const stack = stackOf('out_of_memory', 'moom_callback', 'process_one_work');
    assert.equal(code({ trigger: triggerOf('0xd0', 0), cpuLine: releaseLine('3.16.0'), stack }), 'manual manual');
  });

  it('are a cgroup’s by its limit, its statement, the kill line or the stack', () => {
    const limit = { memcg: memcgOf('/a', '/a/b', counterOf(100, 100)) };
    assert.equal(code({ trigger: user, ...limit }), 'memcg-limit memcg');
    assert.equal(
      code({ trigger: user, summary: summaryOf({ constraint: field('CONSTRAINT_MEMCG') }) }),
      'memcg-limit memcg',
    );
    assert.equal(code({ kind: 'kill-only', kills: [killOf(7, 'java', 'memcg')] }), 'memcg-limit memcg');
    assert.equal(
      code({ trigger: user, stack: stackOf('oom_kill_process', 'mem_cgroup_out_of_memory') }),
      'memcg-limit memcg',
    );
    const wrong = summaryOf({ constraint: field('CONSTRAINT_NONE'), oomMemcg: field('/foo') });
    assert.equal(code({ trigger: user, summary: wrong }), 'memcg-limit memcg');
  });

  it('are the page-fault path’s by mask 0x0', () => {
    assert.equal(code({ trigger: triggerOf('0x0', 0, '') }), 'page-fault none');
  });

  it('are open without a trigger or with the kill line alone', () => {
    assert.equal(code({}), 'insufficient-data none');
    assert.equal(code({ kind: 'kill-only', zones: [], kills: [killOf(7, 'java')] }), 'insufficient-data -');
  });
});

describe('evidence', () => {
  const at = (column: number, endColumn: number): { line: number; column: number; endColumn: number } => ({
    line: 9,
    column,
    endColumn,
  });

  it('runs from free to the failing mark and adds the reserve entry that counts', () => {
    const zone: Zone = {
      ...zoneOf('DMA', {}, []),
      kb: new Map([
        ['free', field(40, at(15, 19))],
        ['min', field(80, at(24, 28))],
        ['high', field(90, at(40, 44))],
      ]),
      reserve: { at: at(1, 30), pages: [field(0, at(19, 20)), field(5, at(21, 22)), field(5, at(23, 24))] },
    };
    const { verdict } = analyse(
      reportOf({ trigger: triggerOf('0xcc0', 0, 'GFP_KERNEL'), zones: [zone], cpuLine: releaseLine('6.1.0') }),
    );
    assert.deepEqual(verdict.evidence, [at(10, 28), at(21, 22)]);
  });
});
