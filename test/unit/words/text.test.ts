import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineText, renderAnalysis, renderReading, type TextLine } from '../../../src/words';
import { columns, plain, textWidth } from '../../../src/words/text/line';
import { table } from '../../../src/words/text/table';
import { wrapped } from '../../../src/words/text/wrap';
import { seedText } from '../../support/seed';
import { analysesOf, corpusAnalyses, first, fixtureAnalyses, inBoth, seed } from './sample';

const unfit = /[\p{Cc}\p{Cf}]|\s$|\{\d\}|undefined|NaN/u;

function assertFits(lines: readonly TextLine[]): void {
  for (const line of lines) {
    const text = lineText(line);
    assert.ok(columns(text) <= textWidth, `${columns(text)}: ${text}`);
    assert.doesNotMatch(text, unfit, text);
  }
}

inBoth('the text of a report', (locale) => {
  it('puts the verdict first', () => {
    const lines = renderAnalysis(seed, 1).map(lineText);
    const verdict = lines.findIndex((text) => text.includes('below-min'));
    assert.ok(verdict > 0 && verdict < 6);
    assert.ok(lines.slice(0, 20).some((text) => text.includes('54,912 kB')));
  });

  it("shows the numbers of the seed's zones in rows", () => {
    const lines = renderAnalysis(seed, 1).map(lineText);
    const rows = [
      /DMA +15,840 +64 +80 +96 +64,060 +15,904 +L58/,
      /DMA32 +61,692 +12,544 +15,680 +18,816 +52,148 +3,048,960 +L60/,
      /Normal +54,912 +54,968 +68,708 +82,452 +0 +13,350,504 +L62/,
      /min +54,912 +≤ +54,968 .*60 kB/,
      /high +54,912 +≤ +82,452 .*27,544 kB/,
    ];
    for (const row of rows)
      assert.ok(
        lines.some((text) => row.test(text)),
        String(row),
      );
  });

  it('shows an accounting that adds up', () => {
    const lines = renderAnalysis(seed, 1).map(lineText);
    const end = lines.findIndex((text) => text.includes('100.0%'));
    const start = lines.findLastIndex(
      (text, index) => index < end && /kB +\S+ +\S+ +\S+$/.test(text) && !/\d/.test(text),
    );
    const numbers = lines
      .slice(start + 1, end + 1)
      .map((text) => Number(/ {2,}([\d,]+) {2}/.exec(text)?.[1]?.replaceAll(',', '')));
    assert.ok(numbers.length > 8);
    assert.equal(
      numbers.slice(0, -1).reduce((sum, kb) => sum + kb, 0),
      numbers.at(-1),
    );
    assert.equal(numbers.at(-1), 16_415_368);
  });

  it('points every line reference to that line', () => {
    for (const line of renderAnalysis(seed, 1).flat())
      if (line.line !== undefined) assert.equal(line.text, `L${line.line}`);
    assert.ok(
      renderAnalysis(seed, 1)
        .flat()
        .some(({ line }) => line === 66),
    );
  });

  it('fits 80 columns for every fixture', () => {
    assertFits(
      renderReading('x'.repeat(300), fixtureAnalyses(), {
        lines: 1,
        events: 1,
        notes: [{ code: 'too-many', line: 3 }],
      }),
    );
  });

  it('fits 80 columns for every report of the corpus', function () {
    this.timeout(60_000);
    const analyses = corpusAnalyses();
    if (analyses === undefined) return this.skip();
    for (const analysis of analyses) assertFits(renderAnalysis(analysis, 1));
  });

  it('lets nothing of a hostile log act on the terminal', () => {
    const evil = '\u001b[2J\u202e\u0007\u200b\u2066\u0085x';
    const hostile = seedText('plain.log')
      .replaceAll('vmtoolsd', `v${evil}`)
      .replaceAll('VMware', `V${evil}`)
      .replaceAll('10:21:50  kernel', `10:21:50 h${evil} kernel`);
    assertFits(
      renderReading(evil, analysesOf(hostile), {
        lines: 1,
        events: 1,
        notes: [{ code: 'unreadable-line', line: 1, detail: evil }],
      }),
    );
  });

  it('says when a file holds nothing', () => {
    const text = renderReading('a.log', [], { lines: 12, events: 0, notes: [] }).map(lineText).join('\n');
    assert.match(text, locale === 'en' ? /No kernel report in 12 lines\./ : /12 行中没有内核报告/);
  });

  it('holds for any prefix of the log', () => {
    const lines = seedText('plain.log').split('\n');
    for (let end = 1; end <= lines.length; end++)
      for (const analysis of analysesOf(lines.slice(0, end).join('\n'))) assertFits(renderAnalysis(analysis, 1));
  });
});

describe('wrapping', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '，', '内', '存', '(', ')', '.', '（', '）', '8', '😀'),
    maxLength: 300,
  });

  it('keeps every character but the spaces it breaks at', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (value, width) => {
        const lines = wrapped([plain(value.slice(0, 10), 'bad'), plain(value.slice(10))], width, 2);
        return lines.map(lineText).join('').replaceAll(' ', '') === value.replaceAll(' ', '');
      }),
    );
  });

  it('never exceeds the width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (value, width) =>
        wrapped([plain(value)], width, 2).every((line) => columns(lineText(line)) <= width),
      ),
    );
  });

  it('does not begin a line with closing punctuation', () => {
    const lines = wrapped([plain('内存已经不足，需要回收（页）。'.repeat(8))], 21, 0).map(lineText);
    assert.ok(lines.length > 5);
    for (const line of lines) assert.doesNotMatch(line, /^[，。）]/);
  });
});

describe('tables', () => {
  it('shorten a name, never a number', () => {
    const rows = table(
      [
        { title: 'name', align: 'left' },
        { title: 'kB', align: 'right' },
      ],
      [['内存'.repeat(60), '123,456,789']],
    );
    const text = lineText(rows[1] ?? []);
    assert.ok(columns(text) <= textWidth && text.endsWith('123,456,789') && text.includes('…'), text);
  });

  it('line up columns of wide characters', () => {
    const rows = table(
      [
        { title: 'n', align: 'left' },
        { title: 'x', align: 'right' },
      ],
      [
        ['内存', '1'],
        ['ab', '22'],
      ],
    ).map(lineText);
    assert.deepEqual(rows.map(columns), [10, 10, 10]);
  });
});

describe('a cut-off report', () => {
  it('says in the text what is missing', () => {
    const lines = seedText('plain.log').split('\n');
    const cut = first(lines.slice(0, 34).join('\n'));
    assert.ok(renderAnalysis(cut, 1).map(lineText).join(' ').includes('Not in this text'));
  });
});
