// Columns of the process table. dump_tasks, mm/oom_kill.c.
import * as l10n from '@vscode/l10n';

export function columnMeaning(name: string): string | undefined {
  switch (name) {
    case 'pid':
      return l10n.t('Process id.');
    case 'tgid':
      return l10n.t('Thread group id: the process a thread belongs to.');
    case 'uid':
      return l10n.t('The user the process runs as.');
    case 'total_vm':
      return l10n.t('Address space in pages, most of which need not be in RAM.');
    case 'rss':
      return l10n.t('Resident memory in pages, shared pages included.');
    case 'rss_anon':
      return l10n.t('Resident anonymous memory in pages.');
    case 'rss_file':
      return l10n.t('Resident pages of mapped files.');
    case 'rss_shmem':
      return l10n.t('Resident shared memory in pages.');
    case 'nr_ptes':
      return l10n.t('Page-table pages of the lowest level.');
    case 'nr_pmds':
      return l10n.t('Page-table pages of the middle level.');
    case 'pgtables_bytes':
      return l10n.t('Page tables, in bytes.');
    case 'swapents':
      return l10n.t('Pages in swap.');
    case 'cpu':
      return l10n.t('The CPU the task last ran on.');
    default:
      return undefined;
  }
}
