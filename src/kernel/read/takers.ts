// What each kind of item adds to a report. What came first stays: logs repeat lines, and a later one may be another's.

import type { LogText } from '../../base/logText';
import { readTaskRow } from '../parse/tasks';
import type { Totals } from '../report';
import type { Draft } from './draft';
import type { Item, ItemKind } from './item';

type ItemOf<K extends ItemKind> = Extract<Item, { readonly kind: K }>;
type Takers = { readonly [K in ItemKind]: (draft: Draft, item: ItemOf<K>, text: LogText) => void };

const takers: Takers = {
  boot: (draft, { release }) => {
    draft.nearbyRelease ??= release;
  },
  trigger: (draft, { trigger, placement }) => {
    draft.trigger = trigger;
    draft.placement = placement;
  },
  placement: (draft, { placement }) => {
    draft.placement ??= placement;
  },
  cpu: (draft, { cpuLine }) => {
    draft.cpuLine ??= cpuLine;
    draft.seeCpu(cpuLine.cpu?.value);
  },
  hardware: (draft, { name }) => {
    draft.hardware ??= name;
  },
  frame: (draft, { frame }) => {
    draft.keep(draft.stack, frame);
  },
  'memcg-limit': (draft, { limit }) => {
    draft.limitPath ??= limit.limit;
    draft.taskPath ??= limit.task;
  },
  'memcg-counter': (draft, { name, counter }) => {
    if (!draft.counters.has(name)) draft.counters.set(name, counter);
  },
  'memcg-stats': (draft, { stats }) => {
    draft.keep(draft.stats, { head: stats, values: new Map(stats.values) });
  },
  'memcg-row': (draft, { name, value }) => {
    draft.stats.at(-1)?.values.set(name, value);
  },
  'mem-head': (draft, _, text) => {
    draft.seeMemInfo(text);
  },
  'mem-pages': (draft, { pages }, text) => {
    draft.seeMemInfo(text);
    for (const [name, value] of pages) if (!draft.pages.has(name)) draft.pages.set(name, value);
  },
  'per-cpu': (draft, { cpu }) => {
    draft.seeCpu(cpu);
  },
  node: (draft, { node }) => {
    draft.keep(draft.nodes, node);
  },
  zone: (draft, { zone }) => {
    const known = draft.zones.some((each) => each.node === zone.node && each.name === zone.name);
    if (!known) draft.keep(draft.zones, zone);
  },
  reserve: (draft, { reserve }) => {
    const last = draft.zones.at(-1);
    if (last !== undefined && last.reserve === undefined) draft.zones[draft.zones.length - 1] = { ...last, reserve };
  },
  buddy: (draft, { buddy }) => {
    const known = draft.buddies.some((each) => each.node === buddy.node && each.zone === buddy.zone);
    if (!known) draft.keep(draft.buddies, buddy);
  },
  hugepages: (draft, { hugepages }) => {
    draft.keep(draft.hugepages, hugepages);
  },
  total: (draft, { total }) => {
    const known = Object.keys(total).some((name) => draft.totals[name as keyof Totals] !== undefined);
    if (!known) draft.totals = { ...draft.totals, ...total };
  },
  'slab-head': () => undefined,
  'slab-row': (draft, { row }) => {
    draft.keep(draft.slab, row);
  },
  'task-title': () => undefined,
  'task-head': (draft, { columns }, text) => {
    draft.columns = columns;
    draft.taskHeader = text;
  },
  'task-row': takeRow,
  summary: (draft, { summary }) => {
    draft.summary ??= summary;
  },
  choice: (draft, { choice }) => {
    draft.keep(draft.choices, choice);
  },
  kill: (draft, { killed }) => {
    draft.keep(draft.kills, killed);
  },
  reaped: (draft, { reaped }) => {
    draft.keep(draft.reaped, reaped);
  },
  remark: (draft, { remark }) => {
    draft.keep(draft.remarks, remark);
  },
  panic: (draft, { text }) => {
    draft.panic ??= text;
  },
  gap: (draft, { note }) => {
    draft.keep(draft.notes, note);
  },
};

function takeRow(draft: Draft, { row }: ItemOf<'task-row'>): void {
  if (draft.columns === undefined) {
    draft.keep(draft.rawRows, row);
    return;
  }
  const read = readTaskRow(row, draft.columns);
  if (read === undefined) draft.keep(draft.notes, { code: 'unreadable-line', line: row.line });
  else draft.keep(draft.rows, read);
}

/** Adds an item to the draft it belongs to. */
export function take<K extends ItemKind>(draft: Draft, item: ItemOf<K> & { readonly kind: K }, text: LogText): void {
  draft.endLine = Math.max(draft.endLine, text.endLine);
  takers[item.kind](draft, item, text);
}
