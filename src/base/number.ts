// Numbers out of hostile text: exact or not at all.

/** A decimal number that a double holds exactly, else undefined. `"-17"` → -17. */
export function exactNumber(digits: string | undefined): number | undefined {
  if (digits === undefined || digits === '' || digits.length > 17) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}
