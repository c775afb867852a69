// Time grows with the length of a line and no faster. The editor gives up on lines above 20,000 characters by itself;
// the grammar must not need that.

import * as assert from 'node:assert/strict';
import { kernelLog, logWithReports } from './engine';
import type { Painter } from './engine';

const length = 250_000;
const fill = (unit: string, before = ''): string =>
  before + unit.repeat(Math.ceil((length - before.length) / unit.length));

const longLines: readonly (readonly [string, string])[] = [
  ['one word', fill('a')],
  ['blanks', fill(' ')],
  ['digits', fill('7')],
  ['pairs', fill('free:1kB ')],
  ['escaped line ends', fill('#012 free:1kB')],
  ['escaped JSON line ends', fill('a\\n', '{"log":"')],
  ['time stamps', fill('[1.23] ')],
  ['quotation marks', fill('> ')],
  ['dates', fill('Apr 11 10:21:50 ')],
  ['a row of numbers', fill('1 ', '[ 1] ')],
  ['open parentheses', fill('(', 'Killed process 1 ')],
  ['open brackets', fill('[')],
  ['task fields', fill('task=')],
  ['cgroup fields', fill('cpuset=/x mems ')],
  ['JSON members', fill('{"a":"b",')],
  ['JSON messages', fill('{"MESSAGE":"')],
  ['JSON quotes', fill('",', '{"log":"')],
  ['colour codes', fill('\u001b[31m')],
  ['marks', fill('##')],
  ['reserves', fill(' 0', 'lowmem_reserve[]:')],
  ['headings of reserves', fill('lowmem_reserve[]: ')],
  ['flags', fill('__GFP_')],
  ['bars', fill('|')],
  ['a path', fill('/a', 'oom-kill:constraint=X,task_memcg=')],
  ['a cgroup with blanks', fill('a ', 'Task in /')],
  ['zone lines in a row', fill('Node 0 Normal free:1kB min:2kB ')],
  ['buddy terms', fill('1*4kB (UE) ', 'Node 0 DMA: ')],
  ['stack words', fill('0123456789abcdef ')],
  ['frames', fill('a+0x1/0x2 ')],
  ['parts of counters', fill('active_')],
  ['colons', fill(': ')],
  ['Chinese', fill('内存')],
];

/** Generous for a loaded machine: an idle one needs less than a second, a quadratic rule minutes. */
const limitMs = 12_000;
const megabyte = 'Node 0 Normal free:54912kB min:54968kB low:68708kB#012 lowmem_reserve[]: 0 0 0 0#012 '.repeat(12_000);

function timed(paint: Painter, line: string): number {
  const begin = performance.now();
  paint(line);
  return performance.now() - begin;
}

describe('a very long line', function () {
  this.timeout(60_000);
  let paint: Painter;
  before(async () => {
    paint = await kernelLog();
  });
  for (const [what, line] of longLines) {
    it(`made of ${what} is painted in time`, () => {
      const ms = timed(paint, line);
      assert.ok(ms < limitMs, `${ms.toFixed(0)} ms`);
    });
  }

  it('of a whole megabyte is painted in time', () => {
    assert.ok(megabyte.length > 1_000_000);
    const ms = timed(paint, megabyte);
    assert.ok(ms < 30_000, `${ms.toFixed(0)} ms`);
  });

  it('that belongs to no report costs the log language little', async () => {
    const ms = timed(await logWithReports(), fill('a'));
    assert.ok(ms < limitMs, `${ms.toFixed(0)} ms`);
  });
});
