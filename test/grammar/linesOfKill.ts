// Whose limit it was, who was there, who died, and what the log lost.

import type { LineKind } from './lineKind';

const counter = 'variable.other.counter';
const cgroup = 'entity.name.namespace.cgroup';
const victim = 'string.unquoted.process.victim';

export const linesOfKill: readonly LineKind[] = [
  {
    kind: 'the limit of a cgroup',
    text: 'Task in /docker/a b killed as a result of limit of /docker',
    paints: [`/docker/a b→${cgroup}`, `/docker→${cgroup}`],
  },
  {
    kind: 'the usage of a cgroup',
    text: 'memory: usage 524288kB, limit 524288kB, failcnt 158965',
    paints: [
      'memory→entity.name.type.resource',
      'usage→variable.parameter',
      '524288→constant.numeric',
      'failcnt→variable.parameter',
      '158965→constant.numeric',
    ],
  },
  {
    kind: 'no limit',
    text: 'memory+swap: usage 0kB, limit 9007199254740988kB, failcnt 0',
    paints: ['memory+swap→entity.name.type.resource', '9007199254740988→constant.language.unlimited'],
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
