import assert from 'node:assert/strict';
import { LogText } from '../../../src/base/logText';

describe('text that remembers its columns', () => {
  const first = LogText.ofLine('  free:12kB', 7).trim();
  const second = LogText.ofLine('   min:34kB', 8).trim();
  const joined = first.join(second, ' ');

  it('joins lines and still knows where each part stands', () => {
    assert.equal(joined.text, 'free:12kB min:34kB');
    assert.deepEqual(joined.span(10, 18), { line: 8, column: 4, endColumn: 12 });
  });

  it('ends a run over several lines where its first line ends', () => {
    assert.deepEqual(joined.all, { line: 7, column: 3, endColumn: 12 });
    assert.equal(joined.endLine, 8);
  });

  it('takes runs out without moving what stays', () => {
    const clean = LogText.ofLine('a ##b## c', 1).without([
      [2, 4],
      [5, 7],
    ]);
    assert.equal(clean.text, 'a b c');
    assert.deepEqual(clean.span(2, 3), { line: 1, column: 5, endColumn: 6 });
    assert.deepEqual(clean.span(0, 5), { line: 1, column: 1, endColumn: 10 });
    assert.deepEqual(clean.slice(2).span(0, 1), { line: 1, column: 5, endColumn: 6 });
  });

  it('is empty where everything is taken out', () => {
    assert.equal(LogText.ofLine('####', 1).without([[0, 4]]).text, '');
  });
});
