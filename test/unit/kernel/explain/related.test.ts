// Lines that belong together: each leads to the others, however the report came.
import assert from 'node:assert/strict';
import { analyse, readText, type Analysis } from '../../../../src/kernel';
import { placeAt, relationsOf, type Relations } from '../../../../src/kernel/explain';
import { fixturePaths, fixtureTexts } from '../../../support/fixtures';
import { seedText } from '../../../support/seed';

interface Read {
  readonly rows: readonly string[];
  readonly analyses: readonly Analysis[];
}

function read(text: string): Read {
  return { rows: text.split(/\r?\n/), analyses: readText(text).reports.map((report) => analyse(report)) };
}

const group = read(fixtureTexts()[fixturePaths().findIndex((path) => path.includes('memcg2-group'))] ?? '');
const odd = read(fixtureTexts()[fixturePaths().findIndex((path) => path.includes('alloc-task'))] ?? '');

function lineOf({ rows }: Read, text: string): number {
  const row = rows.findIndex((each) => each.includes(text));
  assert.ok(row >= 0, text);
  return row + 1;
}

/** Asked at the text's own column. */
function from(log: Read, text: string): Relations {
  const line = lineOf(log, text);
  const column = (log.rows[line - 1] ?? '').indexOf(text) + 1;
  const [analysis] = log.analyses;
  assert.ok(analysis !== undefined);
  return relatedAt(log, analysis, line, column);
}

function relatedAt({ rows }: Read, analysis: Analysis, line: number, column: number): Relations {
  const spot = placeAt(analysis, line, column, rows[line - 1] ?? '');
  assert.ok(spot !== undefined, `${line}:${column}`);
  return relationsOf(analysis, spot.place);
}

function lines(spans: readonly { readonly line: number }[]): readonly number[] {
  return spans.map(({ line }) => line);
}

describe('related lines', () => {
  it('lead from a kill to the row of its process, and back', () => {
    const kill = lineOf(group, 'Killed process');
    const related = from(group, 'Killed process');
    const [row] = related.definition;
    assert.ok(row !== undefined);
    const pid = /Killed process (\d+)/u.exec(group.rows[kill - 1] ?? '')?.[1] ?? '';
    assert.match(group.rows[row.line - 1] ?? '', new RegExp(`\\[ *${pid}\\]`, 'u'));
    const [analysis] = group.analyses;
    assert.ok(analysis !== undefined);
    const back = relatedAt(group, analysis, row.line, row.column);
    assert.ok(lines(back.definition).includes(kill));
    assert.deepEqual(back.references, related.references);
  });

  it('tie the summary, the trigger and the CPU line to the processes they name', () => {
    const summary = lineOf(group, 'oom-kill:constraint=');
    assert.ok(lines(from(group, 'Killed process').references).includes(summary));
    const trigger = from(odd, 'invoked oom-killer');
    assert.ok(lines(trigger.references).includes(lineOf(odd, 'CPU: ')));
  });

  it('tie a zone line, its reserve and its buddy list', () => {
    const seed = read(seedText('plain.log'));
    const zone = lineOf(seed, 'free:54912kB');
    const buddy = from(seed, '13786*4kB');
    assert.deepEqual(lines(buddy.definition), [zone]);
    const related = from(seed, 'free:54912kB');
    assert.deepEqual(lines(related.references), [zone, zone + 1, lineOf(seed, '13786*4kB')]);
    assert.deepEqual(lines(related.definition), [lineOf(seed, '13786*4kB')]);
    const [analysis] = seed.analyses;
    assert.ok(analysis !== undefined);
    assert.deepEqual(lines(relatedAt(seed, analysis, zone + 1, 1).definition), [zone]);
  });

  it('tell zones of two nodes apart', () => {
    const numa = fixtureTexts()
      .map(read)
      .find(({ analyses: [first] }) => first?.report.zones.some(({ node }) => node > 0));
    assert.ok(numa !== undefined);
    const [analysis] = numa.analyses;
    assert.ok(analysis !== undefined);
    const { buddies, zones } = analysis.report;
    for (const { node, name, at } of zones) {
      const all = lines(relatedAt(numa, analysis, at.line, at.column).references);
      for (const list of buddies) assert.equal(all.includes(list.at.line), list.node === node && list.zone === name);
    }
  });

  it('choose by column where a report stands on one line', () => {
    const rows = seedText('plain.log').split('\n');
    const first = rows.findIndex((row) => row.includes('Node 0 DMA free:'));
    const last = rows.findIndex((row) => row.includes('13786*4kB'));
    const bodies = rows.slice(first, last + 1).map((row) => row.slice(row.indexOf('kernel: ') + 8));
    const [head = ''] = rows.slice(first, first + 1);
    const prefix = head.slice(0, head.indexOf('kernel: ') + 8);
    const log = read([...rows.slice(0, first), `${prefix}${bodies.join('#012')}`, ...rows.slice(last + 1)].join('\n'));
    const [target] = from(log, '13786*4kB').definition;
    assert.ok(target !== undefined);
    assert.match((log.rows[target.line - 1] ?? '').slice(target.column - 1, target.endColumn), /Normal free:54912kB/u);
  });

  it('are none on lines about something else', () => {
    const [analysis] = group.analyses;
    assert.ok(analysis !== undefined);
    const { definition, references } = relatedAt(group, analysis, lineOf(group, 'Call Trace:'), 1);
    assert.deepEqual([...definition, ...references], []);
  });
});
