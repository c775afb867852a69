import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clipped, visible } from '../../../src/base/visible';

const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Text of any code points, controls and lone surrogates more often than chance. */
function anything(maxLength: number): fc.Arbitrary<string> {
  const any = fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }),
    fc.integer({ min: 0, max: 0xff }),
    fc.integer({ min: 0xd800, max: 0xdfff }),
  );
  return fc.array(any, { maxLength }).map((codes) => String.fromCodePoint(...codes));
}

describe('visible text', () => {
  it('shows controls as pictures and the rest by number', () => {
    assert.equal(visible('\u001b[31m\t\n\u0000\u007f'), '␛[31m␉␊␀␡');
    assert.equal(visible('\u009b\u202e\u200b\ufeff\u2028\u00ad'), '\\u{9b}\\u{202e}\\u{200b}\\u{feff}\\u{2028}\\u{ad}');
  });

  it('leaves ordinary text of any language alone', () => {
    for (const text of ['java', 'café wörker', '内存不足（OOM）', '54,912 kB ≤ 1', '😀'])
      assert.equal(visible(text), text);
  });

  it('leaves nothing behind that acts or hides, and drops nothing', () => {
    fc.assert(
      fc.property(anything(200), (text) => {
        const shown = visible(text);
        assert.doesNotMatch(shown, acting);
        assert.ok(Array.from(shown).length >= Array.from(text).length);
      }),
    );
  });

  it('shows annotation marks and other format characters outside the common blocks', () => {
    assert.equal(visible('\ufff9\u0600\u{110bd}\u{e0041}'), '\\u{fff9}\\u{600}\\u{110bd}\\u{e0041}');
  });

  it('shows lone surrogates', () => {
    assert.equal(visible('a\ud800b'), 'a\\u{d800}b');
  });
});

describe('clipped text', () => {
  it('is at most as long as asked, and whole where it fits', () => {
    fc.assert(
      fc.property(anything(60), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const short = clipped(text, length);
        assert.ok(Array.from(short).length <= length || short === text);
        if (text.length <= length) assert.equal(short, text);
      }),
    );
  });

  it('never cuts a pair of surrogates', () => {
    assert.equal(clipped('😀😀😀', 2), '😀…');
  });
});
