// A stream of bytes as batches of lines, at constant memory. Lines end with LF, CR LF or CR, as in the editor, so that line
// numbers are the same there.
import { TextDecoder } from 'node:util';
import { encodingOf, looksBinary } from './decode';

/** Characters of one line that are kept; what a longer line has beyond is counted by nobody and left out. */
export const longestKept = 1_048_576;

/** What is known about the bytes so far. */
export class LineSource {
  bytes = 0;
  binary = false;
  readonly #chunks: AsyncIterable<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks;
  }

  /** The last batch ends with what follows the last line end, unless that is empty. */
  async *batches(): AsyncGenerator<readonly string[]> {
    let decoder: TextDecoder | undefined;
    const splitter = new LineSplitter();
    for await (const chunk of this.#chunks) {
      this.bytes += chunk.length;
      const first = decoder === undefined;
      decoder ??= new TextDecoder(encodingOf(chunk));
      const text = decoder.decode(chunk, { stream: true });
      if (first) this.binary = looksBinary(text);
      yield splitter.push(text);
    }
    yield [...splitter.push(decoder?.decode() ?? ''), ...splitter.end()];
  }
}

export class LineSplitter {
  /** The line under way, in the pieces it came in. */
  #rest = '';
  /** A CR ended the last piece: an LF that comes next belongs to it. */
  #afterReturn = false;

  push(text: string): readonly string[] {
    const fresh = this.#afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    const lines = fresh.includes('\r') ? fresh.split(/\r\n|\n|\r/) : fresh.split('\n');
    lines[0] = kept(this.#rest, lines[0] ?? '');
    this.#rest = lines.pop() ?? '';
    return lines;
  }

  end(): readonly string[] {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [rest];
  }
}

function kept(head: string, tail: string): string {
  return head.length >= longestKept ? head : (head + tail).slice(0, longestKept);
}
