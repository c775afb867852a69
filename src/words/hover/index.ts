// The door of the hovers: a place of a log in, its text out.
import type { Analysis } from '../../kernel/analysis';
import type { Place } from '../../kernel/explain';
import { buddyHover, buddyTermHover, buddyTotalHover, buddyTypesHover } from './buddy';
import { cgroupHover, memcgCounterHover, statHover, statsHover } from './cgroup';
import { counterHover, hugepagesHover, slabHover, totalHover } from './counter';
import { frameHover } from './frame';
import {
  choiceHover,
  constraintHover,
  killHover,
  killValueHover,
  reapedHover,
  remarkHover,
  summaryHover,
} from './kill';
import { lineHover } from './line';
import { cpuHover, hardwareHover, panicHover, releaseHover, taintHover, uidHover } from './machine';
import * as request from './request';
import { reserveEntryHover, reserveLineHover } from './reserve';
import { taskHeaderHover, taskHover, taskValueHover } from './task';
import type { HoverText } from './text';
import { pagesScannedHover, unreclaimableHover, zoneHover, zoneValueHover } from './zone';

export type { Evidence, HoverBlock, HoverText } from './text';

type PlaceOf<K extends Place['kind']> = Extract<Place, { readonly kind: K }>;
type Maker<P> = (analysis: Analysis, place: P) => HoverText;

/** Complete by construction: a new kind of place does not compile without its text. */
const makers: { readonly [K in Place['kind']]: Maker<PlaceOf<K>> } = {
  trigger: (analysis) => request.triggerHover(analysis),
  process: (_, place) => request.processHover(place.role, place.comm, place.pid),
  'gfp-mask': (analysis, place) => request.maskHover(analysis, place.mask),
  'gfp-name': (analysis, place) => request.flagHover(analysis, place.name),
  order: (analysis, place) => request.orderHover(analysis, place.order),
  'score-adj': (_, place) => request.scoreAdjHover(place.role, place.value),
  'oom-adj': (_, place) => request.oomAdjHover(place.value),
  nodemask: (_, place) => request.nodemaskHover(place.text),
  'mems-allowed': (analysis, place) => request.memsAllowedHover(analysis, place.text),
  'vmalloc-bytes': (_, place) => request.vmallocHover(place.bytes),
  hardware: (_, place) => hardwareHover(place.text),
  release: (analysis, place) => releaseHover(analysis, place.text),
  panic: (_, place) => panicHover(place.text),
  cpu: (analysis, place) => cpuHover(analysis, place.value),
  uid: (_, place) => uidHover(place.value),
  taint: (_, place) => taintHover(place.letters),
  frame: (_, place) => frameHover(place.frame, place.role),
  counter: (analysis, place) => counterHover(analysis, place),
  zone: (analysis, place) => zoneHover(analysis, place.zone),
  'zone-value': (analysis, place) => zoneValueHover(analysis, place.zone, place.name, place.kb),
  'pages-scanned': (_, place) => pagesScannedHover(place.pages),
  'all-unreclaimable': (_, place) => unreclaimableHover(place.value, place.scope),
  'reserve-line': (analysis, place) => reserveLineHover(analysis, place.zone),
  'reserve-entry': (analysis, place) => reserveEntryHover(analysis, place.zone, place.index, place.pages),
  buddy: (analysis, place) => buddyHover(analysis, place.buddy, place.zone),
  'buddy-term': (analysis, place) => buddyTermHover(analysis, place.term, place.zone),
  'buddy-types': (analysis, place) => buddyTypesHover(analysis, place.term, place.zone),
  'buddy-total': (analysis, place) => buddyTotalHover(analysis, place.kb, place.zone),
  hugepages: (analysis, place) => hugepagesHover(analysis, place.line),
  total: (analysis, place) => totalHover(analysis, place.name, place.value),
  slab: (analysis, place) => slabHover(analysis, place.row),
  'memcg-counter': (analysis, place) => memcgCounterHover(analysis, place.name, place.counter),
  'memcg-stats': (_, place) => statsHover(place.stats),
  'memcg-stat': (analysis, place) => statHover(analysis, place.stats, place.name, place.value),
  cgroup: (analysis, place) => cgroupHover(analysis, place.role, place.path),
  constraint: (_, place) => constraintHover(place.stated),
  task: (analysis, place) => taskHover(analysis, place.task),
  'task-value': (analysis, place) => taskValueHover(analysis, place.task, place.column, place.value),
  'task-header': (analysis) => taskHeaderHover(analysis),
  summary: (analysis) => summaryHover(analysis),
  choice: (analysis, place) => choiceHover(analysis, place.choice),
  kill: (analysis, place) => killHover(analysis, place.kill),
  'kill-value': (analysis, place) => killValueHover(analysis, place.name, place.kb),
  reaped: (_, place) => reapedHover(place.reaped),
  remark: (_, place) => remarkHover(place.code),
  line: (_, place) => lineHover(place.what),
};

/** What the place means in this report. */
export function hoverText(analysis: Analysis, place: Place): HoverText {
  const make = makers[place.kind] as Maker<Place>;
  return make(analysis, place);
}
