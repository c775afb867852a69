// What hovers say: the whole arithmetic in numbers, and log text nowhere but in code blocks.
import assert from 'node:assert/strict';
import { analyse, readText, type Analysis } from '../../../../src/kernel';
import { frameRole, placeAt, spotsOnLine } from '../../../../src/kernel/explain';
import { hoverText, type HoverText } from '../../../../src/words/hover';
import { fixtureTexts } from '../../../support/fixtures';
import { seedText } from '../../../support/seed';

const seed = seedText('plain.log');
const rows = seed.split('\n');

function seedAnalysis(): Analysis {
  const [report] = readText(seed).reports;
  assert.ok(report !== undefined);
  return analyse(report);
}

/** The hover at the first occurrence of a text in the seed. */
function hoverOf(text: string, offset = 0): HoverText {
  const row = rows.findIndex((each) => each.includes(text));
  const line = rows[row] ?? '';
  const analysis = seedAnalysis();
  const spot = placeAt(analysis, row + 1, line.indexOf(text) + 1 + offset, line);
  assert.ok(spot !== undefined);
  return hoverText(analysis, spot.place);
}

function codeOf({ blocks }: HoverText): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'code' ? block.lines : []));
}

/** Everything that is rendered as our own words. */
function wordsOf({ title, blocks, evidence }: HoverText): string {
  const texts = blocks.flatMap((block) => (block.kind === 'code' ? [] : [block.text]));
  return [title, ...texts, ...evidence.map(({ label }) => label)].join('\n');
}

describe('hovers', () => {
  it('add up the check at min, one number a row', () => {
    assert.deepEqual(codeOf(hoverOf('free:54912kB')), [
      '  54,912 kB  13,728 pages  free',
      '  54,968 kB  13,742 pages  min',
      '+      0 kB       0 pages  lowmem_reserve[2]',
      '= 54,968 kB  13,742 pages  must be exceeded',
      '      60 kB      15 pages  too little',
    ]);
  });

  it('add up the last try at high', () => {
    assert.deepEqual(codeOf(hoverOf('high:82452kB')), [
      '  54,912 kB  13,728 pages  free',
      '  82,452 kB  20,613 pages  high',
      '+      0 kB       0 pages  lowmem_reserve[2]',
      '= 82,452 kB  20,613 pages  must be exceeded',
      '  27,544 kB   6,886 pages  too little',
    ]);
  });

  it('show the reserve entry that holds DMA32 back', () => {
    assert.deepEqual(codeOf(hoverOf('13037 13037')), [
      '  61,692 kB  15,423 pages  free',
      '  12,544 kB   3,136 pages  min',
      '+ 52,148 kB  13,037 pages  lowmem_reserve[2]',
      '= 64,692 kB  16,173 pages  must be exceeded',
      '   3,004 kB     751 pages  too little',
    ]);
  });

  it('say which entry of the reserve applies', () => {
    assert.match(wordsOf(hoverOf('2977 16015')), /does not apply.*\[2\]/u);
    assert.match(wordsOf(hoverOf('16015 16015')), /applies/u);
  });

  it('list what each flag of the mask permits', () => {
    const lines = codeOf(hoverOf('0x280da'));
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /^GFP_HIGHUSER_MOVABLE {2}\S/u);
    assert.match(lines[1] ?? '', /^__GFP_ZERO {12}\S/u);
  });

  it('give a share of RAM only where there is one', () => {
    assert.match(wordsOf(hoverOf('unevictable:941692')), /22\.9%/u);
    assert.doesNotMatch(wordsOf(hoverOf('writeback:0')), /%/u);
  });

  it('put text of the log in code blocks only, in every fixture', () => {
    const analyses = fixtureTexts().flatMap((text) => readText(text).reports.map((report) => analyse(report)));
    const hovers = analyses.map(checkForeign).reduce((sum, count) => sum + count, 0);
    assert.ok(hovers > 2000, `${hovers} hovers`);
  });
});

/** How many hovers of the report hold none of its free texts among our words. */
function checkForeign(analysis: Analysis): number {
  const hovers = allHovers(analysis).map(wordsOf);
  const foreign = foreignTexts(analysis);
  for (const words of hovers)
    assert.deepEqual(
      foreign.filter((each) => words.includes(each)),
      [],
      words,
    );
  return hovers.length;
}

function allHovers(analysis: Analysis): readonly HoverText[] {
  const { line, endLine } = analysis.report.lines;
  const lines = Array.from({ length: endLine - line + 1 }, (_, index) => line + index);
  return lines.flatMap((each) => spotsOnLine(analysis, each).map(({ place }) => hoverText(analysis, place)));
}

/** Names and paths somebody else chose; short ones could be words of ours. */
function foreignTexts({ report }: Analysis): readonly string[] {
  const texts = [
    report.trigger?.comm.value,
    report.hardware?.value,
    report.cpuset?.value,
    report.cpuLine?.release?.value,
    report.memcg?.limitPath?.value,
    report.memcg?.taskPath?.value,
    ...(report.tasks?.rows.map(({ comm }) => comm.value) ?? []),
    ...report.stack.map(({ symbol }) => symbol.value),
  ];
  return [...new Set(texts.filter((text) => text !== undefined && text.length > 8))]
    .flatMap((text) => text ?? [])
    .filter(isForeign);
}

/** Functions of the kernel that our rules name are words of ours as well. */
function isForeign(text: string): boolean {
  return frameRole(text) === undefined;
}
