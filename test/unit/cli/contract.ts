// The shape of `oom --json`, schema highwater.oom/1, as a checker: every key present, of its type, null only where it may be.
import assert from 'node:assert/strict';

type Check = (value: unknown, path: string) => void;

const text: Check = (value, path) => {
  assert.equal(typeof value, 'string', path);
};
const whole: Check = (value, path) => {
  assert.ok(Number.isSafeInteger(value), `${path}: ${String(value)}`);
};
const natural: Check = (value, path) => {
  whole(value, path);
  assert.ok(Number(value) >= 0, `${path}: ${String(value)}`);
};
const line: Check = (value, path) => {
  whole(value, path);
  assert.ok(Number(value) >= 1, `${path}: ${String(value)}`);
};
const flag: Check = (value, path) => {
  assert.equal(typeof value, 'boolean', path);
};
const mask: Check = (value, path) => {
  assert.match(String(value), /^0x[\da-f]+$/, path);
};

function orNull(check: Check): Check {
  return (value, path) => {
    if (value !== null) check(value, path);
  };
}

function oneOf(...allowed: readonly unknown[]): Check {
  return (value, path) => {
    assert.ok(allowed.includes(value), `${path}: ${String(value)}`);
  };
}

function list(check: Check): Check {
  return (value, path) => {
    assert.ok(Array.isArray(value), path);
    value.forEach((each, index) => {
      check(each, `${path}[${index}]`);
    });
  };
}

