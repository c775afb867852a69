// A file or another source as a stream of uncompressed bytes, whatever host opened it.

/** How the end of the input came about. */
export type InputEnd = 'whole' | 'cut' | 'damaged';

export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the source read so far: compressed ones where it is compressed. */
  readonly consumed: () => number;
  /** Valid once the chunks are read. */
  readonly end: () => InputEnd;
}

/** RFC 1952, whatever the name says. */
export function looksZipped(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}
