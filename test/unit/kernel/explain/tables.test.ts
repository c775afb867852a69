// The small tables: call-trace functions, taint letters, kinds of lines.
import assert from 'node:assert/strict';
import { frameRole, lineKind, taintLetters } from '../../../../src/kernel/explain';

describe('call-trace functions', () => {
  it('are known by name, whatever copy the compiler made', () => {
    assert.equal(frameRole('out_of_memory'), 'oom-decision');
    assert.equal(frameRole('__alloc_pages_slowpath.constprop.0'), 'slow-path');
    assert.equal(frameRole('oom_kill_process.cold'), 'oom-kill');
    assert.equal(frameRole('mem_cgroup_out_of_memory'), 'memcg-oom');
  });

  it('are not guessed', () => {
    assert.equal(frameRole('out_of_memory_of_a_driver'), undefined);
    assert.equal(frameRole(''), undefined);
    assert.equal(frameRole('constructor'), undefined);
  });
});

describe('taint letters', () => {
  it('are read once each, in the order printed', () => {
    assert.deepEqual(taintLetters('G        W  OE'), [
      { letter: 'G', taint: 'open-modules' },
      { letter: 'W', taint: 'warning' },
      { letter: 'O', taint: 'out-of-tree' },
      { letter: 'E', taint: 'unsigned' },
    ]);
  });

  it('say so when a letter is unknown', () => {
    assert.deepEqual(taintLetters('Z'), [{ letter: 'Z', taint: undefined }]);
  });

  it('are none for a kernel that is not tainted', () => {
    assert.deepEqual(taintLetters(''), []);
    assert.deepEqual(
      taintLetters('Not tainted').filter(({ taint }) => taint === 'forced-load'),
      [],
    );
  });
});

describe('lines without a value of the model', () => {
  for (const [text, kind] of [
    ['Mem-Info:', 'mem-info'],
    [' Call trace:', 'call-trace'],
    [' </TASK>', 'task-marker'],
    ['CPU    0: hi:  186, btch:  31 usd:   0', 'per-cpu'],
    ['Swap cache stats: add 0, delete 0, find 0/0', 'swap-cache-stats'],
    ['1234 pages shared', 'shared-pages'],
    ['RAX: ffffffffffffffda RBX: 00000000004bdf20', 'registers'],
    ['** 12 printk messages dropped **', 'dropped'],
    ['eth0: link up', 'other'],
  ] as const)
    it(`are told by their text: ${text}`, () => {
      assert.equal(lineKind(text), kind);
    });
});
