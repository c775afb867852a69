// Hovers of the call trace: how the request came to the allocator.
import * as l10n from '@vscode/l10n';
import type { FrameRole } from '../../kernel/explain';
import type { StackFrame } from '../../kernel/report';
import { quoted } from '../label';
import { code, hover, text, type HoverText } from './text';

export function frameHover(frame: StackFrame, role: FrameRole | undefined): HoverText {
  return hover(role === undefined ? l10n.t('A function on the way to the allocator') : roleMeaning(role), [
    code([quoted(frame.symbol.value)]),
    text(
      frame.certain
        ? undefined
        : l10n.t('The question mark says that the address was found on the stack but need not be a caller.'),
    ),
    text(l10n.t('The trace reads upwards: each function was called by the one below it.')),
  ]);
}

function roleMeaning(role: FrameRole): string {
  return (
    oomRole(role) ??
    allocatorRole(role) ??
    faultRole(role) ??
    callerRole(role) ??
    l10n.t('A function on the way to the allocator')
  );
}

function oomRole(role: FrameRole): string | undefined {
  switch (role) {
    case 'printing':
      return l10n.t('Prints this report');
    case 'oom-kill':
      return l10n.t('Kills the chosen process');
    case 'oom-decision':
      return l10n.t('Decides that a process must die, and which');
    case 'memcg-oom':
      return l10n.t('A cgroup is out of memory: its limit is the cause, not the machine');
    case 'memcg-charge':
      return l10n.t("Charges a page to the process's cgroup");
    case 'page-fault-oom':
      return l10n.t('The page-fault path asks for a kill; the failed request itself is not shown');
    case 'sysrq':
      return l10n.t('A person asked for this through SysRq');
    case 'allocation-warning':
      return l10n.t('Warns that an allocation failed; nobody is killed by it');
    default:
      return undefined;
  }
}

function allocatorRole(role: FrameRole): string | undefined {
  switch (role) {
    case 'slow-path':
      return l10n.t('The slow path: the quick try failed, so it reclaims, compacts and retries at the min mark');
    case 'reclaim':
      return l10n.t('Reclaims memory: writes back, drops caches, swaps');
    case 'compaction':
      return l10n.t('Moves pages together to make a larger free block');
    case 'allocator':
      return l10n.t('The page allocator: looks for free pages zone by zone');
    case 'user-page':
      return l10n.t("Asks for a page of a process's memory");
    case 'slab':
      return l10n.t('The kernel asks for a small object of its own (slab)');
    case 'vmalloc':
      return l10n.t('The kernel asks for a large area made of single pages (vmalloc)');
    case 'page-table':
      return l10n.t('Asks for a page of page tables');
    default:
      return undefined;
  }
}

function faultRole(role: FrameRole): string | undefined {
  switch (role) {
    case 'page-fault':
      return l10n.t('A page fault: the process touched memory that has no page yet');
    case 'anonymous-fault':
      return l10n.t('First touch of anonymous memory: heap or stack');
    case 'copy-on-write':
      return l10n.t('First write to a shared page: it must be copied');
    case 'swap-in':
      return l10n.t('Brings a page back from swap');
    case 'file-fault':
      return l10n.t('A mapped file was touched: its page must be read');
    case 'huge-page':
      return l10n.t('Asks for a huge page');
    case 'page-cache':
      return l10n.t('Asks for a page of the page cache');
    case 'readahead':
      return l10n.t('Reads ahead in a file into the page cache');
    case 'tmpfs':
      return l10n.t('Asks for a page of shared memory or tmpfs');
    default:
      return undefined;
  }
}

function callerRole(role: FrameRole): string | undefined {
  switch (role) {
    case 'read':
      return l10n.t('The process was reading a file');
    case 'write':
      return l10n.t('The process was writing a file');
    case 'proc':
      return l10n.t('The process was reading or writing below /proc or /sys');
    case 'pipe':
      return l10n.t('The process was using a pipe');
    case 'fork':
      return l10n.t('A new process or thread was being made');
    case 'exec':
      return l10n.t('A program was being started');
    case 'mmap':
      return l10n.t('The process was mapping or locking memory');
    case 'network':
      return l10n.t('Network buffers were needed');
    case 'kernel-thread':
      return l10n.t('A thread of the kernel itself');
    case 'interrupt':
      return l10n.t('In an interrupt: the interrupted process need not be concerned');
    case 'system-call':
      return l10n.t('The process entered the kernel by a system call');
    default:
      return undefined;
  }
}
