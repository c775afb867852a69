// The smaller families of sentences: each member is said, in both languages, and none like another.
import assert from 'node:assert/strict';
import type {
  AllocFlag,
  Analysis,
  Check,
  Constraint,
  KernelNoteCode,
  Part,
  Subtraction,
  WatermarkRule,
} from '../../../src/kernel';
import {
  accountingName,
  allocFlagMeaning,
  checkOf,
  checkResult,
  checkSentence,
  checkSteps,
  constraintSentence,
  fillName,
  flagsSource,
  ineligibleSentence,
  kindTitle,
  limitSentence,
  missingSentence,
  noteText,
  ofWhichName,
  partName,
  requestFacts,
  requestSentence,
  ruleSentence,
  victimSentence,
  victimSentences,
  taskSentence,
} from '../../../src/words';
import { assertSpoken, fixtureAnalyses, inBoth, seed, withChecks, zoneOf } from './sample';

const parts: readonly Part[] = ['trigger', 'stack', 'mem-info', 'zones', 'buddy', 'totals', 'tasks', 'victim'];
const notes: readonly KernelNoteCode[] = [
  'messages-dropped',
  'messages-suppressed',
  'unreadable-line',
  'number-out-of-range',
  'line-too-long',
  'foreign-lines',
  'newer-kernel',
  'kernel-unknown',
  'flags-disagree',
  'buddy-sum-differs',
  'too-many',
  'not-text',
  'truncated-input',
];
const rows = [
  'free',
  'free-pcp',
  'anon',
  'file',
  'unevictable',
  'isolated',
  'slab-reclaimable',
  'slab-unreclaimable',
  'kernel-stack',
  'page-tables',
  'bounce',
  'kernel-misc',
  'hugepages',
  'balloon',
  'zspages',
] as const;
const overlaps = ['shmem', 'mlocked', 'mapped', 'dirty', 'writeback', 'free-cma', 'pagecache', 'swap-cache'] as const;
const flags: readonly AllocFlag[] = [
  'WMARK_MIN',
  'WMARK_HIGH',
  'CPUSET',
  'CMA',
  'HIGH',
  'HARDER',
  'MIN_RESERVE',
  'NON_BLOCK',
  'HIGHATOMIC',
  'NO_WATERMARKS',
];
const rules: readonly WatermarkRule[] = [
  '2.6.32',
  'el6',
  '3.10-4.3',
  '4.4-4.13',
  '4.14-6.2',
  '6.3-6.4',
  '6.5-6.10',
  '6.11',
  '6.12-7.1',
];

function assertDistinct(texts: readonly string[]): void {
  assert.equal(new Set(texts).size, texts.length, texts.join('\n'));
}

function minCheck(analysis: Analysis): Check {
  const check = checkOf(zoneOf(analysis, 'Normal'), 'min');
  assert.ok(check !== undefined);
  return check;
}

