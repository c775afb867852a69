// `name:123kB` runs: zone, node and cgroup lines, and the pages of the Mem-Info block. The kernel writes kB, KB and,
// for counts, nothing; some versions put a space after the colon (`shmem_thp: 0kB`, mm/page_alloc.c 4.8 to 6.5).

import type { LogText } from '../../base/logText';
import { exactNumber } from '../../base/number';
import type { Field } from '../../base/span';

const counter = /([A-Za-z_][\w()]{0,40}):\s?(-?\d{1,20})(kB|KB|B)?(?![\w.])/g;

/** One counter as printed. */
export interface Counter {
  readonly name: string;
  readonly value: Field<number>;
  readonly unit: 'kb' | 'bytes' | 'none';
  /** Index of the name's first character. */
  readonly from: number;
}

function unitOf(text: string | undefined): Counter['unit'] {
  if (text === undefined) return 'none';
  return text === 'B' ? 'bytes' : 'kb';
}

/** All counters of a line, in order. Numbers that no double holds are left out. */
function countersIn(text: LogText): Counter[] {
  const found: Counter[] = [];
  for (const match of text.text.matchAll(counter)) {
    const [whole, name = '', digits = '', unit] = match;
    const value = exactNumber(digits);
    const end = match.index + whole.length;
    const from = end - (unit?.length ?? 0) - digits.length;
    if (value !== undefined)
      found.push({ name, value: text.field(value, from, end), unit: unitOf(unit), from: match.index });
  }
  return found;
}

/** Counters of one unit by name; the first of a name wins. */
export function countersBy(text: LogText, unit: Counter['unit']): Map<string, Field<number>> {
  const map = new Map<string, Field<number>>();
  for (const each of countersIn(text)) if (each.unit === unit && !map.has(each.name)) map.set(each.name, each.value);
  return map;
}
