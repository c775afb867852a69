import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodingOf, looksBinary } from '../../../src/stream/encoding';
import { TextSource } from '../../../src/stream/textSource';

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const end = at + (sizes[turn % sizes.length] ?? bytes.length);
    yield await Promise.resolve(bytes.subarray(at, end));
    at = end;
  }
}

async function textOf(bytes: Uint8Array, sizes: readonly number[]): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of new TextSource(chunked(bytes, sizes)).utf8()) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const texts = fc.string({ unit: fc.constantFrom('a', 'é', '内', '😀', '\n', '\r\n', ' '), maxLength: 60 });
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe('text of a stream', () => {
  it('is the same however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, chunks) => {
        assert.equal(await textOf(Buffer.from(text, 'utf8'), chunks), text);
      }),
    );
  });

  it('is read from UTF-16 of either order, with a mark', async () => {
    await fc.assert(
      fc.asyncProperty(texts, sizes, async (text, chunks) => {
        const little = Buffer.from(`\ufeff${text}`, 'utf16le');
        assert.equal(await textOf(little, [2, ...chunks]), text);
        assert.equal(await textOf(Buffer.from(little).swap16(), [2, ...chunks]), text);
      }),
    );
  });

  it('is read from UTF-16 without a mark where the zeros tell', async () => {
    const text = 'Out of memory: Killed process 1\nsecond';
    assert.equal(await textOf(Buffer.from(text, 'utf16le'), [4096]), text);
    assert.equal(await textOf(Buffer.from(text, 'utf16le').swap16(), [4096]), text);
  });

  it('does not begin with a byte order mark', async () => {
    assert.equal(await textOf(Buffer.from('\ufeffa\nb', 'utf8'), [4096]), 'a\nb');
  });

  it('counts the bytes that came', async () => {
    const source = new TextSource(chunked(Buffer.from('\ufeffäö\n', 'utf16le'), [4]));
    for await (const part of source.utf8()) assert.ok(part.length <= 8);
    assert.equal(source.bytes, 8);
  });

  it('ends where nothing is', async () => {
    assert.equal(await textOf(new Uint8Array(), [1]), '');
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
