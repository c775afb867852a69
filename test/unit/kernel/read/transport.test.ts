// The same short report through every transport of the field: prefix by prefix it must read alike.

import assert from 'node:assert/strict';
import { readText, type Report } from '../../../../src/kernel';

const body: readonly string[] = [
  'tmux: server invoked oom-killer: gfp_mask=0x140cca(GFP_HIGHUSER_MOVABLE|__GFP_COMP), order=0, oom_score_adj=-17',
  'CPU: 3 UID: 1000 PID: 4242 Comm: tmux: server Tainted: G        W  OE      6.12.9 #1 PREEMPT(full)',
  'Hardware name: QEMU Standard PC, BIOS 1.16.2 04/01/2014',
  'Call Trace:',
  ' <TASK>',
  ' dump_stack_lvl+0x5d/0x80',
  ' ? __pfx_read_tsc+0x10/0x10',
  ' out_of_memory+0x1fd/0x4c0',
  ' </TASK>',
  'Mem-Info:',
  'active_anon:433 inactive_anon:102942 isolated_anon:0',
  ' active_file:1 inactive_file:2 isolated_file:0',
  ' free:1076 free_pcp:62 free_cma:0',
  'Node 0 DMA32 free:2524kB boost:0kB min:2540kB low:3172kB high:3804kB reserved_highatomic:0KB managed:430000kB',
  'lowmem_reserve[]: 0 0 0 0 0',
  'Node 0 DMA32: 1*4kB (E) 2*8kB (UM) 0*16kB = 20kB',
  '130942 pages RAM',
  'Tasks state (memory values in pages):',
  '[  pid  ]   uid  tgid total_vm      rss rss_anon rss_file rss_shmem pgtables_bytes swapents oom_score_adj name',
  '[   4242]  1000  4242    84700    84613    84000      613         0   716800        7           -17 tmux: server',
  'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/user.slice,task=tmux: server,pid=4242,uid=1000',
  'Out of memory: Killed process 4242 (tmux: server) total-vm:338800kB, anon-rss:336000kB, file-rss:2452kB, shmem-rss:0kB, UID:1000 pgtables:700kB oom_score_adj:-17',
  'oom_reaper: reaped process 4242 (tmux: server), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
];

const stamped = (make: (index: number) => string) => body.map((line, index) => make(index) + line).join('\n');
const stamp = (index: number): string => `[   12.${String(345678 + index)}]`;

const transports: Readonly<Record<string, string>> = {
  'no prefix': body.join('\n'),
  dmesg: stamped((index) => `${stamp(index)} `),
  'printk caller': stamped((index) => `${stamp(index)}[ T4242] `),
  'printk caller apart': stamped((index) => `${stamp(index)} [ T4242] `),
  'dmesg -T': stamped(() => '[Mon Nov 22 16:18:26 2026] '),
  'dmesg -T in Chinese': stamped(() => '[一 11月 22 16:18:26 2026] '),
  'dmesg iso': stamped(() => '2026-11-22T16:18:26,123456+00:00 '),
  'dmesg -x': stamped((index) => `kern  :warn  : ${stamp(index)} `),
  'dmesg -r': stamped((index) => `<4>${stamp(index)} `),
  'dmesg reltime': stamped((index) => (index === 0 ? '[Nov22 16:18] ' : '[  +0.001839] ')),
  '/dev/kmsg': stamped((index) => `4,${String(100 + index)},${String(12345678 + index)},-,caller=T4242;`),
  'journalctl short': stamped(() => 'Nov 22 16:18:26 node-7 kernel: '),
  'journalctl short-iso': stamped(() => '2026-11-22T16:18:26+0000 node-7 kernel: '),
  'journalctl short-monotonic': stamped((index) => `${stamp(index)} node-7 kernel: `),
  'journalctl cat with tag': stamped(() => 'kernel: '),
  'rsyslog with klog stamp': stamped((index) => `Nov  2 16:18:26 node-7 kernel: ${stamp(index)} `),
  'rsyslog RFC 5424': stamped(() => '2026-11-22T16:18:26.123456+00:00 node-7 kernel: '),
  'syslog wire': stamped((index) => `<4>1 2026-11-22T16:18:26.123456Z node-7 kernel - - - ${stamp(index)} `),
  'busybox logread': stamped((index) => `Mon Nov 22 16:18:26 2026 kern.warn kernel: ${stamp(index)} `),
  'syslog without a host': stamped(() => 'Nov 22 16:18:26  kernel: '),
  'docker json-file': body
    .map((line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-11-22T16:18:26Z' }))
    .join('\n'),
  'journal json': body
    .map((line) => JSON.stringify({ MESSAGE: line, PRIORITY: '4', _TRANSPORT: 'kernel', _HOSTNAME: 'node-7' }))
    .join('\n'),
  'journal json bytes': body
    .map((line) => JSON.stringify({ MESSAGE: [...Buffer.from(line)], _TRANSPORT: 'kernel' }))
    .join('\n'),
  'CRI container log': stamped((index) => `2026-11-22T16:18:26.123456789Z stdout F ${stamp(index)} `),
  'mail quoting': stamped((index) => `> > ${stamp(index)} `),
  'Markdown emphasis': body.map((line, index) => `**${stamp(index)} ${line}**`).join('\n'),
  'terminal colours': body.map((line, index) => `\u001b[32m${stamp(index)}\u001b[0m ${line}`).join('\n'),
  'web mail': body.map((line) => `<div>&nbsp; ${line}</div>`).join('\n'),
  CRLF: body.join('\r\n'),
  'rsyslog, everything on one line': `Nov 22 16:18:26 node-7 kernel: ${body.join('#012')}`,
  'lines cut at 72 columns': stamped((index) => `${stamp(index)} `)
    .split('\n')
    .flatMap((line) => softWrap(line, 72))
    .join('\n'),
};

/** As a mail program does: at spaces, never inside a word. */
function softWrap(line: string, width: number): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > width && rest.lastIndexOf(' ', width) > 20) {
    const cut = rest.lastIndexOf(' ', width);
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut + 1);
  }
  return [...parts, rest];
}

