// Reports that a mail program or a terminal wrapped read like the whole ones.

import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { analyse, readText, type Analysis } from '../../../../src/kernel';
import { fixturePaths, fixtureTexts } from '../../../support/fixtures';

/** At spaces, never inside a word, as mail programs do. */
function soft(line: string, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  for (;;) {
    const before = rest.lastIndexOf(' ', width);
    const cut =
      rest.length <= width ? -1 : before > 0 && rest.slice(0, before).trim() !== '' ? before : rest.indexOf(' ', width);
    if (cut < 0) return [...parts, rest];
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut + 1);
  }
}

/** At a column, as a terminal's copy does. */
function hard(line: string, width: number): readonly string[] {
  return line.length <= width ? [line] : [line.slice(0, width), ...hard(line.slice(width), width)];
}

function wrapped(text: string, wrap: (line: string, width: number) => readonly string[], width: number): string {
  return text
    .split(/\r?\n/)
    .flatMap((line) => wrap(line, width))
    .join('\n');
}

function factsOf({ report, request, verdict, victims, zones }: Analysis): unknown {
  return {
    kind: report.kind,
    comm: report.trigger?.comm.value,
    mask: report.trigger?.gfpMask?.value,
    names: request?.names,
    order: request?.order,
    release: report.cpuLine?.release?.value,
    verdict: verdict.code,
    victims: victims.map(({ kill }) => [kill.pid.value, kill.anonRssKb?.value]),
    zones: zones.map(({ zone, checks, usableBlocks }) => [
      zone.node,
      zone.name,
      zone.kb.get('managed')?.value,
      checks.map((check) => [check.availablePages, check.requiredPages]),
      usableBlocks,
    ]),
    tasks: report.tasks?.rows.map((row) => [
      row.pid,
      row.values.get('rss')?.value,
      row.values.get('oom_score_adj')?.value,
    ]),
    pages: [...(report.memInfo?.pages ?? [])].map(([name, field]) => [name, field.value]).sort(),
    limit: report.memcg?.memory?.limitKb?.value,
  };
}

function facts(text: string): readonly unknown[] {
  return readText(text).reports.map((report) => factsOf(analyse(report)));
}

const skipped = /odd-names|asNote/; // names with line ends, and a note whose prose is wrapped too

describe('wrapped reports', function () {
  this.timeout(60_000);
  const texts = fixtureTexts();
  fixturePaths().forEach((path, index) => {
    if (skipped.test(path)) return;
    const marked = path.includes('marked'); // a terminal may cut a `##` itself in two
    const text = texts[index] ?? '';
    for (const [name, wrap, widths] of [
      ['mail', soft, [72, 78, 90, 100, 120, 140]],
      ['terminal', hard, [80, 100, 132]],
    ] as const) {
      if (marked && name === 'terminal') continue;
      it(`${basename(path)} by a ${name}`, () => {
        for (const width of widths)
          assert.deepEqual(facts(wrapped(text, wrap, width)), facts(text), `${String(width)} columns`);
      });
    }
  });
});
