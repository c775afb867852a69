// A stream of Node as uncompressed bytes. gzip is told by its first two bytes, whatever the name.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { looksZipped, type Input, type InputEnd } from '../stream/input';

const chunkSize = 1_048_576;

/** Opened at the first read, which throws what the system says where that is not possible. */
export function fileBytes(path: string, signal?: AbortSignal): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: chunkSize, signal });
}

/** Throws what the system says when the source cannot be opened or read. */
export async function openInput(source: AsyncIterable<Uint8Array>): Promise<Input> {
  const iterator = source[Symbol.asyncIterator]();
  const start = await firstBytes(iterator);
  let consumed = 0;
  const chunks = counted(withStart(start, iterator), (length) => (consumed += length));
  const raw: Input = { chunks, consumed: () => consumed, end: () => 'whole' };
  return looksZipped(start) ? unzipped(raw) : raw;
}

/** At least two bytes, as far as there are any. */
async function firstBytes(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array();
  while (start.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
  }
  return start;
}

/** Closes the source when its reader has seen enough. */
async function* withStart(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (start.length > 0) yield start;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

function unzipped({ chunks, consumed }: Input): Input {
  let end: InputEnd = 'whole';
  async function* unzip(): AsyncGenerator<Uint8Array> {
    const source = Readable.from(chunks, { objectMode: false });
    const gunzip = createGunzip({ chunkSize });
    source.on('error', (error) => gunzip.destroy(error));
    source.pipe(gunzip);
    try {
      for await (const chunk of gunzip as AsyncIterable<Uint8Array>) yield chunk;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (!code.startsWith('Z_')) throw error;
      end = code === 'Z_BUF_ERROR' ? 'cut' : 'damaged';
    } finally {
      source.destroy();
    }
  }
  return { chunks: unzip(), consumed, end: () => end };
}
