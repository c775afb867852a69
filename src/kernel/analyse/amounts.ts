// Amounts in kB by the kernel's names, summed over the lines that print them, with the places they were read from.

import type { Field, Span } from '../../base/span';
import type { Report, Totals } from '../report';

export interface Amount {
  readonly kb: number;
  readonly from: readonly Span[];
}

export interface Amounts {
  /** Of the Mem-Info block, which covers all nodes. */
  readonly pages: (name: string) => Amount | undefined;
  readonly zones: (name: string) => Amount | undefined;
  readonly nodes: (name: string) => Amount | undefined;
  /** The Mem-Info block, else the node lines (4.8+), else the zone lines, which may spell the name otherwise. */
  readonly lru: (name: string, inLines?: string) => Amount | undefined;
  readonly totals: (name: keyof Totals) => Amount | undefined;
  readonly hugepages: Amount | undefined;
}

function amount(field: Field<number> | undefined, unitKb: number): Amount | undefined {
  return field === undefined ? undefined : { kb: field.value * unitKb, from: [field.at] };
}

function sum(amounts: readonly Amount[]): Amount | undefined {
  if (amounts.length === 0) return undefined;
  return { kb: amounts.reduce((total, { kb }) => total + kb, 0), from: amounts.flatMap(({ from }) => from) };
}

interface Line {
  readonly kb: ReadonlyMap<string, Field<number>>;
}

function over(lines: readonly Line[], name: string): Amount | undefined {
  return sum(lines.flatMap((line) => amount(line.kb.get(name), 1) ?? []));
}

function hugepagesOf({ hugepages }: Report): Amount | undefined {
  return sum(hugepages.map(({ total, sizeKb, at }) => ({ kb: total.value * sizeKb.value, from: [at] })));
}

export function amountsOf(report: Report, pageSizeKb: number): Amounts {
  const pages: Amounts['pages'] = (name) => amount(report.memInfo?.pages.get(name), pageSizeKb);
  const lines = report.nodes.length > 0 ? report.nodes : report.zones;
  return {
    pages,
    zones: (name) => over(report.zones, name),
    nodes: (name) => over(report.nodes, name),
    lru: (name, inLines = name) => pages(name) ?? over(lines, inLines),
    totals: (name) => amount(report.totals[name], pageSizeKb),
    hugepages: hugepagesOf(report),
  };
}
