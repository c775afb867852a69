// What could not be read, or was read with a reservation. Codes are part of the terminal's JSON; sentences are in words/.

export type KernelNoteCode =
  /** The kernel said that it dropped messages (`** 123 printk messages dropped **`, `Missed N kernel messages`). */
  | 'messages-dropped'
  /** The kernel or the logger said that it held back repeats (`N callbacks suppressed`). */
  | 'messages-suppressed'
  /** A line of a known shape whose numbers make no sense or do not fit. */
  | 'unreadable-line'
  /** A number too large to be held exactly; it is kept as unknown. */
  | 'number-out-of-range'
  /** A line was cut off after this many characters and only its head was read. */
  | 'line-too-long'
  /** Lines of another report or of other programs lie inside this one. */
  | 'foreign-lines'
  /** The kernel release is newer than the newest the rules were read for (7.1): the newest rules were applied. */
  | 'newer-kernel'
  /** No kernel release in the report: version-dependent rules were chosen from the shape of the text. */
  | 'kernel-unknown'
  /** The printed flag names contradict every known table for the mask. */
  | 'flags-disagree'
  /** Buddy list and `free:` of a zone differ by more than races explain. */
  | 'buddy-sum-differs'
  /** The report held more of something than is kept (tasks, zones …). */
  | 'too-many'
  /** The input is not text that could be a log (binary, damaged compression). */
  | 'not-text'
  /** The file ended in the middle of compressed data. */
  | 'truncated-input';

/** One reservation. `line` is 1-based, undefined when it concerns the file as a whole. `detail` is data, for instance the count. */
export interface KernelNote {
  readonly code: KernelNoteCode;
  readonly line: number | undefined;
  readonly detail?: string | number;
}
