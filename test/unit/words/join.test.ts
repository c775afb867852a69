import assert from 'node:assert/strict';
import { commaList, listOf, paragraph } from '../../../src/words';
import { inBoth } from './sample';

inBoth('joined pieces', (locale) => {
  const english = locale === 'en';

  it('makes lists of any length', () => {
    assert.equal(listOf([]), '');
    assert.equal(listOf(['DMA']), 'DMA');
    assert.equal(listOf(['DMA', 'DMA32']), english ? 'DMA and DMA32' : 'DMA、DMA32');
    assert.equal(listOf(['DMA', 'DMA32', 'Normal']), english ? 'DMA, DMA32 and Normal' : 'DMA、DMA32、Normal');
    assert.equal(commaList(['a', 'b', 'c']), english ? 'a, b, c' : 'a、b、c');
  });

  it('puts a space between sentences in English only', () => {
    assert.equal(paragraph(['One.', 'Two.']), english ? 'One. Two.' : 'One.Two.');
  });

  it('takes braces in what it joins as text', () => {
    assert.ok(listOf(['{1}', '{0}']).startsWith('{1}'));
  });
});
