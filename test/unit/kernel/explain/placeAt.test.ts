// What a position means: an answer everywhere in a report, the value under the pointer, never its neighbour.
import assert from 'node:assert/strict';
import { analyse, readText, type Analysis } from '../../../../src/kernel';
import { mainSpot, placeAt, spotsOnLine, type Place } from '../../../../src/kernel/explain';
import { fixturePaths, fixtureTexts } from '../../../support/fixtures';
import { seedText } from '../../../support/seed';

interface Read {
  readonly name: string;
  readonly rows: readonly string[];
  readonly analyses: readonly Analysis[];
}

function read(name: string, text: string): Read {
  return { name, rows: text.split(/\r?\n/), analyses: readText(text).reports.map((report) => analyse(report)) };
}

const fixtures = fixtureTexts().map((text, index) => read(fixturePaths()[index] ?? '', text));

/** The place at the first occurrence of a text on the first row that holds it. */
function placeOf({ rows, analyses }: Read, text: string, offset = 0): Place | undefined {
  const row = rows.findIndex((each) => each.includes(text));
  const line = rows[row] ?? '';
  const [analysis] = analyses;
  return analysis === undefined ? undefined : placeAt(analysis, row + 1, line.indexOf(text) + 1 + offset, line)?.place;
}

function eachRow(visit: (analysis: Analysis, line: number, text: string, name: string) => void): void {
  for (const { name, rows, analyses } of fixtures)
    for (const analysis of analyses)
      for (let line = analysis.report.lines.line; line <= analysis.report.lines.endLine; line++)
        visit(analysis, line, rows[line - 1] ?? '', name);
}

describe('the place at a position', () => {
  it('is known in every column of every line of every report', function () {
    this.timeout(20_000);
    let places = 0;
    eachRow((analysis, line, text, name) => {
      for (let column = 1; column <= text.length; column++) {
        const spot = placeAt(analysis, line, column, text);
        assert.ok(spot !== undefined, `${name}:${line}:${column}`);
        places += 1;
      }
    });
    assert.ok(places > 100_000, `${places} places`);
  });

  it('is unknown outside the report', () => {
    const { rows, analyses } = read('seed', seedText('asNote.txt'));
    const [analysis] = analyses;
    assert.ok(analysis !== undefined);
    assert.equal(placeAt(analysis, analysis.report.lines.line - 1, 1, rows[0] ?? ''), undefined);
    assert.equal(placeAt(analysis, analysis.report.lines.endLine + 1, 1, ''), undefined);
  });

  it('covers the column it was asked for, on the line it was asked for', () => {
    eachRow((analysis, line, text, name) => {
      for (let column = 1; column <= text.length; column += 7) {
        const at = placeAt(analysis, line, column, text)?.at;
        assert.ok(at?.line === line && at.column <= column && column < at.endColumn, `${name}:${line}:${column}`);
        assert.ok(at.column >= 1 && at.endColumn <= text.length + 1, `${name}:${line}:${column}`);
      }
    });
  });

  it('is a value of the model at every counter, its label included', () => {
    let counters = 0;
    eachRow((analysis, line, text, name) => {
      for (const { 0: token, index } of text.matchAll(/[a-z_]+(?:\([a-z]+\))?:\d+(?:kB|KB)?(?= |$)/gu)) {
        const label = placeAt(analysis, line, index + 1, text);
        const value = placeAt(analysis, line, index + token.indexOf(':') + 2, text);
        assert.ok(
          value !== undefined && value.place.kind !== 'line' && value.place.kind !== 'zone',
          `${name}:${line} ${token}`,
        );
        assert.deepEqual(label?.place, value.place, `${name}:${line} ${token}`);
        counters += 1;
      }
    });
    assert.ok(counters > 500, `${counters} counters`);
  });

  it('takes its value from the text it covers', () => {
    eachRow((analysis, line, text, name) => {
      for (const { at, place } of spotsOnLine(analysis, line)) {
        if (place.kind !== 'counter' && place.kind !== 'zone-value' && place.kind !== 'reserve-entry') continue;
        const printed = Number(/-?\d+/u.exec(text.slice(at.column - 1, at.endColumn - 1))?.[0]);
        const pages = place.kind === 'reserve-entry' ? place.pages : place.kb / analysis.pageSizeKb;
        const inPages = place.kind === 'reserve-entry' || (place.kind === 'counter' && place.printedAsPages);
        assert.equal(inPages ? pages : pages * analysis.pageSizeKb, printed, `${name}:${line}:${at.column}`);
      }
    });
  });

  it("does not take a list's label for the list's first entry", () => {
    const seed = read('seed', seedText('plain.log'));
    assert.equal(placeOf(seed, 'lowmem_reserve[]')?.kind, 'reserve-line');
    const entry = placeOf(seed, '16015 16015', 6);
    assert.ok(entry?.kind === 'reserve-entry' && entry.index === 3 && entry.pages === 16015);
  });

  it('tells block counts from their letters', () => {
    const seed = read('seed', seedText('plain.log'));
    assert.equal(placeOf(seed, '13786*4kB')?.kind, 'buddy-term');
    assert.equal(placeOf(seed, '(UE) 19', 1)?.kind, 'buddy-types');
    assert.equal(placeOf(seed, '= 55312kB', 3)?.kind, 'buddy-total');
  });

  it('reads through marks around a value', () => {
    const seed = read('seed', seedText('marked.log'));
    const free = placeOf(seed, '##free:15840kB##', 8);
    assert.ok(free?.kind === 'zone-value' && free.name === 'free' && free.kb === 15840);
    assert.equal(placeOf(seed, '##order=0##', 8)?.kind, 'order');
  });

  it('finds every value of a record that came with #012 on one line', () => {
    const seed = read('seed', seedText('plain.log'));
    const pagetables = placeOf(seed, 'pagetables:15540');
    assert.ok(pagetables?.kind === 'counter' && pagetables.name === 'pagetables' && pagetables.kb === 15540 * 4);
  });

  it('speaks for a whole line by its only value', () => {
    const seed = read('seed', seedText('plain.log'));
    const total = placeOf(seed, 'total pagecache pages');
    assert.ok(total?.kind === 'total' && total.name === 'pagecache' && total.value === 273226);
  });

  it('gives a line without a pointer its first value', () => {
    const { rows, analyses } = read('seed', seedText('plain.log'));
    const row = rows.findIndex((each) => each.includes('free:54912kB'));
    const [analysis] = analyses;
    assert.ok(analysis !== undefined);
    assert.equal(mainSpot(analysis, row + 1, rows[row] ?? '')?.place.kind, 'zone');
  });
});
