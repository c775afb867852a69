// Names of the rows memory is accounted in. The counters behind them: show_free_areas, mm/page_alloc.c and mm/show_mem.c.
import * as l10n from '@vscode/l10n';
import type { AccountingName, Analysis, OfWhichName } from '../kernel/analysis';
import { closedUp, listOf } from './join';
import { share, size } from './quantity';

export function accountingName(name: AccountingName): string {
  switch (name) {
    case 'free':
      return l10n.t('free');
    case 'free-pcp':
      return l10n.t('free, held by CPUs');
    case 'anon':
      return l10n.t('anonymous memory');
    case 'file':
      return l10n.t('page cache of files');
    case 'unevictable':
      return l10n.t('unevictable');
    case 'isolated':
      return l10n.t('isolated for reclaim');
    case 'slab-reclaimable':
      return l10n.t('slab, reclaimable');
    case 'slab-unreclaimable':
      return l10n.t('slab, unreclaimable');
    case 'kernel-stack':
      return l10n.t('kernel stacks');
    case 'page-tables':
      return l10n.t('page tables');
    case 'bounce':
      return l10n.t('bounce buffers');
    case 'kernel-misc':
      return l10n.t('other reclaimable kernel memory');
    case 'hugepages':
      return l10n.t('huge pages set aside');
    case 'balloon':
      return l10n.t('balloon');
    case 'zspages':
      return l10n.t('compressed swap (zsmalloc)');
  }
}

export function ofWhichName(name: OfWhichName): string {
  switch (name) {
    case 'shmem':
      return l10n.t('shared memory and tmpfs (shmem)');
    case 'mlocked':
      return l10n.t('locked by processes (mlock)');
    case 'mapped':
      return l10n.t('mapped into processes');
    case 'dirty':
      return l10n.t('waiting to be written (dirty)');
    case 'writeback':
      return l10n.t('being written');
    case 'free-cma':
      return l10n.t('free, in contiguous memory areas (CMA)');
    case 'pagecache':
      return l10n.t('page cache in all, with shared memory');
    case 'swap-cache':
      return l10n.t('in the swap cache');
  }
}

/** What most of the memory was, in one sentence; undefined where the totals are missing. */
export function fullSentence(analysis: Analysis): string | undefined {
  const { accounting } = analysis;
  if (accounting === undefined || accounting.totalKb <= 0) return undefined;
  const largest = [...accounting.rows].sort((one, other) => other.kb - one.kb).slice(0, 3);
  const items = largest
    .filter(({ kb }) => kb >= accounting.totalKb / 50)
    .map(({ name, kb }) =>
      closedUp(l10n.t('{0} {1} ({2})', accountingName(name), size(kb), share(kb, accounting.totalKb) ?? '?')),
    );
  if (items.length === 0) return undefined;
  return l10n.t('Of {0} usable RAM most is: {1}.', size(accounting.totalKb), listOf(items));
}
