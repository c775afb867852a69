// One table: what each bit of a gfp_mask means on one kernel, built from the history of flags when first asked for.

import { version } from '../release';
import { compositesOf, PRINT_ORDER } from './composites';
import { EL6_ROWS, EL7_ROWS, enumeratedRows, FLAG_ROWS, type FlagRow } from './history';

export interface GfpTable {
  /** For instance `3.10 el7`; `6.10 +tags` for a configuration that moves bits. */
  readonly name: string;
  readonly from: number;
  readonly before: number;
  readonly distro: 'el6' | 'el7' | undefined;
  /** The shape of an ordinary configuration. */
  readonly plain: boolean;
  /** Single flags: `__GFP_IO` → mask of one bit. */
  readonly bitOf: ReadonlyMap<string, number>;
  /** Every name a kernel would print, widest first, with its mask. */
  readonly printOrder: readonly (readonly [string, number])[];
}

interface Variant {
  readonly suffix: string;
  readonly hardwareTags: boolean;
  readonly lockdep: boolean;
}

const PLAIN: Variant = { suffix: '', hardwareTags: false, lockdep: false };
const TAGS: Variant = { suffix: ' +tags', hardwareTags: true, lockdep: false };
const LOCKDEP: Variant = { suffix: ' +lockdep', hardwareTags: false, lockdep: true };
const BOTH: Variant = { suffix: ' +tags +lockdep', hardwareTags: true, lockdep: true };

/** Versions at which anything changed. */
const STARTS: readonly (readonly [number, number, number?])[] = [
  [2, 6, 32],
  [2, 6, 38],
  [3, 10],
  [3, 16],
  [4, 1],
  [4, 4],
  [4, 5],
  [4, 6],
  [4, 8],
  [4, 10],
  [4, 12],
  [4, 13],
  [4, 14],
  [4, 15],
  [4, 18],
  [5, 1],
  [5, 14],
  [5, 18],
  [6, 0],
  [6, 3],
  [6, 4],
  [6, 8],
  [6, 9],
  [6, 10],
];

function variantsAt(at: number): readonly Variant[] {
  if (at >= version(6, 9)) return [PLAIN, TAGS, LOCKDEP, BOTH];
  return at >= version(5, 18) ? [PLAIN, TAGS] : [PLAIN];
}

function bitsOf(rows: readonly FlagRow[], at: number): ReadonlyMap<string, number> {
  const holding = rows.filter((row) => at >= row.from && at < row.before);
  return new Map(holding.map((row) => [row.name, (1 << row.bit) >>> 0]));
}

function printOrderOf(
  bitOf: ReadonlyMap<string, number>,
  composites: ReadonlyMap<string, number>,
): GfpTable['printOrder'] {
  return PRINT_ORDER.flatMap((name) => {
    const mask = composites.get(name) ?? bitOf.get(name);
    return mask === undefined || mask === 0 ? [] : [[name, mask] as const];
  });
}

interface Place {
  readonly name: string;
  readonly from: number;
  readonly before: number;
  readonly distro: GfpTable['distro'];
}

function build(place: Place, variant: Variant, extra: readonly FlagRow[]): GfpTable {
  const taken = new Set(extra.map((row) => row.bit));
  const rows = [...FLAG_ROWS.filter((row) => !taken.has(row.bit)), ...extra];
  const moving = enumeratedRows(place.from, variant.hardwareTags, variant.lockdep);
  const bitOf = bitsOf([...rows, ...moving], place.from);
  const composites = compositesOf({ at: place.from, hardwareTags: variant.hardwareTags, bitOf });
  const name = place.name + variant.suffix;
  return { ...place, name, plain: variant === PLAIN, bitOf, printOrder: printOrderOf(bitOf, composites) };
}

function mainline(): readonly GfpTable[] {
  return STARTS.flatMap(([major, minor, patch], index) => {
    const next = STARTS[index + 1];
    const from = version(major, minor, patch);
    const name = [major, minor, patch].filter((part) => part !== undefined).join('.');
    const place = { name, from, before: next === undefined ? Infinity : version(...next), distro: undefined };
    return variantsAt(from).map((variant) => build(place, variant, []));
  });
}

function enterprise(): readonly GfpTable[] {
  const el6 = { name: '2.6.32 el6', from: version(2, 6, 32), before: version(2, 6, 33), distro: 'el6' as const };
  const el7 = { name: '3.10 el7', from: version(3, 10), before: version(3, 11), distro: 'el7' as const };
  return [build(el6, PLAIN, EL6_ROWS), build(el7, PLAIN, EL7_ROWS)];
}

let built: readonly GfpTable[] | undefined;

/** All tables, oldest first, mainline before distributions. */
export function gfpTables(): readonly GfpTable[] {
  built ??= [...mainline(), ...enterprise()];
  return built;
}
