// A bounded look at generic text: reports are told from talk about reports.
import assert from 'node:assert/strict';
import { holdsKernelReport } from '../../../src/editor/recognise/sniff';
import { fixtureTexts } from '../../support/fixtures';

describe('a look at a text', () => {
  it('recognises every fixture, whole or cut anywhere in its first half', () => {
    for (const text of fixtureTexts()) {
      assert.ok(holdsKernelReport(text));
      assert.ok(
        holdsKernelReport(text.slice(Math.floor(text.length / 2))) ||
          holdsKernelReport(text.slice(0, Math.floor(text.length / 2))),
      );
    }
  });

  for (const line of [
    'kernel: java invoked oom-killer: gfp_mask=0x201da, order=0, oom_adj=0, oom_score_adj=0',
    '##vmtoolsd## invoked oom-killer: gfp_mask=0x280da, ##order=0##',
    'swapper: page allocation failure: order:4, mode:0x20',
    'Out of memory: Killed process 1234 (java) total-vm:1kB',
    'Memory cgroup out of memory: Kill process 7 (a) score 900 or sacrifice child',
    'oom_reaper: reaped process 1234 (java), now anon-rss:0kB',
    'Node 0 Normal free:54912kB min:54968kB low:68708kB',
  ])
    it(`recognises ${line}`, () => {
      assert.ok(holdsKernelReport(line));
    });

  for (const line of [
    'We saw the oom-killer yesterday; out of memory again.',
    'ERROR java.lang.OutOfMemoryError: Java heap space',
    'Killed process monitoring',
    'free: 12 min: 3',
  ])
    it(`leaves alone: ${line}`, () => {
      assert.ok(!holdsKernelReport(line));
    });

  it('answers fast on a megabyte of almost matching text', () => {
    const begin = performance.now();
    assert.ok(!holdsKernelReport('Killed process 1 ('.repeat(60_000)));
    assert.ok(performance.now() - begin < 1000);
  });
});
