// Booted kernels: what Highwater reads of each log against what the guest's supervisor saw, for every folder and form.

import assert from 'node:assert/strict';
import { analyse, readText, type Analysis, type Report } from '../../../../src/kernel';
import { needCorpus } from '../../../support/corpus';
import { checkSane } from '../../../support/sane';
import { bootsIn, type Boot, type Truth, type TruthZone } from '../../../support/truth';

interface Case {
  readonly boot: Boot;
  readonly form: string;
  readonly text: string;
  readonly analyses: readonly Analysis[];
}

const constraints: Readonly<Record<string, string>> = {
  CONSTRAINT_NONE: 'none',
  CONSTRAINT_CPUSET: 'cpuset',
  CONSTRAINT_MEMORY_POLICY: 'memory-policy',
  CONSTRAINT_MEMCG: 'memcg',
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function ofKind(analyses: readonly Analysis[], kind: Report['kind']): readonly Analysis[] {
  return analyses.filter((each) => each.report.kind === kind);
}

/** An independent reading of a zone line: plain regular expressions over the raw text. */
function zoneLines(text: string): readonly Readonly<Record<string, number | string>>[] {
  const lines = text.match(/^.*(?:DMA32|DMA|Normal|HighMem|Movable) free:\d+kB .*$/gm) ?? [];
  return lines.map((line) => {
    const name = /(DMA32|DMA|Normal|HighMem|Movable) free:/.exec(line)?.[1] ?? '';
    const pairs = [...line.matchAll(/([a-z_()]+):(\d+)kB/gi)].map(
      ([, key = '', value = '']) => [key, Number(value)] as const,
    );
    return { name, node: Number(/Node (\d+)/.exec(line)?.[1] ?? 0), ...Object.fromEntries(pairs) };
  });
}

function truthZone(truth: Truth, node: number, name: string): TruthZone | undefined {
  return truth.zones_before.find((zone) => zone.node === node && zone.zone === name);
}

function eachZone(
  cases: readonly Case[],
  check: (zone: Analysis['zones'][number], truth: TruthZone, pageKb: number, at: string) => void,
): number {
  let seen = 0;
  for (const { boot, form, analyses } of cases)
    for (const analysis of analyses)
      for (const zone of analysis.zones) {
        const truth = truthZone(boot.truth, zone.zone.node, zone.zone.name);
        assert.ok(truth, `${boot.name} ${form}: no truth for ${zone.zone.name}`);
        check(zone, truth, boot.truth.page_size / 1024, `${boot.name}/${form} line ${String(zone.zone.at.line)}`);
        seen++;
      }
  return seen;
}

describe('booted kernels', function () {
  this.timeout(120_000);
  let cases: readonly Case[] = [];

  before(function () {
    const corpus = needCorpus(this);
    cases = bootsIn(corpus).flatMap((boot) =>
      boot.logs.map(({ form, text }) => ({
        boot,
        form,
        text,
        analyses: readText(text).reports.map((report) => analyse(report)),
      })),
    );
    assert.ok(cases.length > 150, String(cases.length));
  });

  it('every header is one event of its kind', () => {
    for (const { boot, form, text, analyses } of cases) {
      const at = `${boot.name}/${form}`;
      assert.equal(ofKind(analyses, 'oom').length, count(text, /invoked oom-killer/g), at);
      assert.equal(
        ofKind(analyses, 'page-allocation-failure').length,
        count(text, /page allocation failure|vmalloc error|vmalloc: allocation failure/g),
        at,
      );
    }
  });

  it('a log without a report holds none', () => {
    for (const { boot, analyses } of cases.filter((each) => each.boot.truth.log_has_report === false))
      assert.equal(analyses.length, 0, boot.name);
  });

  it('victims are those that died by SIGKILL', () => {
    for (const { boot, form, analyses } of cases) {
      const said = new Set(analyses.flatMap((each) => each.victims.map((victim) => victim.kill.pid.value)));
      const died = new Set(boot.truth.killed_seen_by_parent.map((each) => each.pid));
      assert.deepEqual([...said].sort(), [...died].sort(), `${boot.name}/${form}`);
    }
  });

  it('the constraint is the one the scenario was built for', () => {
    for (const { boot, form, analyses } of cases) {
      const wanted = constraints[boot.truth.expected_constraint];
      const stated = ofKind(analyses, 'oom').filter((each) => each.constraintStated);
      for (const analysis of stated)
        assert.equal(analysis.constraint, wanted, `${boot.name}/${form} line ${String(analysis.report.lines.line)}`);
    }
  });

  it('the page size is that of the machine', () => {
    for (const { boot, form, analyses } of cases)
      for (const analysis of analyses.filter(
        (each) => each.report.zones.length > 0 && each.report.buddies.length > 0,
      )) {
        assert.equal(analysis.pageSizeKb * 1024, boot.truth.page_size, `${boot.name}/${form}`);
        assert.ok(analysis.pageSizeStated);
      }
  });

  it('managed memory and reserves equal /proc/zoneinfo', () => {
    const seen = eachZone(cases, ({ zone }, truth, pageKb, at) => {
      assert.equal(zone.kb.get('managed')?.value, truth.managed * pageKb, at);
      if (truth.protection !== undefined)
        assert.deepEqual(
          zone.reserve?.pages.map((each) => each.value),
          truth.protection,
          at,
        );
    });
    assert.ok(seen > 400, String(seen));
  });

  it('min, low and high equal /proc/zoneinfo once the boost is taken off', () => {
    eachZone(cases, ({ zone, boostKb }, truth, pageKb, at) => {
      const marks = ['min', 'low', 'high'].map((mark) => (zone.kb.get(mark)?.value ?? Number.NaN) / pageKb);
      const before = [truth.min, truth.low, truth.high];
      const offsets = new Set(marks.map((mark, index) => mark - (before[index] ?? 0)));
      assert.equal(offsets.size, 1, `${at}: ${String([...offsets])}`);
      const [boost = 0] = offsets;
      if (boostKb === undefined) assert.ok(boost >= 0, at);
      else assert.equal(boost * pageKb, boostKb, at);
    });
  });

  it('every number of a zone line equals an independent extraction', () => {
    for (const { boot, form, text, analyses } of cases) {
      const zones = analyses.flatMap((each) => each.report.zones);
      const read = zones.map((zone) => ({
        name: zone.name,
        node: zone.node,
        ...Object.fromEntries([...zone.kb].map(([key, field]) => [key, field.value])),
      }));
      const key = (zone: Readonly<Record<string, number | string>>): string =>
        JSON.stringify(Object.entries(zone).sort());
      assert.deepEqual(read.map(key).sort(), zoneLines(text).map(key).sort(), `${boot.name}/${form}`);
    }
  });

  it('order-0 global reports fail at min in at least 95 % (all but real races)', () => {
    const global = cases
      .flatMap((each) => ofKind(each.analyses, 'oom'))
      .filter((each) => each.constraint === 'none' && each.request?.order === 0 && each.zones.length > 0);
    const below = global.filter((each) => each.verdict.code === 'below-min');
    assert.ok(global.length > 150, String(global.length));
    assert.ok(below.length / global.length >= 0.95, `${String(below.length)} of ${String(global.length)}`);
  });

  it('nothing impossible is said', () => {
    for (const { text, analyses } of cases) for (const analysis of analyses) checkSane(analysis, text);
  });
});
