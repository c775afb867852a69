// Real logs, as people posted them: nothing is lost, no rule stays open from one line to the next, and it is quick.

import * as assert from 'node:assert/strict';
import { corpusFiles, needCorpus, readCorpus } from '../support/corpus';
import { kernelLog } from './engine';
import type { Painter } from './engine';

const perLineMs = 1_000;
const perMegabyteMs = 20_000;

function paintWhole(paint: Painter, text: string): { readonly slowestMs: number; readonly lost: number } {
  let slowestMs = 0;
  let lost = 0;
  for (const line of text.split(/\r?\n/)) {
    const begin = performance.now();
    const pieces = paint(line);
    slowestMs = Math.max(slowestMs, performance.now() - begin);
    if (pieces.reduce((sum, piece) => sum + piece.text.length, 0) !== line.length) lost += 1;
  }
  return { slowestMs, lost };
}

for (const part of ['qemu', 'oom']) {
  describe(`the logs of corpus/${part}`, function () {
    this.timeout(240_000);
    it('are painted line by line', async function () {
      needCorpus(this);
      const paint = await kernelLog();
      paint('[1.000001] warm up: the first line compiles the rules');
      const logs = (corpusFiles(part) ?? []).filter((path) => path.endsWith('.log'));
      assert.ok(logs.length > 90, `${String(logs.length)} logs`);
      const begin = performance.now();
      let size = 0;
      for (const path of logs) {
        const text = readCorpus(path);
        size += text.length;
        const { slowestMs, lost } = paintWhole(paint, text);
        assert.equal(lost, 0, path);
        assert.ok(slowestMs < perLineMs, `${path}: one line took ${slowestMs.toFixed(0)} ms`);
      }
      const allowed = (size / 1e6) * perMegabyteMs;
      assert.ok(performance.now() - begin < allowed);
    });
  });
}
