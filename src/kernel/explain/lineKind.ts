// Lines of a report that carry nothing the analysis uses, told by their text. Shapes: kernel-side lib/show_mem.c,
// mm/show_mem.c, mm/oom_kill.c and the architectures' register dumps, 2.6.32 to 7.x.

export type LineKind =
  | 'mem-info'
  | 'counters'
  | 'call-trace'
  | 'task-marker'
  | 'per-cpu'
  | 'swap-cache-stats'
  | 'shared-pages'
  | 'page-table-cache'
  | 'tasks-state'
  | 'slab-header'
  | 'allocations'
  | 'registers'
  | 'slub'
  | 'workqueue'
  | 'tainted'
  | 'cpu-line'
  | 'hardware'
  | 'cpuset'
  | 'memcg'
  | 'dropped'
  | 'suppressed'
  | 'other';

/** First match wins; every pattern is anchored on a literal and linear. */
const patterns: readonly (readonly [LineKind, RegExp])[] = [
  ['mem-info', /\bMem-Info:/u],
  ['call-trace', /\bcall trace:/iu],
  ['task-marker', /<\/?(?:TASK|IRQ|NMI|EOE)>/u],
  ['per-cpu', /\bper-cpu:|\bhi:\s*\d+,\s*btch:/u],
  ['swap-cache-stats', /\bSwap cache stats:/u],
  ['shared-pages', /\bpages (?:non-)?shared\b/u],
  ['page-table-cache', /\bpages in pagetable cache\b/u],
  ['counters', /\b(?:active_anon|unevictable|slab_unreclaimable|slab_reclaimable|mapped|free_pcp|active_file):\d/u],
  ['tasks-state', /\bTasks state \(/u],
  ['slab-header', /\bUnreclaimable slab info:|\bName\s{2,}Used\s{2,}Total\b/u],
  ['allocations', /\bMemory allocations:|\bfunc:\w/u],
  ['slub', /\bSLUB: Unable to allocate\b|\bobject size: \d|\bnode \d+: slabs: \d/u],
  ['dropped', /\bprintk messages dropped\b|\bMissed \d+ kernel messages\b/u],
  ['suppressed', /\bcallbacks suppressed\b/u],
  ['workqueue', /\bWorkqueue: /u],
  ['tainted', /\bTainted: \[/u],
  ['cpu-line', /\bComm: |\bcomm: /u],
  ['hardware', /\bHardware name:/u],
  ['cpuset', /\bcpuset=/u],
  ['memcg', /\bmemory cgroup\b|\bTask in \/|\bkilled as a result of limit\b/iu],
  [
    'registers',
    /\b(?:[ER](?:IP|SP|AX|BX|CX|DX|SI|DI|BP)|R(?:0[89]|1[0-5])|EFLAGS|CR[0234]|CS|DS|FS|GS|Code|ORIG_RAX|pc|lr|sp|x\d+|r\d+|pstate|psr|NIP|LR|CTR|GPR\d\d|PSW)\s?: ?/u,
  ],
];

export function lineKind(text: string): LineKind {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
