// Event counts among a cgroup's statistics: memory_stats and vm_event_name, mm/memcontrol.c.
import * as l10n from '@vscode/l10n';

export function cgroupEventMeaning(name: string): string | undefined {
  switch (name) {
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