inBoth('sentences', (locale) => {
  const assertFamily = (texts: readonly string[]): void => {
    for (const text of texts) assertSpoken(text, locale);
    assertDistinct(texts);
  };

  it('name every part of a report, and those that are missing', () => {
    assertFamily(parts.map(partName));
    assert.equal(missingSentence({ ...seed, missing: [] }), undefined);
    assertSpoken(missingSentence(seed) ?? '', locale);
  });

  it('say every note, with its datum and without', () => {
    assertFamily(notes.map((code) => noteText({ code, line: 3 })));
    assertFamily(notes.map((code) => noteText({ code, line: 3, detail: 1234 })));
    for (const code of notes) assert.ok(noteText({ code, line: 3, detail: 1234 }).includes('1,234'), code);
  });

  it('show the datum of a note without obeying it', () => {
    assert.ok(noteText({ code: 'unreadable-line', line: 1, detail: '\u001b[2J\u202e' }).includes('␛[2J\\u{202e}'));
  });

  it('name every row of the accounting', () => {
    assertDistinct([...rows.map(accountingName), ...overlaps.map(ofWhichName)]);
    for (const name of rows.filter((row) => row !== 'balloon')) assertSpoken(accountingName(name), locale);
    for (const name of overlaps) assertSpoken(ofWhichName(name), locale);
  });

  it('say each rule and each allocation flag', () => {
    assertFamily(rules.map(ruleSentence));
    assertFamily(flags.map(allocFlagMeaning));
  });

  it('say every constraint, stated or inferred', () => {
    const constraints: readonly (Constraint | undefined)[] = [
      'none',
      'cpuset',
      'memory-policy',
      'memcg',
      'manual',
      undefined,
    ];
    assertFamily(constraints.map((constraint) => constraintSentence({ ...seed, constraint, constraintStated: true })));
    assert.notEqual(
      constraintSentence({ ...seed, constraintStated: true }),
      constraintSentence({ ...seed, constraintStated: false }),
    );
    assertFamily(
      (['above-gfp-zone', 'nodemask', 'cpuset', undefined] as const).map((reason) =>
        ineligibleSentence(reason, seed.request),
      ),
    );
  });

  it('say whose limit was reached, and what the cgroup was full of', () => {
    const of = (level: 'container' | 'pod' | 'qos' | 'kubepods') => ({
      level,
      podUid: undefined,
      qos: undefined,
      containerId: undefined,
      runtime: undefined,
    });
    assertFamily([
      limitSentence(undefined),
      ...(['container', 'pod', 'qos', 'kubepods'] as const).map((level) => limitSentence(of(level))),
    ]);
    assertFamily((['anon', 'file', 'shmem', 'kernel'] as const).map(fillName));
  });

  it('say what was asked for, of any order and form', () => {
    const asked = (order: number | undefined, form: 'allocation' | 'manual' | 'page-fault' = 'allocation'): string =>
      requestSentence({ ...seed, request: seed.request === undefined ? undefined : { ...seed.request, order, form } });
    assertFamily([
      asked(0),
      asked(3),
      asked(undefined),
      asked(-1, 'manual'),
      asked(0, 'page-fault'),
      requestSentence({ ...seed, report: { ...seed.report, trigger: undefined } }),
    ]);
    assert.ok(asked(3).includes('32 kB') && asked(0).includes('4 kB'));
  });

  it('say what the mask allows and where its names come from', () => {
    const { request } = seed;
    assert.ok(request !== undefined);
    for (const text of requestFacts(request, seed)) assertSpoken(text, locale);
    assertFamily([
      flagsSource({ ...request, namesFrom: 'printed', agrees: true }, seed),
      flagsSource({ ...request, namesFrom: 'printed', agrees: false }, seed),
      flagsSource({ ...request, namesFrom: 'decoded' }, seed),
      flagsSource({ ...request, namesFrom: 'unknown' }, seed),
    ]);
  });

  it('title every kind of report', () => {
    assert.ok(fixtureAnalyses().some(({ report }) => report.kind === 'page-allocation-failure'));
    for (const analysis of fixtureAnalyses()) assertSpoken(kindTitle(analysis), locale);
  });

  it('say results of a check: short, enough, not in one piece', () => {
    const short = minCheck(seed);
    const passes = minCheck(
      withChecks(seed, () => ({
        passes: true,
        blockedBy: undefined,
        availableKb: 60_000,
        availablePages: 15_000,
        shortKb: 0,
      })),
    );
    const broken = minCheck(withChecks(seed, () => ({ blockedBy: 'fragmentation' })));
    assertFamily([short, passes, broken].map(checkResult));
    assertFamily([short, passes, broken].map(checkSentence));
    assert.ok(checkResult(passes).includes('5,032 kB'));
  });

  it('say the arithmetic of a check step by step', () => {
    const subtracted: readonly Subtraction[] = [
      { what: 'request', pages: 7, estimated: false },
      { what: 'cma', pages: 1000, estimated: false },
      { what: 'highatomic', pages: 64, estimated: true },
    ];
    const steps = checkSteps(minCheck(seed), zoneOf(seed, 'Normal'), seed);
    assert.ok(steps[0]?.includes('13,728') && steps[1]?.includes('13,742') && steps[2]?.includes('15'));
    const hard = checkSteps({ ...minCheck(seed), subtracted, reducedPages: 6871 }, zoneOf(seed, 'Normal'), seed);
    assert.ok(hard[0]?.includes('14,799') && hard[0].includes('≤64') && hard[1]?.includes('6,871'), hard.join('\n'));
    for (const step of [...steps, ...hard]) assertSpoken(step, locale);
  });
});

inBoth('the fate of processes', (locale) => {
  const killed = fixtureAnalyses().filter(({ victims }) => victims.length > 0);

  it('is said for every victim of the fixtures', () => {
    assert.ok(killed.length > 5);
    for (const analysis of killed)
      for (const victim of analysis.victims) {
        const text = victimSentence(victim, analysis);
        assertSpoken(text, locale);
        assert.ok(text.includes(String(victim.kill.pid.value)));
      }
  });

  it('is said where nobody was killed', () => {
    for (const analysis of fixtureAnalyses()) for (const text of victimSentences(analysis)) assertSpoken(text, locale);
    assertSpoken(victimSentences(seed).join(''), locale);
  });

  it('is said for every task of the fixtures', () => {
    for (const analysis of fixtureAnalyses())
      for (const task of analysis.tasks) assertSpoken(taskSentence(task, analysis), locale);
  });
});
