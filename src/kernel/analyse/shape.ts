// The kernel version as the shape of the text tells it: fields and columns came and went at known versions
// (show_free_areas, dump_tasks, dump_header; 2.6.32 to 7.1). Used where the release is missing.

import type { Report, TaskColumn } from '../report';
import { parseMask } from '../gfp';
import { version } from '../release';

/** At least `from`, older than `before`. Contradictions (back-ports) leave `from` standing. */
export interface Bounds {
  readonly from: number;
  readonly before: number;
}

type Sign = (report: Report) => boolean;

function inMemInfo(...names: readonly string[]): Sign {
  return ({ memInfo }) => memInfo !== undefined && names.some((name) => memInfo.pages.has(name));
}

function notInMemInfo(besides: string, name: string): Sign {
  return ({ memInfo }) => memInfo !== undefined && memInfo.pages.has(besides) && !memInfo.pages.has(name);
}

function inZone(...names: readonly string[]): Sign {
  return ({ zones }) => zones.some((zone) => names.some((name) => zone.kb.has(name)));
}

/** `present` stands after all the fields in question: a line that has it was not cut before them. */
function notInZone(name: string): Sign {
  return ({ zones }) => zones.some((zone) => zone.kb.has('present')) && zones.every((zone) => !zone.kb.has(name));
}

function hasColumn(column: TaskColumn): Sign {
  return ({ tasks }) => tasks?.columns.includes(column) ?? false;
}

function lacksColumn(besides: TaskColumn, column: TaskColumn): Sign {
  return ({ tasks }) => tasks !== undefined && tasks.columns.includes(besides) && !tasks.columns.includes(column);
}

function hasLetter(letter: string): Sign {
  return ({ buddies }) =>
    buddies.some(({ terms }) => terms.some(({ types }) => types?.value.includes(letter) ?? false));
}

const lettersLacking: Sign = ({ buddies }) => {
  const filled = buddies.flatMap(({ terms }) => terms.filter(({ blocks }) => blocks.value > 0));
  return filled.length > 0 && filled.every(({ types }) => types === undefined);
};

/** No flag of 4.3 and before sat at this bit or above it. */
const FIRST_BIT_OF_44 = 0x2000000;

const maskNewerThan43: Sign = ({ trigger }) => (parseMask(trigger?.gfpMask?.value ?? '') ?? 0) >= FIRST_BIT_OF_44;

const SINCE: readonly (readonly [number, Sign])[] = [
  [version(3, 4), hasColumn('swapents')],
  // 3.9 printed it too; its rules are those of 3.10.
  [version(3, 10), inZone('managed', 'free_cma')],
  [version(3, 10), ({ buddies }) => buddies.some(({ terms }) => terms.some(({ types }) => types !== undefined))],
  [version(4, 0), hasColumn('nr_pmds')],
  [version(4, 4), hasLetter('H')],
  [version(4, 4), maskNewerThan43],
  [version(4, 6), ({ trigger }) => trigger?.namesPrinted ?? false],
  [version(4, 8), ({ nodes }) => nodes.length > 0],
  [version(4, 9), ({ trigger }) => trigger?.nodemask !== undefined],
  [version(4, 15), hasColumn('pgtables_bytes')],
  [version(5, 0), ({ summary }) => summary !== undefined],
  [version(5, 4), ({ kills }) => kills.some(({ pgtablesKb }) => pgtablesKb !== undefined)],
  [version(5, 9), inZone('reserved_highatomic')],
  [version(5, 15), inMemInfo('kernel_misc_reclaimable')],
  [version(5, 16), inZone('boost')],
  [version(6, 1), inMemInfo('sec_pagetables')],
  [version(6, 8), hasColumn('rss_anon')],
  [version(6, 11), ({ cpuLine }) => cpuLine?.cpu !== undefined && cpuLine.uid !== undefined],
  [version(6, 12), inZone('free_highatomic')],
];

const BEFORE: readonly (readonly [number, Sign])[] = [
  [version(3, 4), hasColumn('cpu')],
  [version(3, 9), notInZone('managed')],
  [version(3, 10), lettersLacking],
  [version(4, 0), lacksColumn('nr_ptes', 'nr_pmds')],
  [version(4, 4), hasLetter('R')],
  [version(4, 6), ({ trigger }) => trigger?.gfpMask !== undefined && !trigger.namesPrinted],
  [version(4, 8), inZone('dirty', 'unstable')],
  [version(4, 13), inZone('slab_reclaimable')],
  [version(4, 15), hasColumn('nr_ptes')],
  [version(5, 1), ({ choices }) => choices.length > 0],
  [version(5, 8), inMemInfo('unstable')],
  [version(5, 9), notInZone('reserved_highatomic')],
  [version(5, 10), inZone('kernel_stack')],
  [version(5, 11), inZone('pagetables')],
  [version(5, 15), notInMemInfo('pagetables', 'kernel_misc_reclaimable')],
  [version(5, 16), notInZone('boost')],
  [version(6, 1), notInMemInfo('pagetables', 'sec_pagetables')],
  [version(6, 8), lacksColumn('pgtables_bytes', 'rss_anon')],
  [version(6, 11), ({ cpuLine }) => cpuLine?.cpu !== undefined && cpuLine.uid === undefined],
];

/** In kills since 4.5, and on 3.10 as RHEL 7 builds it: a later version only beside a sign that 3.10 does not have. */
function sinceShmemRss({ kills }: Report, from: number): number {
  if (!kills.some(({ shmemRssKb }) => shmemRssKb !== undefined)) return from;
  return Math.max(from, from > version(3, 10) ? version(4, 5) : version(3, 10));
}

/** 0 and Infinity where nothing tells. */
export function shapeBounds(report: Report): Bounds {
  const from = sinceShmemRss(report, SINCE.findLast(([, sign]) => sign(report))?.[0] ?? 0);
  const before = BEFORE.find(([at, sign]) => at > from && sign(report))?.[0] ?? Infinity;
  return { from, before };
}
