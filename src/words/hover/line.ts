// Hovers of the lines that carry nothing the analysis uses: each says what it is, so that no line of a report stays dark.
import * as l10n from '@vscode/l10n';
import type { LineKind } from '../../kernel/explain';
import { hover, type HoverText } from './text';

export function lineHover(what: LineKind): HoverText {
  return hover(blockLine(what) ?? detailLine(what) ?? otherLine(what), []);
}

function blockLine(what: LineKind): string | undefined {
  switch (what) {
    case 'mem-info':
      return l10n.t('Mem-Info: the counters of the whole machine follow, in pages');
    case 'call-trace':
      return l10n.t('The call trace follows: how the request came to the allocator');
    case 'task-marker':
      return l10n.t('Marks where the call trace of the process or of an interrupt begins and ends');
    case 'tasks-state':
      return l10n.t('The process table follows, in pages');
    case 'slab-header':
      return l10n.t(
        'Slab caches that cannot be reclaimed follow: the kernel prints them when they outweigh all process memory and caches',
      );
    case 'allocations':
      return l10n.t('Allocation profiling: which code holds how much memory');
    case 'memcg':
      return l10n.t('Part of the report about a cgroup at its limit');
    default:
      return undefined;
  }
}

function detailLine(what: LineKind): string | undefined {
  switch (what) {
    case 'per-cpu':
      return l10n.t('Pages each CPU keeps at hand: free, but in no zone counter');
    case 'swap-cache-stats':
      return l10n.t('Pages that entered and left the swap cache since boot; events, not memory in use');
    case 'shared-pages':
      return l10n.t('Pages used by more than one owner, and by one only; not part of the accounting');
    case 'page-table-cache':
      return l10n.t('Pages kept ready for page tables');
    case 'registers':
      return l10n.t('Registers of the process at its system call; they say nothing about memory');
    case 'workqueue':
      return l10n.t('The work queue on whose behalf a kernel thread asked');
    case 'tainted':
      return l10n.t('The taint letters of the CPU line, spelled out by the kernel');
    case 'cpu-line':
      return l10n.t('CPU, process and kernel that printed the report');
    case 'hardware':
      return l10n.t('The machine, as its firmware names itself');
    case 'cpuset':
      return l10n.t('The cpuset of the process that asked, and the nodes it allows');
    default:
      return undefined;
  }
}

function otherLine(what: LineKind): string {
  switch (what) {
    case 'dropped':
      return l10n.t('Messages were lost here: the report may lack lines');
    case 'suppressed':
      return l10n.t('The kernel held back repeats here');
    default:
      return l10n.t('A line inside the report that the analysis does not use');
  }
}
