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
    default:
      return undefined;
  }
}
