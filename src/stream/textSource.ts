// A stream of bytes in any encoding logs come in, as UTF-8. Lines are those that `grep -n` and `sed` count: a line feed
// ends one. (An editor also breaks at a lone carriage return; no logger writes one.)
import { encodingOf, looksBinary } from './encoding';

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
    const encoder = new TextEncoder();
    let decoder: TextDecoder | undefined;
    let first = true;
    for await (const chunk of this.#chunks) {
      this.bytes += chunk.length;
      if (first) decoder = this.#look(chunk);
      yield decoder === undefined
        ? first
          ? withoutMark(chunk)
          : chunk
        : encoder.encode(decoder.decode(chunk, { stream: true }));
      first = false;
    }
    if (decoder !== undefined) yield encoder.encode(decoder.decode());
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
