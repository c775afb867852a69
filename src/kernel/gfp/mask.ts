// A gfp_mask taken apart with one table, the way the kernel's own printing does it: each name in order whose bits are all
// still there is written and its bits cleared; what is left over is written as hex.

import type { GfpTable } from './table';

/** The mask as a number; undefined where it is no 32-bit hex number. */
export function parseMask(text: string): number | undefined {
  return /^0x[0-9a-f]{1,8}$/i.test(text) ? Number(text) : undefined;
}

function maskText(mask: number): string {
  return `0x${(mask >>> 0).toString(16)}`;
}

export function maskToNames(mask: number, table: GfpTable): readonly string[] {
  const names: string[] = [];
  let left = mask;
  for (const [name, bits] of table.printOrder) {
    if ((left & bits) >>> 0 !== bits) continue;
    names.push(name);
    left = (left & ~bits) >>> 0;
  }
  return left === 0 ? names : [...names, maskText(left)];
}

/** Undefined where the table lacks one of the names. */
export function namesToMask(names: readonly string[], table: GfpTable): number | undefined {
  const known = new Map(table.printOrder);
  let mask = 0;
  for (const name of names) {
    const bits = known.get(name) ?? table.bitOf.get(name) ?? parseMask(name);
    if (bits === undefined) return undefined;
    mask |= bits;
  }
  return mask >>> 0;
}

/** Every single flag of the mask. */
export function flagsIn(mask: number, table: GfpTable): ReadonlySet<string> {
  const flags = new Set<string>();
  for (const [name, bit] of table.bitOf) if ((mask & bit) !== 0) flags.add(name);
  return flags;
}
