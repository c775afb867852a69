import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodingOf, looksBinary } from '../../../src/cli/decode';
import { LineSource, LineSplitter, longestKept } from '../../../src/cli/lines';

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const end = at + (sizes[turn % sizes.length] ?? bytes.length);
    yield await Promise.resolve(bytes.subarray(at, end));
    at = end;
  }
}

async function linesOf(bytes: Uint8Array, sizes: readonly number[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const batch of new LineSource(chunked(bytes, sizes)).batches()) lines.push(...batch);
  return lines;
}

/** What the editor does with the same text; it shows an empty last line that a file does not count. */
function expected(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const texts = fc.string({ unit: fc.constantFrom('a', 'é', '内', '😀', '\n', '\r', '\r\n', ' '), maxLength: 60 });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('lines of a stream', () => {
  it('are the same however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, chunks) => {
        assert.deepEqual(await linesOf(Buffer.from(text, 'utf8'), chunks), expected(text));
      }),
    );
  });

  it('are read from UTF-16 of either order, with a mark', async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, chunks) => {
        const little = Buffer.from(`\ufeff${text}`, 'utf16le');
        assert.deepEqual(await linesOf(little, [2, ...chunks]), expected(text));
        assert.deepEqual(await linesOf(Buffer.from(little).swap16(), [2, ...chunks]), expected(text));
      }),
    );
  });

  it('are read from UTF-16 without a mark where the zeros tell', async () => {
    const text = 'Out of memory: Killed process 1\nsecond';
    assert.deepEqual(await linesOf(Buffer.from(text, 'utf16le'), [4096]), expected(text));
    assert.deepEqual(await linesOf(Buffer.from(text, 'utf16le').swap16(), [4096]), expected(text));
  });

  it('do not begin with a byte order mark', async () => {
    assert.deepEqual(await linesOf(Buffer.from('\ufeffa\nb', 'utf8'), [1]), ['a', 'b']);
  });

  it('hold U+FFFD for bytes that are no text', async () => {
    assert.deepEqual(await linesOf(Uint8Array.of(0x61, 0xff, 0x62, 0x0a, 0xc3), [2]), ['a\ufffdb', '\ufffd']);
  });

  it('count their bytes', async () => {
    const source = new LineSource(chunked(Buffer.from('äö\n'), [1]));
    for await (const batch of source.batches()) assert.ok(batch.length <= 1);
    assert.equal(source.bytes, 5);
  });

  it('end where nothing is', async () => {
    assert.deepEqual(await linesOf(new Uint8Array(), [1]), []);
  });

  it('are cut at their limit and the next line is whole', () => {
    const splitter = new LineSplitter();
    const piece = 'x'.repeat(longestKept / 2);
    for (let turn = 0; turn < 20; turn++) assert.deepEqual(splitter.push(piece), []);
    const [long, next] = splitter.push('tail\nnext\n');
    assert.equal(long?.length, longestKept);
    assert.equal(next, 'next');
  });
});

describe('encodings', () => {
  it('are told by the first bytes', () => {
    assert.equal(encodingOf(Buffer.from('plain text')), 'utf-8');
    assert.equal(encodingOf(new Uint8Array()), 'utf-8');
    assert.equal(encodingOf(Uint8Array.of(0xff, 0xfe, 0x41, 0)), 'utf-16le');
    assert.equal(encodingOf(Uint8Array.of(0xfe, 0xff, 0, 0x41)), 'utf-16be');
    assert.equal(encodingOf(Buffer.alloc(64)), 'utf-8');
  });

  it('tell text from other data', () => {
    assert.equal(looksBinary('Apr 11 10:21:50 kernel: \u001b[1mx\u001b[0m\ttab\r\n'.repeat(50)), false);
    assert.equal(looksBinary('内存不足 — é'), false);
    assert.equal(looksBinary(''), false);
    assert.equal(looksBinary(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('latin1')), true);
    assert.equal(looksBinary('\ufffd'.repeat(9)), true);
  });
});
