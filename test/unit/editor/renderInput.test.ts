// A file read as a stream: the same text whoever opened it, cancelled at once, bounded however many reports there are.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { renderInput, shownInFull, type Watch } from '../../../src/editor/analyseFile/render';
import { nodeDecode } from '../../../src/platform/nodeDecode';
import { node } from '../../../src/platform/node';
import { web } from '../../../src/platform/web';
import { seedText } from '../../support/seed';

const idle: Watch = { signal: new AbortController().signal, progress: () => undefined };
const seed = Buffer.from(seedText('plain.log'), 'utf8');

async function textOf(bytes: Uint8Array, files: typeof node.files): Promise<string> {
  const read = await renderInput('a.log', await files.openBytes(bytes), await files.decode(), idle);
  assert.ok(read !== undefined && read.fault === undefined);
  return read.rows.map((row) => row.map(({ text }) => text).join('')).join('\n');
}

describe('a file read as a stream', () => {
  it('gives the same in both hosts, plain and gzip', async () => {
    const text = await textOf(seed, node.files);
    assert.ok(text.includes('54,912 kB'));
    assert.equal(await textOf(seed, web.files), text);
    assert.equal(await textOf(gzipSync(seed), node.files), text);
    assert.equal(await textOf(gzipSync(seed), web.files), text);
  });

  it('says in both hosts that gzip was cut', async () => {
    const cut = gzipSync(Buffer.concat([seed, Buffer.from('line of another program\n'.repeat(200_000))]));
    const half = cut.subarray(0, cut.length - 200);
    for (const { files } of [node, web]) assert.match(await textOf(half, files), /compressed data/u);
  });

  it('stops within 100 ms of a cancel', async () => {
    const abort = new AbortController();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield await Promise.resolve(seed);
    }
    const input = { chunks: endless(), consumed: () => 0, end: () => 'whole' as const };
    let asked = 0;
    setTimeout(() => {
      asked = performance.now();
      abort.abort();
    }, 200);
    const watch: Watch = { signal: abort.signal, progress: () => undefined };
    assert.equal(await renderInput('a.log', input, nodeDecode, watch), undefined);
    assert.ok(asked > 0 && performance.now() - asked < 100, `${performance.now() - asked} ms`);
  });

  it('tells how far it is', async () => {
    const seen: number[] = [];
    const watch: Watch = { ...idle, progress: (consumed) => seen.push(consumed) };
    const bytes = Buffer.concat([seed, Buffer.from('x\n'.repeat(2_000_000))]);
    await renderInput('a.log', await node.files.openBytes(bytes), nodeDecode, watch);
    assert.equal(seen.at(-1), bytes.length);
    assert.ok(seen.length > 2);
  });

  it('counts all reports but shows no more than a bounded number in full', async function () {
    this.timeout(20_000);
    const many = shownInFull + 5;
    const text = await textOf(Buffer.from(`${seedText('plain.log')}\n`.repeat(many)), node.files);
    assert.ok(text.includes(`[${shownInFull}] `) && !text.includes(`[${shownInFull + 1}] `));
    assert.ok(text.includes(`${many} kernel reports`), text.slice(-300));
  });

  it('keeps what came before a source that broke', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(seed);
      throw new Error('EIO');
    }
    const input = { chunks: broken(), consumed: () => 0, end: () => 'whole' as const };
    const read = await renderInput('a.log', input, nodeDecode, idle);
    assert.ok(read?.fault !== undefined && read.rows.length > 20);
  });
});
