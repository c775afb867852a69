// What confined a kill, stated or inferred.

import assert from 'node:assert/strict';
import { analyse } from '../../../../src/kernel';
import type { Report } from '../../../../src/kernel/report';
import {
  field,
  nodeOf,
  releaseLine,
  reportOf,
  summaryOf,
  totalsOf,
  triggerOf,
  zoneOf,
} from '../../../support/kernelBuilder';

function read(changes: Partial<Report>): string {
  const zones = [zoneOf('Normal', { free: 4, present: 4000, managed: 3600 }, [0, 0])];
  const report = reportOf({ trigger: triggerOf('0x280da', 0), cpuLine: releaseLine('3.16.0'), zones, ...changes });
  const { constraint, constraintStated } = analyse(report);
  return `${constraint ?? 'unknown'}${constraintStated ? ' stated' : ''}`;
}

describe('the constraint', () => {
  it('is what the summary states', () => {
    assert.equal(read({ summary: summaryOf({ constraint: field('CONSTRAINT_CPUSET') }) }), 'cpuset stated');
    assert.equal(
      read({ summary: summaryOf({ constraint: field('CONSTRAINT_MEMORY_POLICY') }) }),
      'memory-policy stated',
    );
    assert.equal(read({ summary: summaryOf({ constraint: field('CONSTRAINT_NONE') }) }), 'none stated');
  });

  it('is none where all nodes are allowed', () => {
    assert.equal(read({ memsAllowed: field('0') }), 'none');
    assert.equal(read({ memsAllowed: field('0'), totals: totalsOf({ ram: 1000, reserved: 100 }) }), 'none');
  });

  it('is a cpuset where another node is seen or its memory is missing from the zones', () => {
    assert.equal(read({ memsAllowed: field('0'), nodes: [nodeOf({}, 0), nodeOf({}, 1)] }), 'cpuset');
    assert.equal(read({ memsAllowed: field('0'), totals: totalsOf({ ram: 2000, reserved: 180 }) }), 'cpuset');
  });

  it('is not inferred from totals that contradict the zones', () => {
    assert.equal(read({ memsAllowed: field('0'), totals: totalsOf({ ram: 10000, reserved: 100 }) }), 'none');
  });

  it('is not inferred from zones left out above the request (6.1)', () => {
    const totals = totalsOf({ ram: 2000, reserved: 180 });
    assert.equal(read({ memsAllowed: field('0'), cpuLine: releaseLine('6.1.0'), totals }), 'none');
  });

  it('is a memory policy where the trigger names nodes, but not what 4.9 prints without one', () => {
    const trigger = { ...triggerOf('0x14200ca', 0, 'GFP_HIGHUSER_MOVABLE'), nodemask: field('0') };
    assert.equal(read({ trigger, cpuLine: releaseLine('4.13.0'), memsAllowed: field('0') }), 'memory-policy');
    assert.equal(read({ trigger, cpuLine: releaseLine('4.9.0'), memsAllowed: field('0') }), 'none');
    const none = { ...trigger, nodemask: field('(null)') };
    assert.equal(read({ trigger: none, cpuLine: releaseLine('4.13.0'), memsAllowed: field('0') }), 'none');
  });

  it('is unknown where only the head of a report is left: a cgroup’s looks the same', () => {
    assert.equal(read({ zones: [] }), 'unknown');
  });

  it('is not asked of an allocation failure', () => {
    assert.equal(read({ kind: 'page-allocation-failure', memsAllowed: field('0') }), 'unknown');
  });
});
