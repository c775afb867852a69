// Which zones a request may use, and which reserve entry it has to respect.

import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../../../src/kernel';
import type { Report, Zone } from '../../../../src/kernel/report';
import { buddyOf, field, releaseLine, reportOf, triggerOf, zoneOf } from '../../../support/kernelBuilder';

const full = { free: 400, min: 4000, high: 6000, present: 40000, managed: 40000 };

function machine(...nodes: readonly number[]): readonly Zone[] {
  return nodes.flatMap((node) => [
    zoneOf('DMA', full, [0, 3000, 16000, 16000, 17000], node),
    zoneOf('DMA32', full, [0, 0, 13000, 13000, 14000], node),
    zoneOf('Normal', full, [0, 0, 0, 0, 1000], node),
  ]);
}

function eligibility(mask: string, names: string, changes: Partial<Report> = {}): readonly string[] {
  const base = { trigger: triggerOf(mask, 0, names), cpuLine: releaseLine('5.4.0-x86_64'), zones: machine(0) };
  const { zones } = analyse(reportOf({ ...base, ...changes }));
  return zones.map(
    ({ zone, eligible, ineligibleBecause }) => `${zone.node} ${zone.name} ${ineligibleBecause ?? String(eligible)}`,
  );
}

describe('eligible zones', () => {
  it('of a user page are all', () => {
    assert.deepEqual(eligibility('0x100cca', 'GFP_HIGHUSER_MOVABLE'), ['0 DMA true', '0 DMA32 true', '0 Normal true']);
  });

  it('of a DMA32 request end there', () => {
    const dma32 = eligibility('0xcc4', 'GFP_KERNEL|GFP_DMA32');
    assert.deepEqual(dma32, ['0 DMA true', '0 DMA32 true', '0 Normal above-gfp-zone']);
  });

  it('of a kernel page leave HighMem and Movable out', () => {
    const zones = [
      zoneOf('Normal', full, [0, 9, 9]),
      zoneOf('HighMem', full, [0, 0, 9]),
      zoneOf('Movable', full, [0, 0, 0]),
    ];
    const kernel = eligibility('0xcc0', 'GFP_KERNEL', { zones });
    assert.deepEqual(kernel, ['0 Normal true', '0 HighMem above-gfp-zone', '0 Movable above-gfp-zone']);
    const user = eligibility('0xcc2', 'GFP_KERNEL|__GFP_HIGHMEM', { zones });
    assert.deepEqual(user, ['0 Normal true', '0 HighMem true', '0 Movable above-gfp-zone']);
  });

  it('of a DMA32 request are all up to Normal where the kernel has no DMA32 (i386)', () => {
    const zones = [
      zoneOf('DMA', full, [0, 800, 1900, 1900]),
      zoneOf('Normal', full, [0, 0, 9000, 9000]),
      zoneOf('HighMem', full, [0, 0, 0, 0]),
    ];
    const analysed = eligibility('0xcc4', 'GFP_KERNEL|GFP_DMA32', { zones });
    assert.deepEqual(analysed, ['0 DMA true', '0 Normal true', '0 HighMem above-gfp-zone']);
  });

  it('lie within the cpuset for user memory', () => {
    const zones = machine(0, 1);
    const confined = eligibility('0x100cca', 'GFP_HIGHUSER_MOVABLE', { zones, memsAllowed: field('1') });
    assert.deepEqual(confined.slice(2, 4), ['0 Normal cpuset', '1 DMA true']);
  });

  it('are unknown outside the cpuset for kernel memory, whose wall may be farther out', () => {
    const confined = eligibility('0xcc0', 'GFP_KERNEL', { zones: machine(0, 1), memsAllowed: field('1') });
    assert.deepEqual(confined.slice(2, 4), ['0 Normal undefined', '1 DMA true']);
  });

  it('are not confined by a cpuset for an atomic request', () => {
    const changes = { kind: 'page-allocation-failure', zones: machine(0, 1), memsAllowed: field('1') } as const;
    assert.equal(eligibility('0xa20', 'GFP_ATOMIC', changes)[0], '0 DMA true');
  });

  it('lie within the nodes of a memory policy', () => {
    const trigger = { ...triggerOf('0x6200ca', 0, 'GFP_HIGHUSER_MOVABLE'), nodemask: field('0,2-3') };
    const { zones } = analyse(reportOf({ trigger, cpuLine: releaseLine('4.19.0'), zones: machine(1, 2) }));
    assert.deepEqual([zones[0]?.ineligibleBecause, zones[3]?.eligible], ['nodemask', true]);
  });

  it('are unknown for a request bound to one node where several are printed', () => {
    const bound = eligibility('0x200cc0', 'GFP_KERNEL|__GFP_THISNODE', { zones: machine(0, 1) });
    assert.equal(bound[0], '0 DMA undefined');
  });

  it('are not asked for when no allocation failed', () => {
    assert.equal(eligibility('0x0', '')[0], '0 DMA undefined');
    assert.equal(
      eligibility('0xcc0', 'GFP_KERNEL', { trigger: triggerOf('0xcc0', -1, 'GFP_KERNEL') })[0],
      '0 DMA undefined',
    );
  });
});

function reserve(
  release: string,
  mask: string,
  names: string | undefined,
  zones: readonly Zone[] = machine(0),
): Analysis['zones'] {
  return analyse(reportOf({ trigger: triggerOf(mask, 0, names), cpuLine: releaseLine(release), zones })).zones;
}

describe('the reserve entry', () => {
  const withMovable = [...machine(0), zoneOf('Movable', full, [0, 0, 0, 0, 0], 1)];

  it('is that of the highest populated zone up to 5.7', () => {
    assert.equal(reserve('5.7.0', '0x100cca', 'GFP_HIGHUSER_MOVABLE')[0]?.reserveIndex, 2);
    assert.equal(reserve('5.7.0', '0x100cca', 'GFP_HIGHUSER_MOVABLE', withMovable)[0]?.reserveIndex, 3);
  });

  it('is that of the highest zone the mask allows since 5.8, populated or not', () => {
    assert.equal(reserve('5.8.0', '0x100cca', 'GFP_HIGHUSER_MOVABLE')[0]?.reserveIndex, 3);
    assert.equal(reserve('5.8.0', '0xcc0', 'GFP_KERNEL')[0]?.reserveIndex, 2);
  });

  it('counts a zone whose own line is lost but whose buddy line is there', () => {
    const zones = machine(0).slice(0, 2);
    const report = reportOf({
      ...{ trigger: triggerOf('0x280da', 0), cpuLine: releaseLine('3.10.0-957.el7.x86_64'), zones },
      buddies: [buddyOf('Normal', [[1, 'U']])],
    });
    const analysis = analyse(report);
    assert.equal(analysis.zones[0]?.reserveIndex, 2);
    assert.ok(analysis.missing.includes('zones'));
    assert.equal(analysis.verdict.code, 'insufficient-data');
  });

  it('is absent for a zone without a reserve line, which then is not judged', () => {
    const [zone] = reserve('5.8.0', '0xcc0', 'GFP_KERNEL', [zoneOf('Normal', full)]);
    assert.deepEqual([zone?.reserveIndex, zone?.checks], [undefined, []]);
  });
});
