// Logs as people posted them: every file is read, every header is an event, and what was found is what a person has looked
// at. The goldens hold numbers and codes only: the logs are other people's. HIGHWATER_UPDATE_GOLDENS=1 writes them anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { analyse, readText, StormWatch, type Analysis } from '../../../../src/kernel';
import { corpusFiles, needCorpus } from '../../../support/corpus';
import { checkSane } from '../../../support/sane';

const golden = join(process.cwd(), 'test/fixtures/kernel/golden/oom.json');

type Summary = Readonly<Record<string, unknown>>;

function zonesOf({ zones }: Analysis): readonly unknown[] {
  return zones.map((zone) => [
    zone.zone.node,
    zone.zone.name,
    zone.eligible ?? null,
    ...zone.checks.map(({ mark, availablePages, requiredPages, passes, rule }) =>
      [mark, availablePages, requiredPages, passes, rule].join(' '),
    ),
    zone.usableBlocks ?? null,
  ]);
}

function summaryOf(analysis: Analysis): Summary {
  const { report, request, verdict, accounting } = analysis;
  return {
    kind: report.kind,
    lines: [report.lines.line, report.lines.endLine],
    mask: report.trigger?.gfpMask?.value ?? null,
    flags: [...(request?.flags ?? [])].sort().join('|'),
    order: request?.order ?? null,
    constraint: [analysis.constraint ?? null, analysis.constraintStated],
    verdict: verdict.code,
    also: verdict.also,
    borderline: verdict.borderline,
    zones: zonesOf(analysis),
    accounting: accounting === undefined ? null : [accounting.totalKb, accounting.unaccountedKb],
    tasks: report.tasks?.rows.length ?? null,
    stack: report.stack.length,
    victims: analysis.victims.map(({ kill, rank }) => [kill.pid.value, rank ?? null]),
    missing: analysis.missing,
    notes: analysis.notes.map((note) => note.code),
  };
}

function analysesOf(text: string): readonly Analysis[] {
  const storms = new StormWatch();
  return readText(text).reports.map((report) => storms.add(analyse(report)));
}

function logs(): readonly string[] {
  return (corpusFiles('oom') ?? []).filter((path) => path.endsWith('.log'));
}

/** The number of a posted log, or the file's whole name. */
function nameOf(path: string): string {
  return /^\d{3}/.exec(basename(path))?.[0] ?? basename(path);
}

/** Headers of the kernel itself; other programs may quote them. */
function headersIn(text: string): number {
  const lines = text
    .split('\n')
    .filter((line) => !/ (?:kubelet|containerd|node-problem-detector\S*|systemd)\[\d+\]: /.test(line));
  return lines.filter((line) => line.includes('invoked oom-killer')).length;
}

describe('posted logs', function () {
  this.timeout(120_000);
  before(function () {
    needCorpus(this);
  });

  it('every header is an event', () => {
    for (const path of logs()) {
      const text = readFileSync(path, 'utf8');
      const found = analysesOf(text).filter(({ report }) => report.trigger?.form === 'oom-killer').length;
      assert.equal(found, headersIn(text), basename(path));
    }
  });

  it('nothing impossible is said of any of them', () => {
    for (const path of logs()) {
      const text = readFileSync(path, 'utf8');
      for (const analysis of analysesOf(text)) checkSane(analysis, text);
    }
  });

  it('what is found is what was looked at', () => {
    const found = Object.fromEntries(
      logs().map((path) => [nameOf(path), analysesOf(readFileSync(path, 'utf8')).map(summaryOf)]),
    );
    if (process.env['HIGHWATER_UPDATE_GOLDENS'] === '1')
      writeFileSync(golden, `${JSON.stringify(found, undefined, 1)}\n`);
    const expected = JSON.parse(readFileSync(golden, 'utf8')) as typeof found;
    for (const [file, summary] of Object.entries(found))
      assert.deepEqual(JSON.parse(JSON.stringify(summary)), expected[file], file);
  });
});
