// Damage of every kind: no exception, no impossible number, no hang. `npm run fuzz` runs many more of the same.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, readText, ReportReader } from '../../../../src/kernel';
import { checkSane } from '../../../support/sane';
import { mutate } from '../../../support/mutate';
import { randomFrom } from '../../../support/random';
import { fixtureTexts } from '../../../support/fixtures';

const rounds = Number(process.env['HIGHWATER_FUZZ'] ?? 20_000);
const seed = Number(process.env['HIGHWATER_FUZZ_SEED'] ?? 1);

describe('damaged reports', () => {
  it(`survives ${String(rounds)} mutations`, function () {
    this.timeout(rounds * 50);
    const texts = fixtureTexts();
    for (let round = 0; round < rounds; round++) {
      const random = randomFrom(seed + round);
      const text = mutate(texts[round % texts.length] ?? '', random, texts[(round * 7 + 3) % texts.length] ?? '');
      try {
        for (const report of readText(text).reports) checkSane(analyse(report), text);
      } catch (error) {
        throw new Error(`mutation ${String(seed + round)}`, { cause: error });
      }
    }
  });

  it('reads any text at all', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const report of readText(text).reports) checkSane(analyse(report), text);
      }),
    );
  });

  it('gives the same whether lines come one by one or all at once', () => {
    const [text = ''] = fixtureTexts();
    const reader = new ReportReader();
    for (const line of text.split('\n')) reader.push(line);
    reader.end();
    assert.deepEqual(reader.take(), readText(text).reports);
  });

  for (const [name, unit] of Object.entries({
    spaces: ' ',
    brackets: '[',
    digits: '9',
    terms: '1*4kB ',
    counters: 'free:1kB ',
    quotes: '> ',
    hashes: '#012',
    stars: '*',
    names: 'a|',
  }))
    it(`reads a line of 10 MB of ${name} in under a second`, () => {
      const filler = unit.repeat(Math.ceil(10_000_000 / unit.length));
      const heads = [
        '',
        'x invoked oom-killer: gfp_mask=0x1(',
        'Node 0 Normal free:1kB ',
        'Node 0 Normal: 1*4kB ',
        'oom-kill:constraint=CONSTRAINT_NONE,',
        'Killed process 1 (',
        '[ 1] ',
      ];
      for (const head of heads) {
        const start = performance.now();
        const { notes } = readText(head + filler);
        assert.ok(performance.now() - start < 1000, `${head}: ${String(performance.now() - start)} ms`);
        if (notes.length > 0)
          assert.deepEqual(
            notes.map((note) => note.code),
            ['line-too-long'],
          );
      }
    });
});
