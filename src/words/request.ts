// Who asked for what, in words. What each mask means: include/linux/gfp.h of the kernel concerned.
import * as l10n from '@vscode/l10n';
import type { Analysis, MigrateType, Request } from '../kernel/analysis';
import type { ReportKind } from '../kernel/report';
import { orderKb, orderLabel, processLabel, quoted } from './label';
import { grouped, kb, size } from './quantity';

/** What kind of report this is, as a title. */
export function kindTitle(analysis: Analysis): string {
  switch (analysis.report.kind) {
    case 'oom':
      return oomTitle(analysis);
    case 'page-allocation-failure':
      return failureTitle(analysis);
    case 'kill-only':
      return l10n.t('Kill without its report');
  }
}

function oomTitle(analysis: Analysis): string {
  if (analysis.constraint === 'memcg') return l10n.t('Out of memory in a cgroup');
  if (analysis.request?.form === 'manual') return l10n.t('OOM kill through SysRq');
  return l10n.t('Out of memory');
}

function failureTitle(analysis: Analysis): string {
  switch (analysis.report.trigger?.form) {
    case 'vmalloc-failure':
      return l10n.t('vmalloc failure');
    case 'allocation-stall':
      return l10n.t('Page allocation stall');
    case 'allocation-failure':
    case 'oom-killer':
    case undefined:
      return l10n.t('Page allocation failure');
  }
}

/** Names of the mask, `GFP_HIGHUSER_MOVABLE | __GFP_ZERO`; undefined where no table could tell. */
export function flagNames(request: Request | undefined): string | undefined {
  if (request === undefined || request.names.length === 0) return undefined;
  return quoted(request.names.join(' | '));
}

/** Who asked, for how much, and what became of it. */
export function requestSentence(analysis: Analysis): string {
  const { trigger } = analysis.report;
  if (trigger === undefined) return l10n.t('The line that names the request is not in this text.');
  const who = processLabel(trigger.comm.value, trigger.pid?.value);
  const bytes = trigger.bytes?.value;
  if (trigger.form === 'vmalloc-failure' && bytes !== undefined)
    return l10n.t(
      '{0} asked vmalloc for {1} bytes ({2}) and did not get them.',
      who,
      grouped(bytes),
      size(Math.ceil(bytes / 1024)),
    );
  return askedSentence(analysis, who);
}

function askedSentence(analysis: Analysis, who: string): string {
  const order = analysis.request?.order;
  if (analysis.request?.form === 'manual')
    return l10n.t('SysRq asked, in {0}; no memory was requested (order -1).', who);
  if (analysis.request?.form === 'page-fault')
    return l10n.t('{0} took a page fault that ran out of memory (mask 0x0).', who);
  if (order === undefined) return l10n.t('{0} asked for memory; the order is not in this text.', who);
  const pages = 2 ** order;
  return pages === 1
    ? l10n.t('{0} asked for {1} (order 0, one page).', who, kb(analysis.pageSizeKb))
    : l10n.t(
        '{0} asked for {1} in one piece (order {2}, {3} pages).',
        who,
        size(orderKb(analysis, order)),
        order,
        grouped(pages),
      );
}

/** `order 0 (4 kB), GFP_HIGHUSER_MOVABLE|__GFP_ZERO`: short enough for a lens. */
export function requestShort(analysis: Analysis): string | undefined {
  const order = analysis.request?.order;
  const names = analysis.request?.names.join('|') ?? '';
  if (order === undefined) return names === '' ? undefined : quoted(names, 48);
  return names === ''
    ? orderLabel(analysis, order)
    : l10n.t('{0} with {1}', orderLabel(analysis, order), quoted(names, 40));
}

/** vmalloc refuses a size at once or collects single pages; most of its failures do not say which page request failed. */
export function isBareVmalloc({ report }: Analysis): boolean {
  return report.trigger?.form === 'vmalloc-failure' && report.trigger.order === undefined;
}

/** Where the names of the mask come from. */
export function flagsSource(request: Request, analysis: Analysis): string {
  const { trigger } = analysis.report;
  if (trigger?.namesPrinted === true && trigger.gfpNames.length === 0)
    return l10n.t('The kernel printed an empty list of names.');
  return sourceOfNames(request);
}

function sourceOfNames(request: Request): string {
  const table = request.table ?? '';
  switch (request.namesFrom) {
    case 'printed':
      return request.agrees === false
        ? l10n.t('The kernel printed these names; no known flag table gives them for this mask.')
        : l10n.t('The kernel printed these names.');
    case 'decoded':
      return l10n.t('The kernel printed only the mask; the names are those of the flag table for {0}.', table);
    case 'unknown':
      return l10n.t('No flag table is known for this mask and kernel.');
  }
}

/** What the mask allows, in one sentence each. */
export function requestFacts(request: Request, analysis: Analysis): readonly string[] {
  const wait = waitSentence(request.mayBlock, analysis.report.kind);
  const facts = [highestZoneSentence(request), typeSentence(request.migrateType), wait];
  return facts.filter((fact) => fact !== undefined);
}

function highestZoneSentence(request: Request): string | undefined {
  if (request.highestZone === undefined) return undefined;
  return l10n.t('May use zone {0} and every lower zone.', request.highestZone);
}

function typeSentence(type: MigrateType): string {
  switch (type) {
    case 'movable':
      return l10n.t('Movable: takes M blocks first, then falls back to E, then U.');
    case 'reclaimable':
      return l10n.t('Reclaimable: takes E blocks first, then falls back to U, then M.');
    case 'unmovable':
      return l10n.t('Unmovable: takes U blocks first, then falls back to E, then M.');
  }
}

function waitSentence(mayBlock: boolean | undefined, kind: ReportKind): string | undefined {
  if (mayBlock === undefined) return undefined;
  if (!mayBlock) return l10n.t('May not wait for reclaim: it fails at once where no zone passes.');
  return kind === 'oom'
    ? l10n.t('May wait for reclaim: only such a request reaches the OOM killer.')
    : l10n.t('May wait for reclaim before it gives up.');
}
