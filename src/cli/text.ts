// A stream of bytes in any encoding logs come in, as UTF-8. Lines are those that `grep -n` and `sed` count: a line feed
// ends one. (An editor also breaks at a lone carriage return; no logger writes one.)
import { TextDecoder } from 'node:util';
import type { Decode } from '../kernel';
import { encodingOf, looksBinary } from './decode';

const utf8 = new TextDecoder();

/** How the core reads bytes here. */
export const decode: Decode = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  utf8: (bytes) => utf8.decode(bytes),
  finder: (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return (literal, from) => buffer.indexOf(literal.length === 1 ? literal.charCodeAt(0) : literal, from);
  },
};

/** What is known about the bytes so far. */
export class TextSource {
  /** As they came, before any change of encoding. */
  bytes = 0;
  binary = false;
  readonly #chunks: AsyncIterable<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks;
  }

  async *utf8(): AsyncGenerator<Uint8Array> {
    let decoder: TextDecoder | undefined;
    let first = true;
    for await (const chunk of this.#chunks) {
      this.bytes += chunk.length;
      if (first) decoder = this.#look(chunk);
      yield decoder === undefined
        ? first
          ? withoutMark(chunk)
          : chunk
        : Buffer.from(decoder.decode(chunk, { stream: true }));
      first = false;
    }
    if (decoder !== undefined) yield Buffer.from(decoder.decode());
  }

  /** A decoder where the text is not UTF-8 already. */
  #look(start: Uint8Array): TextDecoder | undefined {
    const encoding = encodingOf(start);
    this.binary = looksBinary(new TextDecoder(encoding).decode(start.subarray(0, 65_536)));
    return encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
  }
}

function withoutMark(start: Uint8Array): Uint8Array {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
}
