// Taint letters of the kernel's CPU line: what had happened to this kernel before. Letters: kernel/panic.c, 2.6.32 to 7.x.

export type Taint =
  | 'proprietary'
  | 'open-modules'
  | 'forced-load'
  | 'out-of-spec'
  | 'forced-unload'
  | 'machine-check'
  | 'bad-page'
  | 'user'
  | 'died'
  | 'acpi-override'
  | 'warning'
  | 'staging'
  | 'firmware'
  | 'out-of-tree'
  | 'unsigned'
  | 'soft-lockup'
  | 'live-patch'
  | 'auxiliary'
  | 'struct-random'
  | 'test'
  | 'fwctl';

export interface TaintLetter {
  readonly letter: string;
  /** Undefined for a letter no kernel read here knows. */
  readonly taint: Taint | undefined;
}

const letters: ReadonlyMap<string, Taint> = new Map<string, Taint>([
  ['P', 'proprietary'],
  ['G', 'open-modules'],
  ['F', 'forced-load'],
  ['S', 'out-of-spec'],
  ['R', 'forced-unload'],
  ['M', 'machine-check'],
  ['B', 'bad-page'],
  ['U', 'user'],
  ['D', 'died'],
  ['A', 'acpi-override'],
  ['W', 'warning'],
  ['C', 'staging'],
  ['I', 'firmware'],
  ['O', 'out-of-tree'],
  ['E', 'unsigned'],
  ['L', 'soft-lockup'],
  ['K', 'live-patch'],
  ['X', 'auxiliary'],
  ['T', 'struct-random'],
  ['N', 'test'],
  ['J', 'fwctl'],
]);

/** Each letter once, in the order printed. */
export function taintLetters(printed: string): readonly TaintLetter[] {
  const capitals = Array.from(printed).filter((letter) => letter >= 'A' && letter <= 'Z');
  return [...new Set(capitals)].map((letter) => ({ letter, taint: letters.get(letter) }));
}
