// Hovers of the lines that carry nothing the analysis uses: each says what it is, so that no line of a report stays dark.
import * as l10n from '@vscode/l10n';
import type { LineKind } from '../../kernel/explain';
import { hover, type HoverText } from './text';

export function lineHover(what: LineKind): HoverText {
  return hover(meanings[what](), []);
}

const meanings: Readonly<Record<LineKind, () => string>> = {
  'mem-info': () => l10n.t('Mem-Info: the counters of the whole machine follow, in pages'),
  counters: () => l10n.t('Counters: point at one of them for its meaning'),
  'call-trace': () => l10n.t('The call trace follows: how the request came to the allocator'),
  'task-marker': () => l10n.t('Marks where the call trace of the process or of an interrupt begins and ends'),
  'tasks-state': () => l10n.t('The process table follows, in pages'),
  'slab-header': () =>
    l10n.t(
      'Slab caches that cannot be reclaimed follow: the kernel prints them when they outweigh all process memory and caches',
    ),
  allocations: () => l10n.t('Allocation profiling: which code holds how much memory'),
  memcg: () => l10n.t('Part of the report about a cgroup at its limit'),
  'per-cpu': () => l10n.t('Pages each CPU keeps at hand: free, but in no zone counter'),
  'swap-cache-stats': () => l10n.t('Pages that entered and left the swap cache since boot; events, not memory in use'),
  'shared-pages': () => l10n.t('Pages used by more than one owner, and by one only; not part of the accounting'),
  'page-table-cache': () => l10n.t('Pages kept ready for page tables'),
  registers: () => l10n.t('Registers of the process; they say nothing about memory'),
  slub: () => l10n.t('The slab allocator adds what it had asked for and what its caches hold'),
  workqueue: () => l10n.t('The work queue on whose behalf a kernel thread asked'),
  tainted: () => l10n.t('The taint letters of the CPU line, spelled out by the kernel'),
  'cpu-line': () => l10n.t('CPU, process and kernel that printed the report'),
  hardware: () => l10n.t('The machine, as its firmware names itself'),
  cpuset: () => l10n.t('The cpuset of the process that asked, and the nodes it allows'),
  dropped: () => l10n.t('Messages were lost here: the report may lack lines'),
  suppressed: () => l10n.t('The kernel held back repeats here'),
  other: () => l10n.t('A line inside the report that the analysis does not use'),
};
