// Hovers of the call trace: how the request came to the allocator.
import * as l10n from '@vscode/l10n';
import type { FrameRole } from '../../kernel/explain';
import type { StackFrame } from '../../kernel/report';
import { quoted } from '../label';
import { code, hover, text, type HoverText } from './text';

export function frameHover(frame: StackFrame, role: FrameRole | undefined): HoverText {
  return hover(role === undefined ? l10n.t('A function on the way to the allocator') : meanings[role](), [
    code([quoted(frame.symbol.value)]),
    text(
      frame.certain
        ? undefined
        : l10n.t('The question mark says that the address was found on the stack but need not be a caller.'),
    ),
    text(l10n.t('The trace reads upwards: each function was called by the one below it.')),
  ]);
}

const meanings: Readonly<Record<FrameRole, () => string>> = {
  printing: () => l10n.t('Prints this report'),
  'oom-kill': () => l10n.t('Kills the chosen process'),
  'oom-decision': () => l10n.t('Decides that a process must die, and which'),
  'memcg-oom': () => l10n.t('A cgroup is out of memory: its limit is the cause, not the machine'),
  'memcg-charge': () => l10n.t("Charges a page to the process's cgroup"),
  'page-fault-oom': () => l10n.t('The page-fault path asks for a kill; the failed request itself is not shown'),
  sysrq: () => l10n.t('A person asked for this through SysRq'),
  'allocation-warning': () => l10n.t('Warns that an allocation failed; nobody is killed by it'),
  'slow-path': () =>
    l10n.t('The slow path: the quick try failed, so it reclaims, compacts and retries at the min mark'),
  reclaim: () => l10n.t('Reclaims memory: writes back, drops caches, swaps'),
  compaction: () => l10n.t('Moves pages together to make a larger free block'),
  allocator: () => l10n.t('The page allocator: looks for free pages zone by zone'),
  'user-page': () => l10n.t("Asks for a page of a process's memory"),
  slab: () => l10n.t('The kernel asks for a small object of its own (slab)'),
  vmalloc: () => l10n.t('The kernel asks for a large area made of single pages (vmalloc)'),
  'page-table': () => l10n.t('Asks for a page of page tables'),
  'page-fault': () => l10n.t('A page fault: the process touched memory that has no page yet'),
  'anonymous-fault': () => l10n.t('First touch of anonymous memory: heap or stack'),
  'copy-on-write': () => l10n.t('First write to a shared page: it must be copied'),
  'swap-in': () => l10n.t('Brings a page back from swap'),
  'file-fault': () => l10n.t('A mapped file was touched: its page must be read'),
  'huge-page': () => l10n.t('Asks for a huge page'),
  'page-cache': () => l10n.t('Asks for a page of the page cache'),
  readahead: () => l10n.t('Reads ahead in a file into the page cache'),
  tmpfs: () => l10n.t('Asks for a page of shared memory or tmpfs'),
  read: () => l10n.t('The process was reading a file'),
  write: () => l10n.t('The process was writing a file'),
  proc: () => l10n.t('The process was reading or writing below /proc or /sys'),
  pipe: () => l10n.t('The process was using a pipe'),
  fork: () => l10n.t('A new process or thread was being made'),
  exec: () => l10n.t('A program was being started'),
  mmap: () => l10n.t('The process was mapping or locking memory'),
  network: () => l10n.t('Network buffers were needed'),
  'kernel-thread': () => l10n.t('A thread of the kernel itself'),
  interrupt: () => l10n.t('In an interrupt: the interrupted process need not be concerned'),
  'system-call': () => l10n.t('The process entered the kernel by a system call'),
};
