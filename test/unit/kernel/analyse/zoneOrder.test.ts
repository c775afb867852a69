// Which zones a kernel was built with, from what it printed: the index of every reserve entry depends on it.

import assert from 'node:assert/strict';
import { kernelOf } from '../../../../src/kernel/analyse/kernel';
import { builtZones } from '../../../../src/kernel/analyse/zoneOrder';
import type { ZoneName } from '../../../../src/kernel/report';
import { releaseLine, reportOf, zoneOf } from '../../../support/kernelBuilder';

type Printed = readonly (readonly [ZoneName, readonly number[]])[];

function built(release: string | undefined, printed: Printed): string | undefined {
  const zones = printed.map(([name, reserve]) => zoneOf(name, { present: 4096, managed: 4000 }, reserve));
  const report = reportOf({ zones, cpuLine: release === undefined ? undefined : releaseLine(release) });
  return builtZones(report, kernelOf(report))?.join(' ');
}

const cases: readonly (readonly [string, string | undefined, Printed, string])[] = [
  [
    'x86_64 of el7',
    '3.10.0-693.el7.x86_64',
    [
      ['DMA', [0, 2977, 16015, 16015]],
      ['DMA32', [0, 0, 13037, 13037]],
      ['Normal', [0, 0, 0, 0]],
    ],
    'DMA DMA32 Normal Movable',
  ],
  [
    'x86_64 with device memory',
    '6.1.0-50-amd64',
    [
      ['DMA', [0, 422, 422, 422, 422]],
      ['DMA32', [0, 0, 0, 0, 0]],
    ],
    'DMA DMA32 Normal Movable Device',
  ],
  [
    'i386 with HighMem',
    '5.7.0-rc6-next-20200521',
    [
      ['DMA', [0, 825, 1947, 825]],
      ['Normal', [0, 0, 8980, 0]],
      ['HighMem', [0, 0, 0, 0]],
    ],
    'DMA Normal HighMem Movable',
  ],
  [
    'i386 whose HighMem line is left out (6.1)',
    '6.1.0-50-686-pae',
    [
      ['DMA', [0, 751, 1891, 751]],
      ['Normal', [0, 0, 9123, 0]],
    ],
    'DMA Normal HighMem Movable',
  ],
  [
    'arm64 before 4.16',
    '4.4.0-arm64',
    [
      ['DMA', [0, 1900, 1900]],
      ['Normal', [0, 0, 0]],
    ],
    'DMA Normal Movable',
  ],
  [
    'arm64 of 5.4 without DMA',
    '5.4.0-arm64',
    [
      ['DMA32', [0, 1900, 1900, 1900]],
      ['Normal', [0, 0, 0, 0]],
    ],
    'DMA32 Normal Movable Device',
  ],
  [
    'arm64 since 5.5',
    '6.1.0-50-arm64',
    [
      ['DMA', [0, 0, 7908, 7908]],
      ['Normal', [0, 0, 0, 0]],
    ],
    'DMA DMA32 Normal Movable',
  ],
  ['ppc64 with all memory in DMA', '4.18.0-139.el8.ppc64le', [['DMA', [0, 0, 0, 0]]], 'DMA Normal Movable Device'],
  [
    's390x',
    '4.18.0-372.el8.s390x',
    [
      ['DMA', [0, 3000, 3000, 3000]],
      ['Normal', [0, 0, 0, 0]],
    ],
    'DMA Normal Movable Device',
  ],
  ['a board with one zone', '5.18.0', [['Normal', [0, 0]]], 'Normal Movable'],
  [
    'an unknown machine told by its numbers',
    undefined,
    [
      ['DMA32', [0, 0, 900, 900]],
      ['Normal', [0, 0, 0, 0]],
    ],
    'DMA DMA32 Normal Movable',
  ],
];

describe('the zones a kernel was built with', () => {
  for (const [what, release, printed, expected] of cases)
    it(`are ${expected} on ${what}`, () => {
      assert.equal(built(release, printed), expected);
    });

  it('are unknown without reserve lines', () => {
    const report = reportOf({ zones: [zoneOf('Normal', { free: 4 })] });
    assert.equal(builtZones(report, kernelOf(report)), undefined);
  });
});
