// Names of a cgroup's statistics: mem_cgroup_stat_names and memory_stats, mm/memcontrol.c.
import * as l10n from '@vscode/l10n';

export function cgroupMeaning(name: string): string | undefined {
  switch (name) {
    case 'anon':
      return l10n.t('Anonymous memory of the cgroup: heap and stacks.');
    case 'file':
      return l10n.t('Page cache of files, with tmpfs and shared memory.');
    case 'cache':
      return l10n.t('Page cache of files, with tmpfs and shared memory (cgroup v1).');
    case 'rss_huge':
      return l10n.t('Anonymous memory held in transparent huge pages (cgroup v1).');
    case 'mapped_file':
    case 'file_mapped':
      return l10n.t('File pages mapped into processes.');
    case 'file_dirty':
      return l10n.t('File pages changed in memory and not yet being written.');
    case 'file_writeback':
      return l10n.t('File pages being written right now.');
    case 'kernel':
      return l10n.t('All kernel memory charged to the cgroup.');
    case 'percpu':
      return l10n.t('Per-CPU data charged to the cgroup.');
    case 'sock':
      return l10n.t('Network buffers charged to the cgroup.');
    case 'vmalloc':
      return l10n.t('Memory mapped by vmalloc and charged to the cgroup.');
    case 'slab':
      return l10n.t('Kernel objects charged to the cgroup, reclaimable or not.');
    case 'swap':
      return l10n.t('Memory of the cgroup that is in swap.');
    case 'swapcached':
      return l10n.t('Memory in RAM that also has its place in swap.');
    case 'zswap':
      return l10n.t('Compressed memory of zswap, its size in RAM.');
    case 'zswapped':
      return l10n.t('Memory that zswap holds compressed, its original size.');
    case 'file_thp':
      return l10n.t('File pages held in transparent huge pages.');
    case 'pgfault':
      return l10n.t('Page faults so far.');
    case 'pgmajfault':
      return l10n.t('Page faults so far that had to read from disk.');
    case 'pgscan':
      return l10n.t('Pages reclaim looked at so far.');
    case 'pgsteal':
      return l10n.t('Pages reclaim freed so far.');
    case 'workingset_refault_anon':
    case 'workingset_refault_file':
    case 'workingset_refault':
      return l10n.t('Pages that were given back and soon needed again: many of them mean thrashing.');
    case 'workingset_activate_anon':
    case 'workingset_activate_file':
    case 'workingset_activate':
      return l10n.t('Pages needed again so soon that they were put to those in recent use.');
    case 'workingset_restore_anon':
    case 'workingset_restore_file':
    case 'workingset_restore':
      return l10n.t('Pages in recent use that were given back and needed again.');
    case 'workingset_nodereclaim':
      return l10n.t('Times the memory that remembers given-back pages was itself reclaimed.');
    case 'pgactivate':
      return l10n.t('Pages moved to those in recent use so far.');
    case 'pgdeactivate':
      return l10n.t('Pages moved away from those in recent use so far.');
    case 'pgrefill':
      return l10n.t('Pages of the active lists looked at so far.');
    case 'pglazyfree':
      return l10n.t('Pages a process said it can do without so far.');
    case 'thp_fault_alloc':
      return l10n.t('Huge pages given at page faults so far.');
    case 'thp_collapse_alloc':
      return l10n.t('Huge pages put together in the background so far.');
    default:
      return undefined;
  }
}
