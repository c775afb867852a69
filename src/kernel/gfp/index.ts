// The door of the flag tables: a mask and what was printed of it → names, single flags and how sure that is.

import { agreeingTable, type MaskContext, namesAgree, possibleTables, tableOf } from './choose';
import { flagsIn, maskToNames, namesToMask } from './mask';
import type { GfpTable } from './table';

export { maskToNames, namesToMask, parseMask } from './mask';
export { gfpTables, type GfpTable } from './table';

export interface MaskReading {
  readonly names: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly namesFrom: 'printed' | 'decoded' | 'unknown';
  readonly table: GfpTable | undefined;
  readonly agrees: boolean | undefined;
}

function decoded(mask: number, table: GfpTable): MaskReading {
  const names = maskToNames(mask, table);
  return { names, flags: flagsIn(mask, table), namesFrom: 'decoded', table, agrees: undefined };
}

/** Names none of the tables explains: the kernel knows better, so each name counts for what it says. */
function disputed(printed: readonly string[], table: GfpTable | undefined): MaskReading {
  const flags = new Set<string>();
  for (const name of printed) {
    const part = table === undefined ? undefined : namesToMask([name], table);
    if (part === undefined || table === undefined) flags.add(name);
    else for (const flag of flagsIn(part, table)) flags.add(flag);
  }
  return { names: printed, flags, namesFrom: 'printed', table, agrees: false };
}

function readPrinted(mask: number, printed: readonly string[], context: MaskContext): MaskReading {
  const table = agreeingTable(mask, printed, context);
  if (table !== undefined) return { ...decoded(mask, table), names: printed, namesFrom: 'printed', agrees: true };
  const fallback = context.release === undefined ? undefined : tableOf(context.release);
  return disputed(printed, fallback);
}

function common(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((flag) => rest.every((set) => set.has(flag))));
}

/** No names and no release: what all possible tables agree on. */
function readBare(mask: number, context: MaskContext): MaskReading {
  const readings = possibleTables(mask, context).map((table) => decoded(mask, table));
  const [first] = readings;
  const same = first !== undefined && readings.every((reading) => namesAgree(first.names, reading.names));
  if (same) return first;
  const flags = common(readings.map((reading) => reading.flags));
  return { names: [], flags, namesFrom: 'unknown', table: undefined, agrees: undefined };
}

export function readMask(mask: number, printed: readonly string[] | undefined, context: MaskContext): MaskReading {
  if (printed !== undefined) return readPrinted(mask, printed, context);
  const table = context.release === undefined ? undefined : tableOf(context.release);
  return table === undefined ? readBare(mask, context) : decoded(mask, table);
}
