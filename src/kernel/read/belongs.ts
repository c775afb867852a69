// Whether an item can belong to a report that is being read. The kernel prints the parts of a report in a fixed order, so
// an item of an earlier stage than was already reached comes from somewhere else.

import type { Kill, KillChoice } from '../report';
import type { Draft } from './draft';
import { stages, type Item, type ItemKind } from './item';

/** A kill of another pid than announced belongs to the announcement only right behind it. */
const adjacent = 4;

type ItemOf<K extends ItemKind> = Extract<Item, { readonly kind: K }>;
type Rules = { readonly [K in ItemKind]?: (draft: Draft, item: ItemOf<K>) => boolean };

/** What an item of a kind asks beyond its stage. */
const rules: Rules = {
  placement: ({ placement }) => placement === undefined,
  cpu: ({ cpuLine }) => cpuLine === undefined,
  hardware: ({ foreignTrace }) => !foreignTrace,
  frame: ({ foreignTrace }) => !foreignTrace,
  'mem-head': ({ memInfo }) => memInfo === undefined,
  zone: (draft, { zone }) => !draft.contradicts(zone),
  reserve: ({ zones }) => zones.length > 0 && zones.at(-1)?.reserve === undefined,
  'task-title': ({ hasTasks }) => !hasTasks,
  'task-head': ({ columns }) => columns === undefined,
  summary: ({ kind, summary }) => kind === 'oom' && summary === undefined,
};

/** For every kind but kills and choices. */
export function takes<K extends ItemKind>(draft: Draft, item: ItemOf<K> & { readonly kind: K }): boolean {
  if (draft.kind === 'kill-only' || draft.stage > stages[item.kind]) return false;
  return rules[item.kind]?.(draft, item) ?? true;
}

/** `newest`: no report was opened after this one. */
export function takesChoice(draft: Draft, choice: KillChoice, newest: boolean): boolean {
  if (draft.kind === 'page-allocation-failure') return false;
  if (draft.choices.some((each) => each.pid.value === choice.pid.value)) return true;
  return newest && !draft.killed && draft.choices.length === 0 && draft.kind === 'oom';
}

function knows({ summary, choices, kills }: Draft, pid: number): boolean {
  const fields = [summary?.pid, ...choices.map((each) => each.pid), ...kills.map((each) => each.pid)];
  return fields.some((field) => field?.value === pid);
}

function firstKill({ summary, choices, endLine }: Draft, kill: Kill): boolean {
  return summary?.pid === undefined || choices.length > 0 || kill.at.line - endLine <= adjacent;
}

/** The kernel prints the kill of the chosen one, then of further threads or of its whole group. */
export function takesKill(draft: Draft, kill: Kill, newest: boolean): boolean {
  if (draft.kind === 'page-allocation-failure') return false;
  if (knows(draft, kill.pid.value)) return true;
  if (!newest) return false;
  if (!draft.killed) return firstKill(draft, kill);
  if (draft.groupKill) return kill.prefix === 'memcg';
  return kill.prefix === 'none' && draft.kills.at(-1)?.prefix === 'none';
}
