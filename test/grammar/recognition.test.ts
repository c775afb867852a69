// What the manifest says a kernel log is: names, rotations, first lines; and what a double click selects in one.

import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { seedForms, seedText } from '../support/seed';

interface Language {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly filenames: readonly string[];
  readonly filenamePatterns: readonly string[];
  readonly firstLine: string;
  readonly configuration: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(process.cwd(), path), 'utf8'));
const manifest = readJson('package.json') as { readonly contributes: { readonly languages: readonly Language[] } };

function kernelLanguage(): Language {
  const found = manifest.contributes.languages.find(({ id }) => id === 'kernel-log');
  assert.ok(found);
  return found;
}

/** The editor's globs, as far as the manifest uses them. */
function globMatches(glob: string, name: string): boolean {
  const source = glob.replace(/[.+^$|()\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(name);
}

function isKernelLogByName(path: string): boolean {
  const { extensions, filenames, filenamePatterns } = kernelLanguage();
  const name = basename(path).toLowerCase();
  return (
    filenames.includes(name) ||
    filenamePatterns.some((glob) => globMatches(glob, name)) ||
    extensions.some((end) => name.endsWith(end))
  );
}

describe('a file name', () => {
  for (const name of [
    'dmesg',
    'dmesg.0',
    'kern.log',
    'kern.log.1',
    'messages',
    'messages.1',
    'messages-20261122',
    'syslog',
    'syslog.1',
    'vmcore-dmesg.txt',
    'pod.klog',
    'host.dmesg',
  ])
    it(`${name} is a kernel log`, () => {
      assert.ok(isKernelLogByName(name));
    });
  for (const name of [
    'messages.json',
    'syslog.py',
    'dmesg.c',
    'messages.ts',
    'agent.log',
    'kern.log.gz',
    'syslog.md',
    'my-messages',
    'notes.txt',
  ])
    it(`${name} is not`, () => {
      assert.ok(!isKernelLogByName(name));
    });
});

const openings = [
  'java invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
  'kswapd0: page allocation failure: order:0, mode:0xcc0(GFP_KERNEL), nodemask=(null),cpuset=/,mems_allowed=0',
  'Out of memory: Killed process 162 (java) total-vm:338800kB',
  'Memory cgroup out of memory: Kill process 1234 (java) score 912 or sacrifice child',
  'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null)',
  'Task in /docker/abc killed as a result of limit of /docker/abc',
  'Mem-Info:',
];
const headers = [
  '',
  '[12345.678901] ',
  '[   12.345678][ T1234] ',
  '[Mon Nov 22 16:18:26 2026] ',
  '2026-11-22T16:18:26,123456+00:00 ',
  'kern  :warn  : [12345.678901] ',
  '<4>[12345.678901] ',
  '4,1234,5678901,-;',
  'Nov 22 16:18:26 host kernel: ',
  'Nov 22 16:18:26 host kernel: [12345.678901] ',
  '[12345.678] host kernel: ',
  '<4>1 2026-11-22T16:18:26.1Z host kernel - - - ',
  '{"log":"[   12.345678] ',
  '{"__CURSOR":"s=1","MESSAGE":"',
  '2026-11-22T16:18:26.123456789Z stdout F ',
  '> ',
];

describe('a first line', () => {
  const firstLine = new RegExp(kernelLanguage().firstLine);
  for (const header of headers)
    it(`opens a kernel log after ${JSON.stringify(header)}`, () => {
      for (const text of openings) assert.match(header + text, firstLine);
    });
  it('of a boot opens a kernel log', () => {
    assert.match('[    0.000000] Linux version 6.1.0-50-amd64 (debian-kernel@lists.debian.org)', firstLine);
    assert.match('[    0.000000][    T0] Booting Linux on physical CPU 0x0', firstLine);
  });
  it('of the seed opens a kernel log in every form of a log', () => {
    for (const form of seedForms.filter((name) => name.endsWith('.log')))
      assert.match(seedText(form).split(/\r?\n/)[0] ?? '', firstLine, form);
  });
  it('of anything else does not', () => {
    const others = [
      'Nov 22 16:18:26 host sshd[1234]: Accepted publickey for root',
      'Nov 22 16:18:26 host kernel: usb 1-1: new high-speed USB device number 2',
      '2026-11-22 16:18:26 ERROR java.lang.OutOfMemoryError: Java heap space',
      '2026-11-22 16:18:26 UTC | CORE | INFO | (pkg/logs/agent.go:90 in Start) | started',
      'The kernel invoked oom-killer yesterday; here is what we know.',
      'Worker ran out of memory: retrying',
      '#!/bin/sh',
      '{"messages": []}',
      '# HELP node_memory_free_bytes Free memory',
      'Linux version history',
    ];
    for (const line of others) assert.doesNotMatch(line, firstLine, line);
  });
  it('of a million characters is judged at once', () => {
    const begin = performance.now();
    for (const unit of ['a', 'Task in /', 'out of memory: ', '[ 0.000000]'])
      firstLine.test(unit.repeat(1_000_000 / unit.length));
    assert.ok(performance.now() - begin < 2_000);
  });
});

describe('a word of a kernel log', () => {
  const { wordPattern } = readJson(kernelLanguage().configuration) as {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
  };
  const words = (line: string): readonly string[] =>
    [...line.matchAll(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))].map(([word]) => word);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Node 0 DMA ##free:15840kB## min:64kB', ['Node', '0', 'DMA', 'free:15840kB', 'min:64kB']],
    ['isolated(anon):0kB all_unreclaimable? yes', ['isolated(anon):0kB', 'all_unreclaimable', 'yes']],
    ['lowmem_reserve[]: 0 2977', ['lowmem_reserve[]', '0', '2977']],
    ['13786*4kB (UE) = 55312kB', ['13786*4kB', 'UE', '55312kB']],
    ['gfp_mask=0x280da(GFP_KERNEL|__GFP_ZERO), order=-1', ['gfp_mask=0x280da', 'GFP_KERNEL', '__GFP_ZERO', 'order=-1']],
    [
      'task_memcg=/kubepods.slice/a-b.scope,task=java,pid=12',
      ['task_memcg', '/kubepods.slice/a-b.scope', 'task', 'java', 'pid=12'],
    ],
    ['total-vm:338800kB, anon-rss:0kB', ['total-vm:338800kB', 'anon-rss:0kB']],
    ['[<ffffffff816ae7c8>] dump_stack+0x19/0x1b', ['ffffffff816ae7c8', 'dump_stack+0x19/0x1b']],
    ['3.10.0-693.21.1.el7.x86_64', ['3.10.0-693.21.1.el7.x86_64']],
    ['内存 10:21:50', ['内存', '10:21:50']],
  ];
  for (const [line, expected] of cases)
    it(`is what one means by it in: ${line}`, () => {
      assert.deepEqual(words(line), expected);
    });
  it('is never empty', () => {
    assert.doesNotMatch('', new RegExp(wordPattern.pattern, wordPattern.flags));
  });
});
