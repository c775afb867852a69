// Fields of a zone line and what follows it. show_free_areas and __zone_watermark_ok, mm/page_alloc.c.
import * as l10n from '@vscode/l10n';

export function zoneMeaning(name: string): string | undefined {
  switch (name) {
    case 'free':
      return l10n.t(
        'Free memory of the zone. A request needs more than the mark plus its reserve entry, not just this.',
      );
    case 'boost':
      return l10n.t('How far the marks are raised for a while after fragmentation; already inside min, low and high.');
    case 'min':
      return l10n.t('The mark below which only urgent requests are served.');
    case 'low':
      return l10n.t('The mark at which kswapd begins to reclaim in the background.');
    case 'high':
      return l10n.t('The mark at which kswapd stops; the last try before a kill must pass it.');
    case 'reserved_highatomic':
      return l10n.t('Blocks kept for urgent requests of more than one page.');
    case 'free_highatomic':
      return l10n.t('Free memory within the blocks kept for urgent requests.');
    case 'present':
      return l10n.t('RAM of the zone, as the firmware reports it.');
    case 'managed':
      return l10n.t('RAM of the zone the allocator may hand out.');
    case 'free_cma':
      return l10n.t('Free memory inside contiguous memory areas: only movable requests may have it.');
    case 'pages_scanned':
      return l10n.t('Pages looked at since the last one was reclaimed: large means that reclaim found nothing.');
    case 'all_unreclaimable?':
    case 'all_unreclaimable':
      return l10n.t('yes: reclaim went through everything several times and freed nothing.');
    case 'lowmem_reserve':
    case 'lowmem_reserve[]':
      return l10n.t(
        'Pages kept from requests that could have used a higher zone; one entry for each zone of the request.',
      );
    case 'protection':
    case 'protection:':
      return l10n.t('Pages kept from requests that could have used a higher zone; the old name of lowmem_reserve.');
    case 'hugepages_total':
      return l10n.t('Huge pages set aside on this node.');
    case 'hugepages_free':
      return l10n.t('Huge pages set aside and not in use.');
    case 'hugepages_surp':
      return l10n.t('Huge pages beyond the number set, taken on demand.');
    case 'hugepages_size':
      return l10n.t('Size of one huge page.');
    default:
      return undefined;
  }
}
