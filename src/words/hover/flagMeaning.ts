// What each GFP name permits. Meanings: include/linux/gfp.h and gfp_types.h, 2.6.32 to 7.x.
import * as l10n from '@vscode/l10n';

/** Undefined for a name no kernel read here has. */
export function flagMeaning(name: string): string | undefined {
  return name.startsWith('__') ? (singleFlag(name) ?? reclaimFlag(name)) : composite(name);
}

function composite(name: string): string | undefined {
  switch (name) {
    case 'GFP_KERNEL':
      return l10n.t('ordinary kernel memory: may wait, swap and call file systems');
    case 'GFP_KERNEL_ACCOUNT':
      return l10n.t("ordinary kernel memory, charged to the process's cgroup");
    case 'GFP_ATOMIC':
      return l10n.t('may not wait; may use part of the reserve below min');
    case 'GFP_NOWAIT':
      return l10n.t('may not wait, and has no claim on the reserve');
    case 'GFP_NOIO':
      return l10n.t('may wait, but start no disk I/O');
    case 'GFP_NOFS':
      return l10n.t('may wait, but not call file systems');
    case 'GFP_USER':
      return l10n.t('memory for a process that the kernel must also reach');
    case 'GFP_HIGHUSER':
      return l10n.t('a page for a process, from any zone but not movable');
    case 'GFP_HIGHUSER_MOVABLE':
      return l10n.t('a page for a process: any zone, may be moved later');
    case 'GFP_TRANSHUGE':
    case 'GFP_TRANSHUGE_LIGHT':
      return l10n.t('a transparent huge page');
    case 'GFP_TEMPORARY':
      return l10n.t('kernel memory soon given back');
    case 'GFP_DMA':
      return l10n.t('from zone DMA only, for old devices');
    case 'GFP_DMA32':
      return l10n.t('from zone DMA32 or below, for 32-bit devices');
    case 'GFP_IOFS':
      return l10n.t('may start disk I/O and call file systems');
    case 'GFP_THISNODE':
      return l10n.t('from the local node only, without trying hard');
    default:
      return undefined;
  }
}

function singleFlag(name: string): string | undefined {
  switch (name) {
    case '__GFP_DMA':
      return l10n.t('zone DMA only');
    case '__GFP_DMA32':
      return l10n.t('zone DMA32 and below');
    case '__GFP_HIGHMEM':
      return l10n.t('zone HighMem and below');
    case '__GFP_MOVABLE':
      return l10n.t('the page may be moved: taken from M blocks first, may use zone Movable and CMA');
    case '__GFP_RECLAIMABLE':
      return l10n.t('can be given back under pressure: taken from E blocks first');
    case '__GFP_ZERO':
      return l10n.t('the page is filled with zeros');
    case '__GFP_COMP':
      return l10n.t('pages are joined to one compound page');
    case '__GFP_COLD':
      return l10n.t('a page not in the CPU cache is preferred');
    case '__GFP_HARDWALL':
      return l10n.t("stays strictly inside the process's cpuset");
    case '__GFP_THISNODE':
      return l10n.t('this node only, no fallback to others');
    case '__GFP_ACCOUNT':
    case '__GFP_KMEMCG':
      return l10n.t("charged to the process's cgroup");
    case '__GFP_NOACCOUNT':
      return l10n.t('not charged to a cgroup');
    case '__GFP_WRITE':
      return l10n.t('the page will be written soon: dirty pages are spread over zones');
    case '__GFP_OTHER_NODE':
      return l10n.t('on behalf of another node, for statistics only');
    case '__GFP_NOTRACK':
    case '__GFP_NO_OBJ_EXT':
    case '__GFP_NOLOCKDEP':
    case '__GFP_ZEROTAGS':
    case '__GFP_SKIP_ZERO':
    case '__GFP_SKIP_KASAN':
    case '__GFP_SKIP_KASAN_POISON':
    case '__GFP_SKIP_KASAN_UNPOISON':
      return l10n.t('for debugging aids; does not change what may be taken');
    default:
      return undefined;
  }
}

function reclaimFlag(name: string): string | undefined {
  switch (name) {
    case '__GFP_WAIT':
      return l10n.t('may wait for memory to be reclaimed');
    case '__GFP_RECLAIM':
      return l10n.t('may reclaim memory itself and wake kswapd');
    case '__GFP_DIRECT_RECLAIM':
      return l10n.t('may wait while reclaiming memory itself');
    case '__GFP_KSWAPD_RECLAIM':
      return l10n.t('wakes kswapd when the low mark is reached');
    case '__GFP_NO_KSWAPD':
      return l10n.t('does not wake kswapd');
    case '__GFP_HIGH':
      return l10n.t('high priority: may go below min');
    case '__GFP_ATOMIC':
      return l10n.t('may not wait, and is important: may go further below min');
    case '__GFP_IO':
      return l10n.t('may start disk I/O, for instance swap');
    case '__GFP_FS':
      return l10n.t('may call file systems');
    case '__GFP_NOWARN':
      return l10n.t('no warning when it fails');
    case '__GFP_REPEAT':
    case '__GFP_RETRY_MAYFAIL':
      return l10n.t('tries hard, but may fail and kills nobody');
    case '__GFP_NOFAIL':
      return l10n.t('must not fail: tries for ever');
    case '__GFP_NORETRY':
      return l10n.t('gives up early and kills nobody');
    case '__GFP_MEMALLOC':
      return l10n.t('may use all reserves: it will free memory soon');
    case '__GFP_NOMEMALLOC':
      return l10n.t('must never use the emergency reserve');
    default:
      return undefined;
  }
}
