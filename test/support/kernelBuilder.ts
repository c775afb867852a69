// Reports made by hand, for rules that need one number at a time. Everything not given is absent.

import type { Field, Span } from '../../src/base/span';
import type {
  BuddyLine,
  Kill,
  KillPrefix,
  Memcg,
  MemcgCounter,
  NodeLine,
  Report,
  StackFrame,
  Summary,
  TaskColumn,
  TaskRow,
  TaskTable,
  Totals,
  Trigger,
  Zone,
  ZoneName,
} from '../../src/kernel/report';

const nowhere: Span = { line: 1, column: 1, endColumn: 2 };

export function field<T>(value: T, at: Span = nowhere): Field<T> {
  return { value, at };
}

function fields(values: Readonly<Record<string, number>>): ReadonlyMap<string, Field<number>> {
  return new Map(Object.entries(values).map(([name, value]) => [name, field(value)]));
}

export function zoneOf(
  name: ZoneName,
  kb: Readonly<Record<string, number>>,
  reserve?: readonly number[],
  node = 0,
): Zone {
  return {
    node,
    nodeStated: true,
    name,
    at: nowhere,
    kb: fields(kb),
    pagesScanned: undefined,
    allUnreclaimable: undefined,
    reserve: reserve === undefined ? undefined : { at: nowhere, pages: reserve.map((pages) => field(pages)) },
  };
}

/** Terms by order: a count, or a count with letters. */
export function buddyOf(
  zone: ZoneName,
  terms: readonly (number | readonly [number, string])[],
  { node = 0, pageSizeKb = 4 } = {},
): BuddyLine {
  return {
    node,
    nodeStated: true,
    zone,
    at: nowhere,
    terms: terms.map((term, order) => {
      const [blocks, types] = typeof term === 'number' ? [term, undefined] : term;
      return {
        at: nowhere,
        order,
        blocks: field(blocks),
        blockKb: field(pageSizeKb * 2 ** order),
        types: types === undefined ? undefined : field(types),
      };
    }),
    totalKb: undefined,
  };
}

export function nodeOf(kb: Readonly<Record<string, number>>, node = 0): NodeLine {
  return { at: nowhere, node, kb: fields(kb), allUnreclaimable: undefined };
}

export function triggerOf(gfpMask: string, order: number, names?: string): Trigger {
  return {
    form: 'oom-killer',
    at: nowhere,
    comm: field('java'),
    pid: field(100),
    gfpMask: field(gfpMask),
    gfpNames: names === undefined || names === '' ? [] : names.split('|').map((name) => field(name)),
    namesPrinted: names !== undefined,
    order: field(order),
    oomAdj: undefined,
    oomScoreAdj: field(0),
    nodemask: undefined,
    bytes: undefined,
  };
}

export function releaseLine(release: string): Report['cpuLine'] {
  return {
    at: nowhere,
    cpu: field(0),
    pid: field(100),
    uid: undefined,
    comm: field('java'),
    taint: undefined,
    release: field(release),
  };
}

export function stackOf(...symbols: readonly string[]): readonly StackFrame[] {
  return symbols.map((symbol) => {
    const certain = !symbol.startsWith('? ');
    return { at: nowhere, symbol: field(certain ? symbol : symbol.slice(2)), certain };
  });
}

export function totalsOf(values: Readonly<Partial<Record<keyof Totals, number>>>): Totals {
  const of = (name: keyof Totals): Field<number> | undefined => {
    const value = values[name];
    return value === undefined ? undefined : field(value);
  };
  return {
    pagecache: of('pagecache'),
    swapCache: of('swapCache'),
    freeSwapKb: of('freeSwapKb'),
    totalSwapKb: of('totalSwapKb'),
    ram: of('ram'),
    highmem: of('highmem'),
    reserved: of('reserved'),
    cmaReserved: of('cmaReserved'),
    hwpoisoned: of('hwpoisoned'),
  };
}

export function rowOf(pid: number, comm: string, values: Readonly<Partial<Record<TaskColumn, number>>> = {}): TaskRow {
  const all: Readonly<Partial<Record<TaskColumn, number>>> = { pid, tgid: pid, uid: 1000, oom_score_adj: 0, ...values };
  const entries = Object.entries(all) as readonly (readonly [TaskColumn, number])[];
  return { at: nowhere, pid, values: new Map(entries.map(([name, value]) => [name, field(value)])), comm: field(comm) };
}

export function tableOf(columns: readonly TaskColumn[], rows: readonly TaskRow[]): TaskTable {
  return { header: nowhere, columns, rows };
}

export function killOf(pid: number, comm: string, prefix: KillPrefix = 'out-of-memory'): Kill {
  return {
    at: nowhere,
    prefix,
    pid: field(pid),
    comm: field(comm),
    uid: undefined,
    totalVmKb: undefined,
    anonRssKb: undefined,
    fileRssKb: undefined,
    shmemRssKb: undefined,
    pgtablesKb: undefined,
    oomScoreAdj: undefined,
  };
}

export function counterOf(usageKb: number, limitKb: number | undefined): MemcgCounter {
  return {
    at: nowhere,
    usageKb: field(usageKb),
    limitKb: limitKb === undefined ? undefined : field(limitKb),
    unlimited: limitKb === undefined,
    failcnt: field(1),
  };
}

export function memcgOf(limitPath: string, taskPath: string, memory: MemcgCounter): Memcg {
  return {
    limitPath: field(limitPath),
    taskPath: field(taskPath),
    memory,
    memorySwap: undefined,
    swap: undefined,
    kmem: undefined,
    stats: [],
  };
}

export function summaryOf(changes: Partial<Summary>): Summary {
  return {
    at: nowhere,
    constraint: undefined,
    nodemask: undefined,
    cpuset: undefined,
    memsAllowed: undefined,
    globalOom: false,
    oomMemcg: undefined,
    taskMemcg: undefined,
    task: undefined,
    pid: undefined,
    uid: undefined,
    ...changes,
  };
}

const empty: Report = {
  kind: 'oom',
  lines: { line: 1, endLine: 1 },
  time: undefined,
  host: undefined,
  trigger: undefined,
  cpuset: undefined,
  memsAllowed: undefined,
  cpuLine: undefined,
  nearbyRelease: undefined,
  hardware: undefined,
  stack: [],
  memInfo: undefined,
  nodes: [],
  zones: [],
  buddies: [],
  hugepages: [],
  totals: totalsOf({}),
  memcg: undefined,
  slab: [],
  tasks: undefined,
  summary: undefined,
  choices: [],
  kills: [],
  reaped: [],
  remarks: [],
  panic: undefined,
  cpusSeen: 1,
  notes: [],
};

export function reportOf(changes: Partial<Report>): Report {
  return { ...empty, ...changes };
}
