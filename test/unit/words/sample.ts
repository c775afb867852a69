// Analyses to speak about: the seed's, those of the booted kernels, and variations of the seed's.
import assert from 'node:assert/strict';
import { analyse, readText, type Analysis, type Check, type ZoneAnalysis } from '../../../src/kernel';
import { environmentLocale, speak, type Locale } from '../../../src/cli/locale';
import { corpusFiles, readCorpus } from '../../support/corpus';
import { fixtureTexts } from '../../support/fixtures';
import { seedText } from '../../support/seed';

const locales: readonly Locale[] = ['en', 'zh-cn'];

/** The same tests in English and in Chinese. */
export function inBoth(title: string, body: (locale: Locale) => void): void {
  for (const locale of locales)
    describe(`${title} (${locale})`, () => {
      before(() => {
        speak(locale);
      });
      after(() => {
        speak(environmentLocale({}));
      });
      body(locale);
    });
}

export function analysesOf(text: string): readonly Analysis[] {
  return readText(text).reports.map(analyse);
}

export function first(text: string): Analysis {
  const [analysis] = analysesOf(text);
  assert.ok(analysis !== undefined, 'no report in this text');
  return analysis;
}

export const seed = first(seedText('asNote.txt'));

let all: readonly Analysis[] | undefined;

/** Every report of every fixture log. */
export function fixtureAnalyses(): readonly Analysis[] {
  all ??= fixtureTexts().flatMap(analysesOf);
  return all;
}

export function zoneOf(analysis: Analysis, name: string): ZoneAnalysis {
  const zone = analysis.zones.find((each) => each.zone.name === name);
  assert.ok(zone !== undefined, name);
  return zone;
}

let real: readonly Analysis[] | undefined;

/** Every report of the corpus of real logs; undefined where it is not at hand. */
export function corpusAnalyses(): readonly Analysis[] | undefined {
  const paths = corpusFiles('oom')?.filter((name) => name.endsWith('.log'));
  real ??= paths?.flatMap((path) => analysesOf(readCorpus(path)));
  return real;
}

/** The analysis with its deciding zone, and that zone's checks, changed. */
export function withChecks(analysis: Analysis, change: (check: Check) => Partial<Check>): Analysis {
  const zones = analysis.zones.map((zone) => ({
    ...zone,
    checks: zone.checks.map((check) => ({ ...check, ...change(check) })),
  }));
  const deciding = zones.find(({ zone }) => zone === analysis.verdict.deciding?.zone);
  return { ...analysis, zones, verdict: { ...analysis.verdict, deciding } };
}

export function withVerdict(analysis: Analysis, verdict: Partial<Analysis['verdict']>): Analysis {
  return { ...analysis, verdict: { ...analysis.verdict, ...verdict } };
}

/** A sentence that is whole: nothing left open, and in Chinese where Chinese is asked for. */
export function assertSpoken(text: string, locale: Locale): void {
  assert.notEqual(text.trim(), '');
  assert.doesNotMatch(text, /\{\d+\}|undefined|NaN|\[object|Infinity/);
  if (locale === 'zh-cn') assert.match(text, /[\u4e00-\u9fff]/, text);
  else assert.doesNotMatch(text, /[\u4e00-\u9fff]/, text);
}
