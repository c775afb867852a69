// A process may call itself anything. Its name is painted as a name and what follows keeps its colours.

import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { assertPaints, innermost, kernelLog } from './engine';
import type { Painter, Piece } from './engine';

const names = [
  ') total-vm:9kB',
  'a] 1 2 3',
  ' lead',
  '',
  'tab\there',
  '##mark##',
  'x=y,pid=1,uid=2',
  'Not tainted 1.2',
  'Killed process',
  'cpuset=/ mems',
  'Node 0 DMA',
  '[<ffff0000>]',
  '<TASK>',
  '内存不足',
  'caf\\xc3\\xa9',
  '"quoted"',
  '((((((((',
  '$(reboot)',
  '<b>bold</b>',
  'Mem-Info:',
  'order=9,',
  '(sd-pam)',
] as const;

const nameOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter((piece) => innermost(piece).startsWith('string.unquoted.process'))
    .map(({ text }) => text)
    .join('');

const trigger = (name: string): string =>
  `[1.000001] ${name} invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=7`;
const kill = (name: string): string =>
  `[1.000001] Out of memory: Killed process 162 (${name}) total-vm:338800kB, anon-rss:337932kB, UID:0 pgtables:700kB oom_score_adj:7`;
const summary = (name: string): string =>
  `[1.000001] oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/,task=${name},pid=162,uid=5`;
const task = (name: string): string =>
  `[1.000001] [    162]     5   162    84700    84613   716800        0             7 ${name}`;
const cpu = (name: string): string => `[1.000001] CPU: 0 PID: 162 Comm: ${name} Not tainted 6.1.0-50-amd64 #1`;

describe('a process that is called', () => {
  let paint: Painter;
  before(async () => {
    paint = await kernelLog();
  });
  for (const name of names) {
    it(`${JSON.stringify(name)} does not break its lines`, () => {
      assertPaints(paint(trigger(name)), [
        'invoked oom-killer→keyword.control.trigger',
        'GFP_KERNEL→constant.language',
        '7→constant.numeric.oom-score-adj',
      ]);
      assertPaints(paint(kill(name)), [
        'Killed process→keyword.control.kill',
        '162→constant.numeric.pid',
        'total-vm→variable.other.counter',
        '338800→constant.numeric',
      ]);
      assertPaints(paint(summary(name)), [
        'CONSTRAINT_NONE→constant.language',
        '162→constant.numeric',
        '5→constant.numeric',
      ]);
      assertPaints(paint(task(name)), [
        '162→constant.numeric.pid',
        '5→constant.numeric.uid',
        '7→constant.numeric.oom-score-adj',
      ]);
      assertPaints(paint(cpu(name)), ['162→constant.numeric.pid', '6.1.0-50-amd64→entity.name.type.release']);
    });
    it(`${JSON.stringify(name)} is painted as a name`, () => {
      assert.equal(nameOf(paint(kill(name))), name);
      assert.equal(nameOf(paint(summary(name))), name);
      assert.equal(nameOf(paint(task(name))), name);
    });
  }

  it('anything at all is painted as a name', () => {
    const any = fc.string({ unit: 'grapheme-ascii', maxLength: 15 }).filter((name) => !/#01|\\[nx]/.test(name));
    fc.assert(
      fc.property(any, (name) => {
        assert.equal(nameOf(paint(kill(name))), name);
        assert.equal(nameOf(paint(summary(name))), name);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any line', () => {
  it('is painted without loss and leaves no rule open', async () => {
    const paint = await kernelLog();
    const words = fc.constantFrom(
      ' ',
      '#012',
      '\\n',
      '"',
      ',',
      ':',
      '[',
      ']',
      '(',
      ')',
      '##',
      '{"log":"',
      'kernel: ',
      '[1.000001] ',
      'Node 0 ',
      'free:',
      '1kB',
      'invoked oom-killer',
      'lowmem_reserve[]:',
      '0x',
      'task=',
      '\u001b[31m',
    );
    const line = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 });
    fc.assert(
      fc.property(line, (parts) => {
        const text = parts.join('').replace(/[\r\n]/g, '');
        const pieces = paint(text);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
      }),
      { numRuns: 500 },
    );
  });
});