function facts(report: Report): unknown {
  return {
    comm: report.trigger?.comm.value,
    pid: report.trigger?.pid?.value,
    names: report.trigger?.gfpNames.map((name) => name.value),
    adj: report.trigger?.oomScoreAdj?.value,
    taint: report.cpuLine?.taint?.value,
    release: report.cpuLine?.release?.value,
    stack: report.stack.map((frame) => [frame.symbol.value, frame.certain]),
    anon: report.memInfo?.pages.get('inactive_anon')?.value,
    freePcp: report.memInfo?.pages.get('free_pcp')?.value,
    zone: [...(report.zones[0]?.kb ?? [])].map(([name, field]) => [name, field.value]),
    reserve: report.zones[0]?.reserve?.pages.length,
    buddy: report.buddies[0]?.terms.map((term) => [term.order, term.blocks.value, term.types?.value]),
    ram: report.totals.ram?.value,
    task: [...(report.tasks?.rows[0]?.values ?? [])].map(([name, field]) => [name, field.value]),
    name: report.tasks?.rows[0]?.comm.value,
    constraint: report.summary?.constraint?.value,
    summaryTask: report.summary?.task?.value,
    kills: report.kills.map((kill) => [
      kill.pid.value,
      kill.comm.value,
      kill.anonRssKb?.value,
      kill.oomScoreAdj?.value,
    ]),
    reaped: report.reaped.length,
  };
}

function only(text: string): Report {
  const { reports } = readText(text);
  assert.equal(reports.length, 1);
  const [report] = reports;
  assert.ok(report);
  return report;
}

describe('transports', () => {
  const expected = facts(only(body.join('\n')));

  it('reads the plain body as it is written', () => {
    assert.deepEqual(expected, {
      comm: 'tmux: server',
      pid: 4242,
      names: ['GFP_HIGHUSER_MOVABLE', '__GFP_COMP'],
      adj: -17,
      taint: 'GWOE',
      release: '6.12.9',
      stack: [
        ['dump_stack_lvl', true],
        ['__pfx_read_tsc', false],
        ['out_of_memory', true],
      ],
      anon: 102942,
      freePcp: 62,
      zone: [
        ['free', 2524],
        ['boost', 0],
        ['min', 2540],
        ['low', 3172],
        ['high', 3804],
        ['reserved_highatomic', 0],
        ['managed', 430000],
      ],
      reserve: 5,
      buddy: [
        [0, 1, 'E'],
        [1, 2, 'UM'],
        [2, 0, undefined],
      ],
      ram: 130942,
      task: [
        ['pid', 4242],
        ['uid', 1000],
        ['tgid', 4242],
        ['total_vm', 84700],
        ['rss', 84613],
        ['rss_anon', 84000],
        ['rss_file', 613],
        ['rss_shmem', 0],
        ['pgtables_bytes', 716800],
        ['swapents', 7],
        ['oom_score_adj', -17],
      ],
      name: 'tmux: server',
      constraint: 'CONSTRAINT_NONE',
      summaryTask: 'tmux: server',
      kills: [[4242, 'tmux: server', 336000, -17]],
      reaped: 1,
    });
  });

  for (const [name, text] of Object.entries(transports))
    it(`reads the same from ${name}`, () => {
      assert.deepEqual(facts(only(text)), expected);
    });

  it('takes host and time from the first line', () => {
    const report = only(transports['rsyslog with klog stamp'] ?? '');
    assert.deepEqual([report.host, report.time], ['node-7', 'Nov  2 16:18:26']);
  });

  it('does not take what another program quotes for the kernel', () => {
    const quoted = body.map((line) => `Nov 22 16:18:26 node-7 kubelet[812]: W1122 oom_watcher: "${line}"`).join('\n');
    assert.equal(readText(quoted).reports.length, 0);
  });
});
