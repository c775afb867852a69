// A report of whose every free text somebody has tried to make something that acts.

/** Text an attacker may choose: process names, cgroups, cpusets, firmware strings, module symbols. */
export const attacks: readonly string[] = [
  '[evil](command:evil.run) ![evil](x)',
  '<b onclick=evil> http://evil.test',
  '`evil` ```evil``` |evil|:-|',
  '$(evil)~spin *evil*__evil__',
  '\u202eevil\u202c \u001b[31mevil evil&lt;script',
];

/** Characters that hide, reorder or control, none of which may reach a person's eye unseen. */
export const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export function hostileLog(attack: string): string {
  const gfp = 'gfp_mask=0x280da, order=0, oom_score_adj=0';
  return [
    `${attack} invoked oom-killer: ${gfp}`,
    `${attack} cpuset=${attack} mems_allowed=0`,
    `CPU: 6 PID: 867 Comm: ${attack} Tainted: G           O  3.10.0-693${attack}.el7.x86_64 #1`,
    `Hardware name: ${attack}, BIOS ${attack} 12/12/2018`,
    'Call Trace:',
    `[<ffffffff816ae7c8>] evil_${attack.replaceAll(/[^\w.]/gu, '_')}+0x19/0x1b`,
    `Task in /kubepods/${attack} killed as a result of limit of /kubepods/${attack}`,
    'memory: usage 204800kB, limit 204800kB, failcnt 123',
    `Memory cgroup stats for /kubepods/${attack}: cache:0KB rss:204800KB`,
    'Mem-Info:',
    'active_anon:2911137 inactive_anon:58987 isolated_anon:0#012 active_file:231 inactive_file:1006 isolated_file:193',
    'Node 0 Normal free:54912kB min:54968kB low:68708kB high:82452kB present:13631488kB managed:13350504kB',
    'lowmem_reserve[]: 0 0 0 0',
    'Node 0 Normal: 13786*4kB (UE) 19*8kB (U) 1*16kB (M) 0*32kB = 55312kB',
    '4194157 pages RAM',
    '90315 pages reserved',
    '[ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj name',
    `[ 1234]  1000  1234   100000    20000      50        0             0 ${attack}`,
    `Memory cgroup out of memory: Kill process 1234 (${attack}) score 912 or sacrifice child`,
    `Killed process 1234 (${attack}) total-vm:400000kB, anon-rss:70000kB, file-rss:10000kB, shmem-rss:0kB`,
    '',
  ]
    .map((line) => (line === '' ? line : `Apr 11 10:21:50 host kernel: ${line}`))
    .join('\n');
}
