// Counters of the LRU lists, the page cache and the slab, by the kernel's names. show_free_areas, mm/page_alloc.c; mm/show_mem.c.
import * as l10n from '@vscode/l10n';

export function lruMeaning(name: string): string | undefined {
  switch (name) {
    case 'active_anon':
      return l10n.t('Anonymous memory (heap, stack, tmpfs) in recent use.');
    case 'inactive_anon':
      return l10n.t('Anonymous memory not used lately: the first to be swapped out, if there is swap.');
    case 'active_file':
      return l10n.t('Page cache of files in recent use.');
    case 'inactive_file':
      return l10n.t('Page cache of files not used lately: the first to be given back.');
    case 'isolated_anon':
    case 'isolated(anon)':
      return l10n.t('Anonymous pages taken off the lists for the moment, to be reclaimed or moved.');
    case 'isolated_file':
    case 'isolated(file)':
      return l10n.t('File pages taken off the lists for the moment, to be reclaimed or moved.');
    case 'unevictable':
      return l10n.t('Pages reclaim must not touch: locked by mlock, ramfs, or shared memory that is locked.');
    case 'mlocked':
      return l10n.t('Pages locked into RAM by processes (mlock).');
    case 'dirty':
      return l10n.t('File pages changed in memory and not yet being written.');
    case 'writeback':
      return l10n.t('Pages being written to disk right now.');
    case 'writepending':
      return l10n.t('Pages changed or being written: dirty and writeback together.');
    case 'writeback_tmp':
      return l10n.t('Buffers of FUSE file systems for pages being written.');
    case 'unstable':
      return l10n.t('NFS pages sent to the server but not yet committed there.');
    case 'mapped':
      return l10n.t('File and shared pages mapped into processes. Part of the lists above.');
    case 'shmem':
      return l10n.t('Shared memory and tmpfs. Part of the anonymous lists: it can only go to swap.');
    case 'shmem_thp':
      return l10n.t('Shared memory held in huge pages.');
    case 'shmem_pmdmapped':
      return l10n.t('Shared huge pages mapped as a whole.');
    case 'anon_thp':
      return l10n.t('Anonymous memory held in transparent huge pages.');
    case 'free_pcp':
      return l10n.t('Free pages kept ready by the CPUs; not part of free.');
    case 'local_pcp':
      return l10n.t('The share of free_pcp that belongs to the CPU that printed the report.');
    case 'bounce':
      return l10n.t('Copies in low memory for devices that cannot reach high memory.');
    default:
      return undefined;
  }
}
