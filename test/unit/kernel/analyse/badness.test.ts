// The kernel's own score, recomputed: what each era counts, and who would be chosen.

import assert from 'node:assert/strict';
import { analyse, type Analysis } from '../../../../src/kernel';
import type { Report, TaskColumn, TaskRow } from '../../../../src/kernel/report';
import {
  counterOf,
  field,
  killOf,
  memcgOf,
  releaseLine,
  reportOf,
  rowOf,
  tableOf,
  totalsOf,
} from '../../../support/kernelBuilder';

const totals = totalsOf({ ram: 110_000, reserved: 10_000, totalSwapKb: 40_000, freeSwapKb: 40_000 });
const columns: readonly TaskColumn[] = [
  'pid',
  'uid',
  'tgid',
  'total_vm',
  'rss',
  'pgtables_bytes',
  'swapents',
  'oom_score_adj',
];

function ranked(release: string, rows: readonly TaskRow[], changes: Partial<Report> = {}): Analysis {
  return analyse(reportOf({ cpuLine: releaseLine(release), tasks: tableOf(columns, rows), totals, ...changes }));
}

function badness(release: string, row: TaskRow, changes: Partial<Report> = {}): number | undefined {
  return ranked(release, [row], changes).tasks[0]?.badness;
}

const modern = { rss: 1000, pgtables_bytes: 40_960, swapents: 50 };
const old = { rss: 1000, nr_ptes: 10, swapents: 50 };

describe('badness', () => {
  it('is resident pages, swap and page tables', () => {
    assert.equal(badness('5.10.0', rowOf(7, 'java', modern)), 1060);
    assert.equal(badness('3.10.0', rowOf(7, 'java', old)), 1060);
    assert.equal(badness('4.4.0', rowOf(7, 'java', { ...old, nr_pmds: 5 })), 1065);
    assert.equal(
      badness(
        '6.12.0',
        rowOf(7, 'java', { rss_anon: 900, rss_file: 90, rss_shmem: 10, pgtables_bytes: 40_960, swapents: 50 }),
      ),
      1060,
    );
  });

  it('adds a thousandth of memory and swap for each point of oom_score_adj, rounded down first', () => {
    assert.equal(badness('5.10.0', rowOf(7, 'java', { ...modern, oom_score_adj: 500 })), 1060 + 500 * 110);
    assert.equal(badness('5.10.0', rowOf(7, 'java', { ...modern, oom_score_adj: -100 })), 1060 - 11_000);
  });

  it('is at least 1 before 5.9', () => {
    assert.equal(badness('5.4.0', rowOf(7, 'java', { ...modern, oom_score_adj: -100 })), 1);
  });

  it('spares root 3 % until 4.16, but neither on el8 nor in a container', () => {
    const root = rowOf(7, 'java', { ...modern, uid: 0 });
    assert.equal(badness('4.16.0', root), 1060 - 31);
    assert.equal(badness('4.17.0', root), 1060);
    assert.equal(badness('4.18.0-240.el8.x86_64', root), 1060);
    const memcg = memcgOf('/docker/x', '/docker/x', counterOf(8000, 8000));
    assert.equal(badness('4.4.0', root, { memcg }), 1060);
  });

  it('is counted in thousandths on el6, and only where nothing is swapped out', () => {
    const row = rowOf(7, 'java', { rss: 55_000, cpu: 0, oom_adj: 0 });
    assert.equal(badness('2.6.32-642.el6.x86_64', row), 500);
    const swapped = totalsOf({ ram: 110_000, reserved: 10_000, totalSwapKb: 40_000, freeSwapKb: 10_000 });
    assert.equal(badness('2.6.32-642.el6.x86_64', row, { totals: swapped }), undefined);
  });

  it('is measured against the limit in a cgroup', () => {
    const row = rowOf(7, 'java', { ...modern, swapents: 0, oom_score_adj: 900 });
    const memory = counterOf(40_000, 40_000);
    assert.equal(badness('5.10.0', row, { memcg: memcgOf('/a', '/a', memory) }), 1010 + 9000);
    const withSwap = { ...memcgOf('/a', '/a', memory), swap: counterOf(0, 20_000) };
    assert.equal(badness('5.10.0', row, { memcg: withSwap }), 1010 + 900 * 15);
  });

  it('is unknown where the swap a cgroup may use is not printed but used', () => {
    const row = rowOf(7, 'java', { ...modern, oom_score_adj: 900 });
    assert.equal(badness('5.10.0', row, { memcg: memcgOf('/a', '/a', counterOf(40_000, 40_000)) }), undefined);
  });

  it('is unknown without a column it needs', () => {
    assert.equal(badness('5.10.0', rowOf(7, 'java', { pgtables_bytes: 4096, swapents: 0 })), undefined);
    assert.equal(
      badness('5.10.0', rowOf(7, 'java', { ...modern, oom_score_adj: 5 }), { totals: totalsOf({}) }),
      undefined,
    );
  });
});

describe('ranks', () => {
  it('go from the highest badness down and leave the protected out', () => {
    const rows = [
      rowOf(1, 'systemd', { ...modern, rss: 90_000 }),
      rowOf(5, 'sshd', { ...modern, rss: 80_000, oom_score_adj: -1000 }),
      rowOf(7, 'small', { ...modern, rss: 10 }),
      rowOf(8, 'large', { ...modern, rss: 5000 }),
    ];
    assert.deepEqual(
      ranked('5.10.0', rows).tasks.map(({ rank }) => rank),
      [undefined, undefined, 2, 1],
    );
  });

  it('give a tie to the last met since 5.4, before to the first', () => {
    const rows = [rowOf(7, 'one', modern), rowOf(8, 'two', modern)];
    assert.deepEqual(
      ranked('5.4.0', rows).tasks.map(({ rank }) => rank),
      [2, 1],
    );
    assert.deepEqual(
      ranked('4.19.0', rows).tasks.map(({ rank }) => rank),
      [1, 2],
    );
  });

  it('stay open where one score is unknown', () => {
    const rows = [rowOf(7, 'one', modern), rowOf(8, 'two', { rss: 5 })];
    assert.deepEqual(
      ranked('5.4.0', rows).tasks.map(({ rank }) => rank),
      [undefined, undefined],
    );
  });

  it('hold ten thousand tasks', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => rowOf(index + 2, 'w', { ...modern, rss: index }));
    const { tasks } = ranked('6.12.0', rows);
    assert.deepEqual([tasks[9_999]?.rank, tasks[0]?.rank], [1, 10_000]);
  });
});

describe('victims', () => {
  const at = killOf(7, 'java').at;

  it('come once each, with score line and rank', () => {
    const { victims } = ranked('4.4.0', [rowOf(7, 'java', old), rowOf(8, 'sh', { ...old, rss: 1 })], {
      kills: [killOf(7, 'java'), killOf(8, 'sh'), killOf(7, 'java')],
      choices: [{ at, prefix: 'out-of-memory', pid: field(7), comm: field('java'), score: field(912) }],
    });
    assert.deepEqual(
      victims.map(({ kill, score, rank }) => [kill.pid.value, score, rank]),
      [
        [7, 912, 1],
        [8, undefined, 2],
      ],
    );
  });

  it('are found by their process where the table names another thread', () => {
    const { victims } = ranked('5.10.0', [rowOf(9, 'java', { ...modern, tgid: 7 })], { kills: [killOf(7, 'java')] });
    assert.equal(victims[0]?.rank, 1);
  });
});