function shape(keys: Readonly<Record<string, Check>>): Check {
  return (value, path) => {
    assert.ok(typeof value === 'object' && value !== null, path);
    for (const [key, check] of Object.entries(keys)) {
      assert.ok(Object.hasOwn(value, key), `${path}.${key} is not there`);
      check((value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`);
    }
  };
}

function values(check: Check): Check {
  return (value, path) => {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), path);
    for (const [key, each] of Object.entries(value)) check(each, `${path}.${key}`);
  };
}

const noteCode = oneOf(
  'messages-dropped',
  'messages-suppressed',
  'unreadable-line',
  'number-out-of-range',
  'line-too-long',
  'foreign-lines',
  'newer-kernel',
  'kernel-unknown',
  'flags-disagree',
  'buddy-sum-differs',
  'too-many',
  'not-text',
  'truncated-input',
);
const note = shape({ line: orNull(line), code: noteCode, text });
const part = oneOf('trigger', 'stack', 'mem-info', 'zones', 'buddy', 'totals', 'tasks', 'victim');
const zoneName = oneOf('DMA', 'DMA32', 'Normal', 'HighMem', 'Movable', 'Device');

const trigger = shape({
  comm: text,
  pid: orNull(natural),
  gfpMask: orNull(mask),
  gfpFlags: list(text),
  order: orNull(whole),
  oomScoreAdj: orNull(whole),
});

const counter = { usageKb: natural, limitKb: orNull(natural), unlimited: flag };
const kubernetes = shape({
  podUid: orNull(text),
  qos: oneOf('guaranteed', 'burstable', 'besteffort', null),
  containerId: orNull(text),
  runtime: orNull(text),
  level: oneOf('container', 'pod', 'qos', 'kubepods', null),
});
const memcg = shape({
  limitPath: orNull(text),
  taskPath: orNull(text),
  version: oneOf(1, 2, null),
  usageKb: orNull(natural),
  limitKb: orNull(natural),
  unlimited: orNull(flag),
  failcnt: orNull(natural),
  swap: orNull(shape({ ...counter, plusMemory: flag })),
  kmem: orNull(shape(counter)),
  stats: orNull(values(whole)),
  groupKill: flag,
  kubernetes: orNull(kubernetes),
});

const check = shape({
  mark: oneOf('min', 'high'),
  availableKb: whole,
  requiredKb: natural,
  availablePages: whole,
  requiredPages: natural,
  passes: flag,
  shortKb: natural,
  borderline: flag,
  blockedBy: oneOf(null, 'watermark', 'fragmentation'),
  rule: oneOf('2.6.32', 'el6', '3.10-4.3', '4.4-4.13', '4.14-6.2', '6.3-6.4', '6.5-6.10', '6.11', '6.12-7.1'),
  allocFlags: list(text),
});
const zone = shape({
  node: natural,
  zone: zoneName,
  line,
  reserveLine: orNull(line),
  buddyLine: orNull(line),
  freeKb: orNull(natural),
  boostKb: orNull(natural),
  minKb: orNull(natural),
  lowKb: orNull(natural),
  highKb: orNull(natural),
  managedKb: orNull(natural),
  freeCmaKb: orNull(natural),
  highatomicKb: orNull(natural),
  lowmemReservePages: orNull(list(natural)),
  reserveIndex: orNull(natural),
  reserveKb: orNull(natural),
  eligible: orNull(flag),
  ineligibleBecause: oneOf('above-gfp-zone', 'nodemask', 'cpuset', null),
  checks: list(check),
  free: orNull(list(shape({ order: natural, blocks: natural, types: orNull(text) }))),
  usableBlocks: orNull(natural),
});

const verdict = shape({
  code: oneOf(
    'manual',
    'memcg-limit',
    'page-fault',
    'below-min',
    'fragmentation',
    'below-high',
    'recovered',
    'insufficient-data',
  ),
  text,
  also: list(
    oneOf(
      'restricted-nodes',
      'no-killable',
      'allocating-task',
      'panic',
      'swap-full',
      'no-swap',
      'slab-leak',
      'hugepages-reserved',
      'mostly-unevictable',
      'mostly-shmem',
      'page-tables',
      'unaccounted',
      'atomic-reserve',
      'storm',
    ),
  ),
  borderline: flag,
  decidingZone: orNull(shape({ node: natural, zone: zoneName })),
  evidence: list(shape({ line, column: line, endColumn: line })),
});

const rowName = oneOf(
  'free',
  'free-pcp',
  'anon',
  'file',
  'unevictable',
  'isolated',
  'slab-reclaimable',
  'slab-unreclaimable',
  'kernel-stack',
  'page-tables',
  'bounce',
  'kernel-misc',
  'hugepages',
  'balloon',
  'zspages',
);
const accounting = shape({
  totalKb: natural,
  rows: list(shape({ name: rowName, kb: natural })),
  unaccountedKb: whole,
  ofWhich: list(shape({ name: text, kb: natural })),
});

const task = shape({
  pid: natural,
  tgid: orNull(natural),
  uid: orNull(natural),
  comm: text,
  totalVmPages: orNull(natural),
  rssPages: orNull(natural),
  swapPages: orNull(natural),
  pageTablesKb: orNull(natural),
  oomScoreAdj: orNull(whole),
  badness: orNull(whole),
  rank: orNull(line),
  line,
});
const victim = shape({
  pid: natural,
  comm: text,
  uid: orNull(natural),
  totalVmKb: orNull(natural),
  anonRssKb: orNull(natural),
  fileRssKb: orNull(natural),
  shmemRssKb: orNull(natural),
  oomScoreAdj: orNull(whole),
  score: orNull(whole),
  rank: orNull(line),
  line,
});

const event = shape({
  kind: oneOf('oom', 'page-allocation-failure', 'kill-only'),
  line,
  endLine: line,
  time: orNull(text),
  host: orNull(text),
  complete: flag,
  missing: list(part),
  kernel: orNull(text),
  hardware: orNull(text),
  pageSizeKb: natural,
  pageSizeStated: flag,
  trigger: orNull(trigger),
  nodemask: orNull(text),
  memsAllowed: orNull(text),
  cpuset: orNull(text),
  highestZone: orNull(zoneName),
  constraint: oneOf('none', 'cpuset', 'memory-policy', 'memcg', 'manual', null),
  constraintStated: flag,
  memcg: orNull(memcg),
  swap: orNull(shape({ totalKb: orNull(natural), freeKb: orNull(natural) })),
  zones: list(zone),
  verdict,
  accounting: orNull(accounting),
  tasks: list(task),
  victim: orNull(victim),
  victims: list(victim),
  panic: orNull(text),
});

const document = shape({
  schema: oneOf('highwater.oom/1'),
  files: list(shape({ path: text, bytes: natural, lines: natural, notes: list(note), events: list(event) })),
});

/** Throws where the document breaks the contract. */
export function checkOomDocument(value: unknown): void {
  document(value, '$');
}

/** Throws where two numbers of one event contradict each other by the contract's own words. */
export function checkOomEvent(value: Readonly<Record<string, unknown>>): void {
  event(value, '$');
  const zones = value['zones'] as readonly {
    readonly checks: readonly Readonly<Record<string, number | boolean | string | null>>[];
  }[];
  for (const each of zones.flatMap(({ checks }) => checks)) {
    const enough = Number(each['availablePages']) > Number(each['requiredPages']);
    assert.equal(enough, each['passes'] === true || each['blockedBy'] === 'fragmentation');
    if (enough) assert.equal(each['shortKb'], 0);
    else
      assert.equal(
        each['shortKb'],
        (Number(each['requiredPages']) + 1 - Number(each['availablePages'])) * Number(value['pageSizeKb']),
      );
  }
}
