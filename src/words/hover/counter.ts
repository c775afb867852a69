// Hovers of counters whose meaning does not depend on the request: Mem-Info, node and zone lines, totals, huge pages, slab.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import type { Counter } from '../../kernel/explain';
import type { HugepagesLine, SlabRow, Totals } from '../../kernel/report';
import { fieldMeaning } from '../glossary';
import { quoted } from '../label';
import { grouped, kb, size } from '../quantity';
import { amount, pages, pagesOf, shareOfRam } from './sizes';
import { code, hover, source, text, type HoverText } from './text';

export function counterHover(analysis: Analysis, counter: Counter): HoverText {
  const { name, kb: kilobytes } = counter;
  const meaning = fieldMeaning(name);
  return hover(counterTitle(analysis, counter), [
    meaning === undefined ? code([quoted(name)]) : text(meaning),
    text(shareOfRam(analysis, kilobytes)),
    text(scopeSentence(counter.scope)),
  ]);
}

/** The names of counters are the kernel's; one that is not known is log text and stands in a code block below. */
function counterTitle(analysis: Analysis, { name, kb: kilobytes, printedAsPages }: Counter): string {
  const value = printedAsPages
    ? [...new Set([pages(pagesOf(analysis, kilobytes)), kb(kilobytes), size(kilobytes)])].join(' = ')
    : amount(analysis, kilobytes);
  return fieldMeaning(name) === undefined ? value : `${name}: ${value}`;
}

function scopeSentence(scope: Counter['scope']): string {
  switch (scope) {
    case 'machine':
      return l10n.t('Counted over all nodes, printed in pages.');
    case 'node':
      return l10n.t('Counted over this node.');
    case 'zone':
      return l10n.t('Counted over this zone.');
  }
}

export function totalHover(analysis: Analysis, name: keyof Totals, value: number): HoverText {
  const kilobytes = name.endsWith('Kb') ? value : value * analysis.pageSizeKb;
  const swapShare = name === 'freeSwapKb' || name === 'totalSwapKb' ? undefined : shareOfRam(analysis, kilobytes);
  return hover(l10n.t('{0}: {1}', totalName(name), amount(analysis, kilobytes)), [
    text(totalMeaning(name, value)),
    text(swapShare),
  ]);
}

function totalName(name: keyof Totals): string {
  const printed: Readonly<Record<keyof Totals, string>> = {
    pagecache: 'total pagecache pages',
    swapCache: 'pages in swap cache',
    freeSwapKb: 'Free swap',
    totalSwapKb: 'Total swap',
    ram: 'pages RAM',
    highmem: 'pages HighMem/MovableOnly',
    reserved: 'pages reserved',
    cmaReserved: 'pages cma reserved',
    hwpoisoned: 'pages hwpoisoned',
  };
  return printed[name];
}

function totalMeaning(name: keyof Totals, value: number): string {
  switch (name) {
    case 'pagecache':
      return l10n.t(
        'Page cache of files, with shared memory and the swap cache. It overlaps the LRU counters: do not add it to them.',
      );
    case 'swapCache':
      return l10n.t('Pages in RAM that also have their place in swap. Part of the LRU counters.');
    case 'freeSwapKb':
      return value === 0
        ? l10n.t('No swap was left, or there was none: anonymous memory could not leave RAM.')
        : l10n.t('Swap that was still free.');
    case 'totalSwapKb':
      return value === 0
        ? l10n.t('The machine has no swap: anonymous memory can only be freed by killing.')
        : l10n.t('All swap there is.');
    case 'ram':
      return l10n.t('All RAM the kernel knows of, the present pages of every zone.');
    case 'highmem':
      return l10n.t('RAM in zones HighMem and Movable.');
    case 'reserved':
      return l10n.t('RAM the allocator does not manage: kernel image, memory maps, crash kernel, firmware.');
    case 'cmaReserved':
      return l10n.t('Set aside for the contiguous memory allocator; movable requests may use it meanwhile.');
    case 'hwpoisoned':
      return l10n.t('Pages taken out of use because the hardware reported them broken.');
  }
}

export function hugepagesHover(analysis: Analysis, line: HugepagesLine): HoverText {
  const [total, free] = [line.total.value, line.free.value];
  const pageKb = line.sizeKb.value;
  return hover(
    total === 0
      ? l10n.t('No huge pages of {0} are set aside on node {1}', size(pageKb), line.node)
      : l10n.t('{0} huge pages of {1} are set aside on node {2}', grouped(total), size(pageKb), line.node),
    [
      total === 0
        ? []
        : code([
            `hugepages_total  ${grouped(total)} × ${grouped(pageKb)} kB = ${size(total * pageKb)}`,
            `hugepages_free   ${grouped(free)} × ${grouped(pageKb)} kB = ${size(free * pageKb)}`,
          ]),
      text(total === 0 ? undefined : shareOfRam(analysis, total * pageKb)),
      text(
        free === 0 ? undefined : l10n.t('Free ones serve nothing but huge pages: ordinary requests cannot have them.'),
      ),
      source('hugetlb_show_meminfo, mm/hugetlb.c'),
    ],
  );
}

export function slabHover(analysis: Analysis, row: SlabRow): HoverText {
  return hover(
    l10n.t('A slab cache that cannot be reclaimed: {0} of {1} in use', kb(row.usedKb.value), kb(row.totalKb.value)),
    [
      code([quoted(row.name)]),
      text(shareOfRam(analysis, row.totalKb.value)),
      source('dump_unreclaimable_slab, mm/slab_common.c'),
    ],
  );
}
