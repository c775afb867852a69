// Whole reports: the seed, the samples and the fixtures. Every line of them has colours, and inside the editor's `log`
// language it has the same ones.

import * as assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fixturePaths } from '../support/fixtures';
import { assertPaints, innermost, kernelLog, logAlone, logWithReports, painted } from './engine';
import type { Painter, Piece } from './engine';

const samples = readdirSync(join(process.cwd(), 'samples'))
  .filter((name) => !name.endsWith('.md'))
  .map((name) => join(process.cwd(), 'samples', name));
const files = [...samples, ...fixturePaths()];

const short = (path: string): string => path.slice(process.cwd().length + 1);

/** `two\nlines` is the name of a process in one of the boots: what follows its line end looks like nothing. */
const isRestOfName = (line: string): boolean => /(?:^|\] )\s*lines$/.test(line);

/** From the line that opens a report to the one that ends it; a note's prose and a boot's messages are not ours. */
function reportLines(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const first = lines.findIndex((line) =>
    /invoked oom-killer|page allocation failure|allocation failure:|vmalloc error/.test(line),
  );
  const ends = /Killed process|pages (?:reserved|hwpoisoned)|Total swap/;
  const last = lines.findLastIndex((line) => ends.test(line));
  return first < 0 ? [] : lines.slice(first, last + 1).filter((line) => line.trim() !== '' && !isRestOfName(line));
}

const isAside = (scope: string): boolean =>
  /^comment\.block\.(?:header|stamp|level|caller|envelope)|^punctuation/.test(scope);
const says = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => innermost(piece) !== '' && !isAside(innermost(piece)));

describe('the colours of a whole report', () => {
  let kernel: Painter;
  let inLog: Painter;
  before(async () => {
    kernel = await kernelLog();
    inLog = await logWithReports();
  });
  for (const path of files) {
    it(`reach every line of ${short(path)}`, () => {
      const lines = reportLines(path);
      assert.ok(lines.length > 15, `${String(lines.length)} lines`);
      assert.deepEqual(
        lines.filter((line) => !says(kernel(line))),
        [],
      );
    });
    it(`are the same inside another log: ${short(path)}`, () => {
      for (const line of reportLines(path)) assert.deepEqual(painted(inLog(line)), painted(kernel(line)), line);
    });
  }
});

describe('a log that holds no report', () => {
  it('keeps the colours of its own language', async () => {
    const mixed = await logWithReports();
    const alone = await logAlone();
    const lines = [
      '2026-11-22 16:18:26 ERROR out of memory budget for "tenant 12", retry 3',
      'INFO order 5 of 7 killed by the user',
      '10.0.0.1 - - [22/Nov/2026:16:18:26 +0000] "GET /free:1 HTTP/1.1" 200 12',
      'file 3',
      '[INFO] anon 42',
      'Node 0 is up',
      'Killed process, 3 left',
      'kernel: usb 8-1: new high-speed USB device number 73',
    ];
    for (const line of lines) assert.deepEqual(mixed(line), alone(line), line);
  });
});

describe("the marks of the note's author", () => {
  it('stand apart and hide nothing', async () => {
    const paint = await kernelLog();
    const lines = readFileSync(join(process.cwd(), 'samples/elasticsearch-oom.log'), 'utf8').split('\n');
    const line = (start: string): readonly Piece[] => paint(lines.find((text) => text.includes(start)) ?? '');
    const mark = '##→punctuation.definition.mark';
    assertPaints(line('invoked oom-killer'), [
      mark,
      'vmtoolsd→string.unquoted.process',
      mark,
      'invoked oom-killer→keyword.control',
      mark,
      'order→variable.parameter',
      '0→constant.numeric',
      mark,
    ]);
    assertPaints(line('Node 0 Normal ##'), [
      'Normal→entity.name.type.zone',
      mark,
      'free→variable.parameter.watermark',
      'kB→keyword.other.unit',
      'min→variable.parameter.watermark',
      'kB→keyword.other.unit',
      mark,
      'low→variable.parameter.watermark',
    ]);
    assertPaints(line('0 2977'), [
      '2977→constant.numeric.reserve',
      mark,
      '16015→constant.numeric.reserve',
      mark,
      '16015→constant.numeric.reserve',
    ]);
    assertPaints(line('#012'), [
      'isolated_anon→variable.other.counter',
      '#012→comment.block.line-end',
      'active_file→variable.other.counter',
    ]);
  });
});
