// Streaming gives what reading at once gives, whatever the chunks.

import assert from 'node:assert/strict';
import { nodeDecode as decode } from '../../../../src/platform/nodeDecode';
import { readText, StreamReader, type Report } from '../../../../src/kernel';
import { corpusFiles } from '../../../support/corpus';
import { fixtureTexts } from '../../../support/fixtures';
import { readFileSync } from 'node:fs';

interface Streamed {
  readonly reports: readonly Report[];
  readonly lines: number;
}

/** Uses one buffer for every chunk, as a host that reads a file does. */
function stream(text: string, size: number): Streamed {
  const reader = new StreamReader(decode);
  const bytes = Buffer.from(text);
  const buffer = Buffer.alloc(size);
  for (let from = 0; from < bytes.length; from += size) {
    const length = bytes.copy(buffer, 0, from, from + size);
    reader.push(buffer.subarray(0, length));
  }
  reader.end();
  assert.equal(reader.bytes, bytes.length);
  return { reports: [...reader.take()].sort((a, b) => a.lines.line - b.lines.line), lines: reader.lines };
}

const noise = Array.from(
  { length: 3000 },
  (_, index) => `Nov 22 16:18:26 node-7 sshd[812]: line ${String(index)} of nothing`,
).join('\n');

describe('streaming', function () {
  this.timeout(60_000);

  for (const size of [1, 7, 100, 4096, 1_000_000])
    it(`gives the same in chunks of ${String(size)} bytes`, () => {
      const [first = '', second = ''] = fixtureTexts();
      const text = size === 1 ? first : `${noise}\n${first}\n${noise}\n${second}`;
      assert.deepEqual(stream(text, size).reports, readText(text).reports);
    });

  it('counts lines as a line counter does: a last line without an end is one', () => {
    assert.equal(stream('a\nb\n', 2).lines, 2);
    assert.equal(stream('a\nb', 2).lines, 2);
    assert.equal(stream('', 2).lines, 0);
  });

  it('finds a body without a header behind megabytes of other lines, with the stack before it', () => {
    const body = [
      'CPU: 0 PID: 9 Comm: x Not tainted 6.1.0 #1',
      'Call Trace:',
      ' warn_alloc+0x1/0x2',
      'Mem-Info:',
      'active_anon:1 inactive_anon:2 isolated_anon:0',
    ];
    const text = `${noise}\n${noise}\n${body.join('\n')}\n${noise}`;
    const [report, ...others] = stream(text, 65_536).reports;
    assert.deepEqual(
      [report?.kind, report?.lines.line, report?.stack.length, others.length],
      ['page-allocation-failure', 6001, 1, 0],
    );
  });

  it('cuts a line without an end instead of keeping it', () => {
    const reader = new StreamReader(decode);
    for (let count = 0; count < 40; count++) reader.push(Buffer.alloc(1_000_000, 'x'));
    reader.push(Buffer.from('\nKilled process 7 (a) total-vm:4kB, anon-rss:4kB, file-rss:0kB\n'));
    reader.end();
    assert.deepEqual([reader.lines, reader.take()[0]?.lines.line], [2, 2]);
  });

  it('gives the same for every real log', function () {
    const files = corpusFiles('oom');
    if (files === undefined) {
      console.log('skipped: no corpus');
      this.skip();
    }
    for (const file of files.filter((path) => path.endsWith('.log'))) {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(stream(text, 20_000).reports, readText(text).reports, file);
    }
  });
});
