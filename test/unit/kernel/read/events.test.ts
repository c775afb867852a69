// What is one event.

import assert from 'node:assert/strict';
import { readText, type Report } from '../../../../src/kernel';

const header = (comm: string, index = 0): string =>
  `[   ${String(10 + index)}.000001] ${comm} invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0`;
const kill = (pid: number, prefix = 'Out of memory: '): string =>
  `[   20.000001] ${prefix}Killed process ${String(pid)} (victim) total-vm:4kB, anon-rss:4kB, file-rss:0kB, shmem-rss:0kB, UID:0 pgtables:8kB oom_score_adj:0`;
const memory = ['Mem-Info:', 'active_anon:1 inactive_anon:2 isolated_anon:0', 'free:3 free_pcp:0 free_cma:0'];

function read(...lines: readonly string[]): readonly Report[] {
  return readText(lines.join('\n')).reports;
}

function pids(report: Report | undefined): readonly number[] {
  return report?.kills.map((each) => each.pid.value) ?? [];
}

describe('what is one event', () => {
  it('a header starts an event, the next header another', () => {
    const reports = read(header('a'), ...memory, kill(1), header('b', 1), ...memory, kill(2));
    assert.deepEqual(
      reports.map((each) => [each.trigger?.comm.value, pids(each)]),
      [
        ['a', [1]],
        ['b', [2]],
      ],
    );
  });

  it('a kill that no header precedes is an event of its own', () => {
    const reports = read(kill(7));
    assert.deepEqual(
      reports.map((each) => [each.kind, pids(each)]),
      [['kill-only', [7]]],
    );
  });

  it('kills after a whole report are rate-limited reports, not further victims', () => {
    const reports = read(header('a'), ...memory, kill(1), kill(2), kill(3));
    assert.deepEqual(
      reports.map((each) => each.kind),
      ['oom', 'kill-only', 'kill-only'],
    );
  });

  it('the older pair of choice and kill is one kill', () => {
    const pair = [
      'Out of memory: Kill process 5 (java) score 912 or sacrifice child',
      'Killed process 5 (java) total-vm:9kB, anon-rss:8kB, file-rss:0kB',
    ];
    const [with_, ...none] = read(header('a'), ...memory, ...pair);
    assert.deepEqual([pids(with_), with_?.choices[0]?.score?.value, none.length], [[5], 912, 0]);
    assert.deepEqual(
      read(...pair).map((each) => [each.kind, pids(each)]),
      [['kill-only', [5]]],
    );
  });

  it('a child may die in place of the chosen process', () => {
    const [report, ...none] = read(
      header('a'),
      ...memory,
      'Out of memory: Kill process 5 (java) score 912 or sacrifice child',
      'Killed process 6 (sh) total-vm:9kB, anon-rss:8kB, file-rss:0kB',
    );
    assert.deepEqual([pids(report), none.length], [[6], 0]);
  });

  it('a group kill belongs to its report', () => {
    const memcg = 'Memory cgroup out of memory: ';
    const [report, ...none] = read(
      header('a'),
      kill(1, memcg),
      'Tasks in /a are going to be killed due to memory.oom.group set',
      kill(1, memcg),
      kill(2, memcg),
    );
    assert.deepEqual([pids(report), none.length], [[1, 1, 2], 0]);
  });

  it('a body without a header is an oom', () => {
    const [report] = read(...memory);
    assert.deepEqual([report?.kind, report?.trigger], ['oom', undefined]);
  });

  it('a body whose stack shows warn_alloc is an allocation failure that lost its header', () => {
    const [report] = read(
      'CPU: 0 PID: 1 Comm: x Not tainted 6.1.0 #1',
      'Call Trace:',
      ' warn_alloc+0x1/0x2',
      ...memory,
    );
    assert.equal(report?.kind, 'page-allocation-failure');
  });

  it('a page allocation failure between two kills takes none of them', () => {
    const failure =
      '[ 15.1] x: page allocation failure: order:4, mode:0x40cc0(GFP_KERNEL|__GFP_COMP), nodemask=(null),cpuset=/,mems_allowed=0';
    const reports = read(header('a'), ...memory, kill(1), failure, ...memory, kill(2));
    assert.deepEqual(
      reports.map((each) => [each.kind, pids(each).length]),
      [
        ['oom', 1],
        ['page-allocation-failure', 0],
        ['kill-only', 1],
      ],
    );
  });

  it('two reports of two CPUs are told apart by the caller', () => {
    const on = (caller: string, lines: readonly string[]): string[] =>
      lines.map((line) => `[   10.000001][${caller}] ${line}`);
    const a = on(' T11', [
      'a invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
      'CPU: 0 PID: 11 Comm: a Not tainted 6.1.0 #1',
      ...memory,
    ]);
    const b = on(' T22', [
      'b invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=2, oom_score_adj=0',
      'CPU: 1 PID: 22 Comm: b Not tainted 6.1.0 #1',
      ...memory,
    ]);
    const mixed = a.flatMap((line, index) => [line, b[index] ?? '']);
    assert.deepEqual(
      read(...mixed).map((each) => [each.trigger?.comm.value, each.trigger?.pid?.value, each.memInfo?.pages.size]),
      [
        ['a', 11, 6],
        ['b', 22, 6],
      ],
    );
  });

  it('a trace of somebody else inside the stack leaves the report whole', () => {
    const [report] = read(
      header('a'),
      'CPU: 0 PID: 11 Comm: a Not tainted 6.1.0 #1',
      'Call Trace:',
      ' out_of_memory+0x1/0x2',
      'WARNING: CPU: 1 PID: 5 at kernel/x.c:1 x+0x1/0x2',
      'CPU: 1 PID: 5 Comm: other Not tainted 6.1.0 #1',
      ' foreign_frame+0x1/0x2',
      ...memory,
      kill(1),
    );
    assert.deepEqual(
      report?.stack.map((frame) => frame.symbol.value),
      ['out_of_memory'],
    );
    assert.deepEqual(pids(report), [1]);
  });

  it('an empty text holds nothing', () => {
    assert.deepEqual(readText('').reports, []);
  });
});

describe('numbers no kernel prints', () => {
  it('an order of many digits is no order', () => {
    const [report] = read(
      'x invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=123456789, oom_score_adj=0',
      ...memory,
    );
    assert.equal(report?.trigger?.order, undefined);
    assert.equal(report?.trigger?.oomScoreAdj?.value, 0);
  });
});
