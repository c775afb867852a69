// A file's bytes as a stream in a browser, unzipped where they are gzip.
import { looksZipped, type Input, type InputEnd } from '../stream/input';

const chunkSize = 1_048_576;

export function inputOf(bytes: Uint8Array): Input {
  let consumed = 0;
  const chunks = slices(bytes, (length) => (consumed += length));
  const raw: Input = { chunks, consumed: () => consumed, end: () => 'whole' };
  return looksZipped(bytes) ? unzipped(raw) : raw;
}

async function* slices(bytes: Uint8Array, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkSize) {
    const slice = await Promise.resolve(bytes.subarray(at, at + chunkSize));
    count(slice.length);
    yield slice;
  }
}

/** The bytes are in memory, so only their compression can fail. The browser does not say how: after some text it is cut, before any it is damaged. */
function unzipped({ chunks, consumed }: Input): Input {
  let end: InputEnd = 'whole';
  async function* unzip(): AsyncGenerator<Uint8Array> {
    const gunzip = new DecompressionStream('gzip');
    const written = pump(chunks, gunzip.writable);
    const reader = gunzip.readable.getReader();
    let some = false;
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        some = true;
        yield next.value;
      }
    } catch {
      end = some ? 'cut' : 'damaged';
    } finally {
      await reader.cancel().catch(() => undefined); // a stream that failed cannot be cancelled, and need not be
      await written;
    }
  }
  return { chunks: unzip(), consumed, end: () => end };
}

/** What goes wrong with the bytes is thrown at the reading end; here it only ends the writing. */
async function pump(chunks: AsyncIterable<Uint8Array>, writable: WritableStream<BufferSource>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const chunk of chunks) await writer.write(new Uint8Array(chunk));
    await writer.close();
  } catch {
    await writer.abort().catch(() => undefined); // already failed
  }
}
