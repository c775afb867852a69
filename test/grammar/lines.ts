// One line for each kind a report is made of, over the kernels that print it differently, and what it must look like.

export interface LineKind {
  readonly kind: string;
  readonly text: string;
  readonly paints: readonly string[];
}

const number = 'constant.numeric';
const counter = 'variable.other.counter';
const cgroup = 'entity.name.namespace.cgroup';
const victim = 'string.unquoted.process.victim';

export const lineKinds: readonly LineKind[] = [
  {
    kind: 'the trigger with flag names',
    text: 'java invoked oom-killer: gfp_mask=0x140dca(GFP_HIGHUSER_MOVABLE|__GFP_COMP|__GFP_ZERO), order=0, oom_score_adj=-998',
    paints: [
      'java→string.unquoted.process.trigger',
      'invoked oom-killer→keyword.control.trigger',
      'gfp_mask→variable.parameter.gfp-mask',
      '0x140dca→constant.numeric.hex.gfp-mask',
      'GFP_HIGHUSER_MOVABLE→constant.language.gfp-flag',
      '__GFP_COMP→constant.language.gfp-flag',
      '__GFP_ZERO→constant.language.gfp-flag',
      'order→variable.parameter.order',
      '0→constant.numeric.order',
      'oom_score_adj→variable.parameter.oom-score-adj',
      '-998→constant.numeric.oom-score-adj',
    ],
  },
  {
    kind: 'the trigger of 2.6.32',
    text: 'sshd invoked oom-killer: gfp_mask=0x200d2, order=0, oom_adj=0, oom_score_adj=0',
    paints: ['sshd→string.unquoted.process.trigger', '0x200d2→constant.numeric.hex', 'oom_adj→variable.parameter'],
  },
  {
    kind: 'the trigger with a node mask',
    text: 'Xorg invoked oom-killer: gfp_mask=0x240c0d0(GFP_TEMPORARY|__GFP_COMP), nodemask=0-1,  order=3, oom_score_adj=0',
    paints: [
      'GFP_TEMPORARY→constant.language',
      'nodemask→variable.parameter.nodes',
      '0-1→constant.numeric.nodes',
      '3→constant.numeric.order',
    ],
  },
  {
    kind: 'a failed allocation',
    text: 'kworker/u8:4: page allocation failure: order:6, mode:0x40c40(GFP_NOFS|__GFP_COMP), nodemask=(null),cpuset=/,mems_allowed=0',
    paints: [
      'kworker/u8:4→string.unquoted.process.trigger',
      'page allocation failure→keyword.control.allocation-failure',
      '6→constant.numeric.order',
      'mode→variable.parameter.gfp-mask',
      'GFP_NOFS→constant.language.gfp-flag',
      '(null)→constant.language.null',
      `/→${cgroup}`,
      '0→constant.numeric.nodes',
    ],
  },
  {
    kind: 'the cpuset line',
    text: 'runc:[2:INIT] cpuset=docker abc mems_allowed=0-1,3',
    paints: ['runc:[2:INIT]→string.unquoted.process', `docker abc→${cgroup}`, '0-1,3→constant.numeric.nodes'],
  },
  {
    kind: 'the CPU line of 3.10',
    text: 'CPU: 6 PID: 867 Comm: vmtoolsd Not tainted 3.10.0-693.21.1.el7.x86_64 #1',
    paints: [
      '6→constant.numeric.cpu',
      '867→constant.numeric.pid',
      'vmtoolsd→string.unquoted.process',
      'Not tainted→keyword.other.taint',
      '3.10.0-693.21.1.el7.x86_64→entity.name.type.release',
    ],
  },
  {
    kind: 'the CPU line of 6.11 with taint',
    text: 'CPU: 4 UID: 0 PID: 12 Comm: a b Kdump: loaded Tainted: G        W  OE      6.12.0-211.el10.x86_64 #1 PREEMPT(full)',
    paints: [
      '0→constant.numeric.uid',
      'a b→string.unquoted.process',
      ' G        W  OE→constant.language.taint',
      '6.12.0-211.el10.x86_64→entity.name.type.release',
    ],
  },
  {
    kind: 'the taint in words',
    text: 'Tainted: [W]=WARN, [O]=OOT_MODULE',
    paints: ['Tainted→keyword.other.taint', '[W]=WARN, [O]=OOT_MODULE→constant.language.taint'],
  },
  {
    kind: 'the hardware',
    text: 'Hardware name: VMware, Inc. Platform/440BX, BIOS 6.00 12/12/2018',
    paints: ['Hardware name→variable.parameter.hardware'],
  },
  { kind: 'the heading of the stack', text: 'Call Trace:', paints: ['Call Trace→markup.heading.section'] },
  {
    kind: 'a frame',
    text: ' __alloc_pages+0x305/0x330 [ext4]',
    paints: ['__alloc_pages→entity.name.function.frame', '+0x305/0x330→comment', '[ext4]→entity.name.namespace.module'],
  },
  {
    kind: 'a frame with its address',
    text: '[<ffffffff816a9b90>] dump_header+0x90/0x229',
    paints: ['[<ffffffff816a9b90>] →comment.block.address', 'dump_header→entity.name.function.frame'],
  },
  {
    kind: 'an uncertain frame',
    text: ' ? policy_node+0x51/0x70',
    paints: ['? policy_node+0x51/0x70→comment.line.uncertain-frame'],
  },
  {
    kind: 'an uncertain frame with its address',
    text: '[<ffffffff810ecec2>] ? ktime_get_ts64+0x52/0xf0',
    paints: ['[<ffffffff810ecec2>] ? ktime_get_ts64+0x52/0xf0→comment.line.uncertain-frame'],
  },
  {
    kind: 'a frame of 32-bit ARM',
    text: ' show_stack from dump_stack_lvl+0x90/0xac',
    paints: [
      'show_stack→entity.name.function.frame',
      'from→keyword.other.from',
      'dump_stack_lvl→entity.name.function.frame',
    ],
  },
  { kind: 'a context mark', text: ' <TASK>', paints: ['<TASK>→comment.block.context'] },
  {
    kind: 'registers',
    text: 'RAX: 00000000000000a2 RBX: 00000000007ef000',
    paints: ['RAX: 00000000000000a2 RBX: 00000000007ef000→comment.block.registers'],
  },
  { kind: 'the heading of the memory', text: 'Mem-Info:', paints: ['Mem-Info→markup.heading.section'] },
  {
    kind: 'the totals of the memory',
    text: 'active_anon:433 inactive_anon:102942 isolated_anon:0',
    paints: [`active_anon→${counter}`, `433→${number}`, `inactive_anon→${counter}`, `102942→${number}`],
  },
  {
    kind: 'a second line of the totals',
    text: ' free:33111 free_pcp:150 free_cma:0',
    paints: ['free→keyword.other.watermark.free', `33111→${number}`, `free_pcp→${counter}`],
  },
  {
    kind: 'the node line',
    text: 'Node 0 active_anon:1732kB isolated(anon):0kB shmem_thp: 24kB all_unreclaimable? no',
    paints: [
      'Node→storage.type.node',
      '0→constant.numeric.node',
      `active_anon→${counter}`,
      `isolated(anon)→${counter}`,
      `shmem_thp→${counter}`,
      `24→${number}`,
      'no→constant.language.boolean',
    ],
  },
  {
    kind: 'a zone line',
    text: 'Node 0 DMA32 free:2524kB boost:0kB min:2540kB low:3172kB high:3804kB reserved_highatomic:0KB managed:432616kB pages_scanned:3 all_unreclaimable? yes',
    paints: [
      'Node→storage.type.node',
      'DMA32→entity.name.type.zone',
      'free→keyword.other.watermark.free',
      '2524→constant.numeric.watermark',
      'kB→keyword.other.unit',
      'boost→keyword.other.watermark.boost',
      'min→keyword.other.watermark.min',
      'low→keyword.other.watermark.low',
      'high→keyword.other.watermark.high',
      `reserved_highatomic→${counter}`,
      'KB→keyword.other.unit',
      'managed→keyword.other.watermark.managed',
      'yes→constant.language.boolean.yes',
    ],
  },
  {
    kind: 'a zone line without a node',
    text: 'HighMem free:1536kB min:512kB',
    paints: ['HighMem→entity.name.type.zone', 'free→keyword.other.watermark.free', 'min→keyword.other.watermark.min'],
  },
  {
    kind: 'the reserves',
    text: 'lowmem_reserve[]: 0 2977 16015 16015',
    paints: [
      'lowmem_reserve→keyword.other.reserve',
      '0→constant.numeric.reserve',
      '2977→constant.numeric.reserve',
      '16015→constant.numeric.reserve',
      '16015→constant.numeric.reserve',
    ],
  },
  {
    kind: 'the buddy line',
    text: 'Node 0 Normal: 13786*4kB (UE) 19*8kB (U) 0*16kB = 55296kB',
    paints: [
      'Normal→entity.name.type.zone',
      '13786→constant.numeric.blocks',
      '*→keyword.operator.multiply',
      '4→constant.numeric.block-size',
      'UE→constant.character.migratetype',
      'U→constant.character.migratetype',
      '0→constant.numeric.blocks',
      '55296→constant.numeric.total',
    ],
  },
  {
    kind: 'the per-CPU lists',
    text: 'CPU    0: hi:  186, btch:  31 usd:   0',
    paints: ['CPU→variable.parameter.cpu', `hi→${counter}`, `186→${number}`, `btch→${counter}`],
  },
  {
    kind: 'the huge pages',
    text: 'Node 0 hugepages_total=0 hugepages_free=0 hugepages_surp=0 hugepages_size=2048kB',
    paints: ['hugepages_total→variable.parameter', `2048→${number}`, 'kB→keyword.other.unit'],
  },
  {
    kind: 'the page cache',
    text: '273226 total pagecache pages',
    paints: [`273226→${number}`, 'total pagecache pages→variable.other.total'],
  },
  { kind: 'the swap', text: 'Free swap  = 774396kB', paints: ['Free swap→variable.other.total', `774396→${number}`] },
  {
    kind: 'the swap cache',
    text: 'Swap cache stats: add 1, delete 2, find 3/4',
    paints: ['add→variable.other.counter', '1→constant.numeric', '4→constant.numeric'],
  },
  {
    kind: 'the high memory',
    text: '0 pages HighMem/MovableOnly',
    paints: ['pages HighMem/MovableOnly→variable.other.total'],
  },
  {
    kind: 'a slab',
    text: 'ext4_inode_cache        6093KB       6193KB',
    paints: ['ext4_inode_cache→entity.name.type.slab', '6093→constant.numeric', 'KB→keyword.other.unit'],
  },
  {
    kind: 'the profile of allocations',
    text: '  1047212032   511334 fs/xfs/xfs_icache.c:82 [xfs] func:xfs_inode_alloc',
    paints: ['fs/xfs/xfs_icache.c:82→string.unquoted.source', 'xfs_inode_alloc→entity.name.function'],
  },
  {
    kind: 'the limit of a cgroup',
    text: 'Task in /docker/a b killed as a result of limit of /docker',
    paints: [`/docker/a b→${cgroup}`, `/docker→${cgroup}`],
  },
  {
    kind: 'the usage of a cgroup',
    text: 'memory: usage 524288kB, limit 524288kB, failcnt 158965',
    paints: [
      'memory→storage.type.resource',
      'usage→variable.parameter',
      '524288→constant.numeric',
      'failcnt→variable.parameter',
      '158965→constant.numeric',
    ],
  },
  {
    kind: 'no limit',
    text: 'memory+swap: usage 0kB, limit 9007199254740988kB, failcnt 0',
    paints: ['memory+swap→storage.type.resource', '9007199254740988→constant.language.unlimited'],
  },
  {
    kind: 'the statistics of a cgroup on one line',
    text: 'Memory cgroup stats for /a/b: cache:844KB rss:521136KB',
    paints: ['Memory cgroup stats→markup.heading.section', `/a/b→${cgroup}`, `rss→${counter}`],
  },
  {
    kind: 'one of the statistics of a cgroup',
    text: 'workingset_refault_anon 167415808',
    paints: [`workingset_refault_anon→${counter}`, '167415808→constant.numeric'],
  },
  {
    kind: 'the heading of the tasks',
    text: '[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
    paints: ['[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name→markup.heading.table'],
  },
  {
    kind: 'a task',
    text: '[  162]  1000   162    84700    84613   716800        0          -998 tmux: server',
    paints: [
      '162→constant.numeric.pid',
      '1000→constant.numeric.uid',
      '162→constant.numeric.tgid',
      '-998→constant.numeric.oom-score-adj',
      'tmux: server→string.unquoted.process',
    ],
  },
  {
    kind: 'a task of 2.6.32',
    text: '[  478]     0   478     2719        1   6     -17         -1000 udevd',
    paints: ['478→constant.numeric.pid', '-1000→constant.numeric.oom-score-adj', 'udevd→string.unquoted.process'],
  },
  {
    kind: 'the summary',
    text: 'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=kubepods.slice,mems_allowed=0-1,oom_memcg=/kubepods.slice,task_memcg=/kubepods.slice/a.scope,task=java,pid=1234,uid=65535',
    paints: [
      'oom-kill→keyword.control.summary',
      'CONSTRAINT_MEMCG→constant.language.constraint',
      `kubepods.slice→${cgroup}`,
      '0-1→constant.numeric.nodes',
      `/kubepods.slice→${cgroup}`,
      `/kubepods.slice/a.scope→${cgroup}`,
      `java→${victim}`,
      '1234→constant.numeric',
      '65535→constant.numeric',
    ],
  },
  {
    kind: 'the kill',
    text: 'Out of memory: Killed process 162 (java) total-vm:338800kB, anon-rss:337932kB, file-rss:4kB, shmem-rss:516kB, UID:0 pgtables:700kB oom_score_adj:0',
    paints: [
      'Out of memory→keyword.control.out-of-memory',
      'Killed process→keyword.control.kill',
      '162→constant.numeric.pid',
      `java→${victim}`,
      `total-vm→${counter}`,
      '338800→constant.numeric',
      `pgtables→${counter}`,
      'oom_score_adj→variable.parameter.oom-score-adj',
    ],
  },
  {
    kind: 'the kill of 2.6.32',
    text: 'Killed process 62185, UID 48, (httpd) total-vm:732728kB, anon-rss:198916kB, file-rss:2288kB',
    paints: ['62185→constant.numeric.pid', '48→constant.numeric.uid', `httpd→${victim}`, `total-vm→${counter}`],
  },
  {
    kind: 'the choice before the kill',
    text: 'Memory cgroup out of memory: Kill process 1234 (java) score 912 or sacrifice child',
    paints: [
      'Memory cgroup out of memory→keyword.control.out-of-memory',
      'Kill process→keyword.control.kill',
      `java→${victim}`,
      '912→constant.numeric',
      'or sacrifice child→keyword.other',
    ],
  },
  {
    kind: 'the kill of a group',
    text: 'Tasks in /a/b are going to be killed due to memory.oom.group set',
    paints: [`/a/b→${cgroup}`, 'memory.oom.group→variable.parameter'],
  },
  {
    kind: 'nobody to kill',
    text: 'Out of memory and no killable processes...',
    paints: ['Out of memory and no killable processes→keyword.control.out-of-memory'],
  },
  {
    kind: 'the reaper',
    text: 'oom_reaper: reaped process 1234 (java), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
    paints: ['oom_reaper→entity.name.function', '1234→constant.numeric.pid', `java→${victim}`, `anon-rss→${counter}`],
  },
  {
    kind: 'the panic',
    text: 'Kernel panic - not syncing: System is deadlocked on memory',
    paints: ['Kernel panic - not syncing→invalid.illegal.panic'],
  },
  {
    kind: 'lost messages',
    text: '** 123 printk messages dropped **',
    paints: ['** 123 printk messages dropped **→invalid.illegal.lost'],
  },
  {
    kind: 'suppressed messages',
    text: 'warn_alloc: 25 callbacks suppressed',
    paints: ['25→constant.numeric.lost', 'callbacks suppressed→invalid.illegal.lost'],
  },
];
