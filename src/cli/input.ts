// A file or standard input as a stream of uncompressed bytes. gzip is told by its first two bytes (RFC 1952), whatever the name.
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** How the end of the input came about. */
export type InputEnd = 'whole' | 'cut' | 'damaged';

export interface Input {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Valid once the chunks are read. */
  readonly end: () => InputEnd;
}

const chunkSize = 1_048_576;

/** Throws what the system says when the file cannot be opened or read. */
export async function openInput(path: string, standardInput: Readable): Promise<Input> {
  const source = path === '-' ? standardInput : createReadStream(path, { highWaterMark: chunkSize });
  const iterator = (source as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const start = await firstBytes(iterator);
  const chunks = withStart(start, iterator);
  const zipped = start[0] === 0x1f && start[1] === 0x8b;
  return zipped ? unzipped(chunks) : { chunks, end: () => 'whole' };
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

async function* withStart(start: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

function unzipped(chunks: AsyncIterable<Uint8Array>): Input {
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
    }
  }
  return { chunks: unzip(), end: () => end };
}
