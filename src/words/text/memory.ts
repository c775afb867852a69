// Where the memory was, as a table that adds up, and swap.
import * as l10n from '@vscode/l10n';
import type { Accounting, AccountingRow, Analysis } from '../../kernel/analysis';
import { accountingName, ofWhichName } from '../accounting';
import { unaccountedSentence } from '../also';
import { grouped, kb, kbAndSize, share, size } from '../quantity';
import { blank, plain, reference, type Segment, type TextLine } from './line';
import { heading, sentences } from './section';
import { table, type Cell } from './table';

export function memoryText(analysis: Analysis): readonly TextLine[] {
  const { accounting } = analysis;
  const lines = accounting === undefined ? [] : accountingText(accounting, analysis);
  const swap = swapSentence(analysis);
  if (lines.length === 0 && swap === undefined) return [];
  return [blank, heading(l10n.t('Where the memory was')), ...lines, ...(swap === undefined ? [] : sentences([swap]))];
}

function accountingText(accounting: Accounting, analysis: Analysis): readonly TextLine[] {
  const rows = [...accounting.rows].filter((row) => row.kb > 0).sort((one, other) => other.kb - one.kb);
  const body = rows.map((row) => memoryRow(accountingName(row.name), row, accounting.totalKb));
  const rest = [
    l10n.t('in no counter'),
    grouped(accounting.unaccountedKb),
    ...amounts(accounting.unaccountedKb, accounting.totalKb),
  ];
  const total = [
    plain(l10n.t('managed by the allocator'), 'strong'),
    plain(grouped(accounting.totalKb), 'strong'),
    size(accounting.totalKb),
    '100.0%',
  ];
  const overlaps = accounting.ofWhich
    .filter((row) => row.kb > 0)
    .map((row) => memoryRow(ofWhichName(row.name), row, accounting.totalKb));
  return [
    ...table(memoryColumns(), [...body, rest, total]),
    ...(accounting.unaccountedKb === 0 ? [] : sentences([unaccountedSentence(analysis)], 'dim')),
    ...(overlaps.length === 0
      ? []
      : [[plain('  '), plain(l10n.t('Of which (counted above already):'))], ...table(memoryColumns(), overlaps)]),
  ];
}

function memoryColumns(): readonly { readonly title: string; readonly align: 'left' | 'right' }[] {
  return [
    { title: l10n.t('what'), align: 'left' },
    { title: 'kB', align: 'right' },
    { title: l10n.t('size'), align: 'right' },
    { title: l10n.t('share'), align: 'right' },
    { title: l10n.t('lines'), align: 'left' },
  ];
}

function amounts(valueKb: number, totalKb: number): readonly [string, string] {
  return [size(valueKb), share(valueKb, totalKb) ?? '–'];
}

function memoryRow(name: string, row: AccountingRow<string>, totalKb: number): readonly Cell[] {
  return [name, grouped(row.kb), ...amounts(row.kb, totalKb), references(row)];
}

const mostReferences = 3;

function references(row: AccountingRow<string>): readonly Segment[] {
  const lines = Array.from(new Set(row.from.map(({ line }) => line)));
  const shown = lines
    .slice(0, mostReferences)
    .flatMap((line, index) => (index === 0 ? [reference(line)] : [plain(' '), reference(line)]));
  return lines.length > mostReferences ? [...shown, plain(' …', 'dim')] : shown;
}

function swapSentence(analysis: Analysis): string | undefined {
  const { totalSwapKb, freeSwapKb } = analysis.report.totals;
  if (totalSwapKb === undefined) return undefined;
  if (totalSwapKb.value === 0) return l10n.t('Swap: none.');
  if (freeSwapKb === undefined) return l10n.t('Swap: {0}.', kbAndSize(totalSwapKb.value));
  return l10n.t('Swap: {0} free of {1}.', kb(freeSwapKb.value), kbAndSize(totalSwapKb.value));
}
