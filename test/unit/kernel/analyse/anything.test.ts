// Any report at all, however absurd its numbers: an answer, and a possible one.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/kernel';
import type { Report, TaskColumn, ZoneName } from '../../../../src/kernel/report';
import { checkSane } from '../../../support/sane';
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

const amount = fc.oneof(fc.nat(), fc.constantFrom(0, -1, -4096, 1, 2 ** 31, Number.MAX_SAFE_INTEGER, 0.5));
const zoneName = fc.constantFrom<ZoneName>('DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device');

function some(names: string): fc.Arbitrary<Readonly<Record<string, number>>> {
  return fc.dictionary(fc.constantFrom(...names.split(' ')), amount, { maxKeys: 12 });
}

const zones = fc.array(
  fc
    .tuple(
      zoneName,
      some('free boost min low high present managed free_cma reserved_highatomic mlocked dirty'),
      fc.nat(3),
    )
    .chain(([name, kb, node]) =>
      fc
        .option(fc.array(amount, { maxLength: 8 }), { nil: undefined })
        .map((reserve) => zoneOf(name, kb, reserve, node)),
    ),
  { maxLength: 8 },
);
const letters = fc.constantFrom('', 'U', 'UME', 'H', 'C', 'I', 'R', '?');
const term = fc.oneof(fc.nat(), fc.tuple(fc.nat(), letters));
const buddies = fc.array(
  fc
    .tuple(zoneName, fc.array(term, { maxLength: 14 }), fc.constantFrom(4, 16, 64, 3))
    .map(([name, terms, pageSizeKb]) => buddyOf(name, terms, { pageSizeKb })),
  { maxLength: 8 },
);
const release = fc.constantFrom(
  ...'2.6.32-642.el6.x86_64 3.10.0-957.el7.x86_64 4.1.0 4.8.0 4.18.0-553.el8.x86_64 5.4.0 5.14.0-503.el9.aarch64 6.1.0-50-686-pae'.split(
    ' ',
  ),
  ...'6.11.0 7.1.8 99.999.0 unreadable'.split(' '),
);
const mask = fc.oneof(
  fc.nat().map((value) => `0x${value.toString(16)}`),
  fc.constantFrom('0x0', '0x', 'x', '0xfffffffff'),
);
const names = fc.option(fc.constantFrom('', 'GFP_KERNEL', 'GFP_ATOMIC|__GFP_COMP', '__GFP_NONSENSE'), {
  nil: undefined,
});
const trigger = fc.tuple(mask, fc.constantFrom(-1, 0, 1, 3, 9, 40), names).map((parts) => triggerOf(...parts));
const columns: readonly TaskColumn[] = [
  'pid',
  'uid',
  'tgid',
  'rss',
  'nr_ptes',
  'pgtables_bytes',
  'swapents',
  'oom_adj',
  'oom_score_adj',
];
const rows = fc.array(
  fc
    .tuple(fc.nat(50), fc.dictionary(fc.constantFrom(...columns), amount))
    .map(([pid, values]) => rowOf(pid, 'x', values)),
);
const nodeLists = fc.constantFrom('0', '0-3', '1,3', '(null)', '', '9-1', '0-99999999999', 'x');

const reports: fc.Arbitrary<Report> = fc
  .record(
    {
      kind: fc.constantFrom('oom', 'page-allocation-failure', 'kill-only'),
      trigger,
      zones,
      buddies,
      cpuLine: release.map((text) => releaseLine(text)),
      memsAllowed: nodeLists.map((text) => field(text)),
      nodes: fc.array(
        some('active_anon inactive_anon kernel_stack Balloon').map((kb) => nodeOf(kb)),
        { maxLength: 3 },
      ),
      memInfo: some(
        'active_anon inactive_anon active_file inactive_file unevictable slab_unreclaimable free shmem',
      ).map((pages) => ({
        lines: { line: 1, endLine: 1 },
        pages: new Map(Object.entries(pages).map(([key, value]) => [key, field(value)])),
      })),
      totals: some('ram reserved cmaReserved totalSwapKb freeSwapKb pagecache').map((values) => totalsOf(values)),
      tasks: rows.map((list) => tableOf(columns, list)),
      kills: fc.array(
        fc.nat(50).map((pid) => killOf(pid, 'x', 'memcg')),
        { maxLength: 3 },
      ),
      memcg: fc
        .tuple(amount, fc.option(amount, { nil: undefined }))
        .map(([used, limit]) => memcgOf('/kubepods', '/x', counterOf(used, limit))),
      summary: fc.constant(summaryOf({ constraint: field('CONSTRAINT_NONE') })),
      stack: fc.constant(stackOf('shrink_node', '? kswapd', 'mem_cgroup_out_of_memory.cold')),
      cpusSeen: fc.nat(5000),
    },
    { requiredKeys: [] },
  )
  .map((changes) => reportOf(changes as Partial<Report>));

describe('any report', () => {
  it('is analysed without an exception and without an impossible number', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const analysis = analyse(report);
        checkSane(analysis, '');
        assert.equal(analysis.zones.length, report.zones.length);
        assert.equal(analysis.tasks.length, report.tasks?.rows.length ?? 0);
      }),
      { numRuns: 600 },
    );
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(reports, (report) => {
        assert.deepEqual(analyse(report), analyse(report));
      }),
    );
  });
});
