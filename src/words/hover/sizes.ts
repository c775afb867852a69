// One amount in the units people compare: kB as the kernel prints it, pages as it counts, MiB as it is remembered.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import { grouped, kb, share, size } from '../quantity';

/** Pages of an amount in kB. */
export function pagesOf(analysis: Analysis, kilobytes: number): number {
  return Math.round(kilobytes / analysis.pageSizeKb);
}

export function pages(count: number): string {
  return count === 1 ? l10n.t('1 page') : l10n.t('{0} pages', grouped(count));
}

/** `54,912 kB = 53.6 MiB = 13,728 pages`; the middle only where it says something new. */
export function amount(analysis: Analysis, kilobytes: number): string {
  const parts = [kb(kilobytes), size(kilobytes), pages(pagesOf(analysis, kilobytes))];
  return [...new Set(parts)].join(' = ');
}

/** RAM the allocator manages, in kB: zones where they say it, else what the totals say. */
function managedKb({ accounting, report }: Analysis): number | undefined {
  if (accounting !== undefined) return accounting.totalKb;
  const zones = report.zones.map((zone) => zone.kb.get('managed')?.value);
  const known = zones.filter((value) => value !== undefined);
  return known.length === 0 || known.length < zones.length ? undefined : known.reduce((sum, value) => sum + value, 0);
}

/** `17.9% of the machine's managed RAM (15.7 GiB)`; undefined where RAM is unknown or smaller than the part. */
export function shareOfRam(analysis: Analysis, kilobytes: number): string | undefined {
  const total = managedKb(analysis);
  const percent = total === undefined || kilobytes === 0 ? undefined : share(kilobytes, total);
  if (total === undefined || percent === undefined) return undefined;
  return l10n.t("{0} of the machine's managed RAM ({1}).", percent, size(total));
}

/** A row of an addition in kB and pages; the label comes last, so that columns stay straight in every script. */
export interface SumRow {
  readonly sign: ' ' | '+' | '−' | '=';
  readonly pages: number;
  readonly label: string;
}

/** `  54,912 kB   13,728 pages   free`: right-aligned columns. */
export function sumLines(analysis: Analysis, rows: readonly SumRow[]): readonly string[] {
  const cells = rows.map((row) => [grouped(row.pages * analysis.pageSizeKb), grouped(row.pages)] as const);
  const [kbWidth, pageWidth] = [0, 1].map((column) => Math.max(...cells.map((cell) => cell[column]?.length ?? 0)));
  return rows.map(({ sign, label }, index) => {
    const [kilobytes = '', count = ''] = cells[index] ?? [];
    return `${sign} ${kilobytes.padStart(kbWidth ?? 0)} kB  ${l10n.t('{0} pages', count.padStart(pageWidth ?? 0))}  ${label}`;
  });
}
