// The cgroup at its limit as text: paths, pod and container, and every counter the report prints.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import type { Memcg, MemcgCounter } from '../../kernel/report';
import { cgroupFacts } from '../cgroup';
import { grouped } from '../quantity';
import { blank, plain, reference, type TextLine } from './line';
import { fact, heading } from './section';
import { table, type Cell } from './table';

export function cgroupText(analysis: Analysis): readonly TextLine[] {
  const { memcg } = analysis.report;
  if (memcg === undefined && analysis.kubernetes === undefined) return [];
  const facts = cgroupFacts(analysis).flatMap((text) => fact(plain(text)));
  const counters = memcg === undefined ? [] : countersTable(memcg);
  if (facts.length + counters.length === 0) return [];
  const line = memcg?.limitPath?.at.line;
  const place = line === undefined ? [] : [reference(line)];
  return [blank, heading(l10n.t('The cgroup'), ...place), ...facts, ...counters];
}

function countersTable(memcg: Memcg): readonly TextLine[] {
  const rows = [
    counterRow('memory', memcg.memory),
    counterRow('memory+swap', memcg.memorySwap),
    counterRow('swap', memcg.swap),
    counterRow('kmem', memcg.kmem),
  ].flat();
  return rows.length === 0 ? [] : table(counterColumns(), rows);
}

function counterColumns(): readonly { readonly title: string; readonly align: 'left' | 'right' }[] {
  return [
    { title: l10n.t('counter'), align: 'left' },
    { title: l10n.t('in use (kB)'), align: 'right' },
    { title: l10n.t('limit (kB)'), align: 'right' },
    { title: 'failcnt', align: 'right' },
    { title: l10n.t('line'), align: 'left' },
  ];
}

/** The name is the kernel's. */
function counterRow(name: string, counter: MemcgCounter | undefined): readonly (readonly Cell[])[] {
  if (counter === undefined) return [];
  const { usageKb, failcnt, at } = counter;
  return [[name, grouped(usageKb.value), limitCell(counter), grouped(failcnt.value), reference(at.line)]];
}

function limitCell({ limitKb, unlimited }: MemcgCounter): string {
  if (limitKb !== undefined) return grouped(limitKb.value);
  return unlimited ? l10n.t('no limit') : '–';
}
