// What is said of the request in each kind of report, on logs of booted kernels and variations of the seed's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Analysis } from '../../../src/kernel';
import {
  buddyLens,
  constraintSentence,
  flagsSource,
  lineText,
  notJudgedSentence,
  renderAnalysis,
  renderFileEnd,
  requestFacts,
  verdictSentence,
  zoneLens,
} from '../../../src/words';
import { fixturePaths } from '../../support/fixtures';
import { seedText } from '../../support/seed';
import { assertSpoken, first, inBoth, seed } from './sample';

function booted(name: string): Analysis {
  const path = fixturePaths().find((each) => each.endsWith(`${name}.log`));
  assert.ok(path !== undefined, name);
  return first(readFileSync(path, 'utf8'));
}

function textOf(analysis: Analysis): string {
  return renderAnalysis(analysis, 1).map(lineText).join('\n');
}

function requestOf(analysis: Analysis): NonNullable<Analysis['request']> {
  assert.ok(analysis.request !== undefined);
  return analysis.request;
}

inBoth('the request', (locale) => {
  const english = locale === 'en';
  const pick = (en: RegExp, zh: RegExp): RegExp => (english ? en : zh);

  it('speaks of the OOM killer only where it was reached', () => {
    const killer = /OOM killer/;
    assert.match(requestFacts(requestOf(seed), seed).join(' '), killer);
    for (const name of ['5.10.0-46-amd64-vmalloc-swapon', '6.1.0-50-amd64-paf-order']) {
      const analysis = booted(name);
      assert.equal(requestOf(analysis).mayBlock, true);
      const facts = requestFacts(requestOf(analysis), analysis).join(' ');
      assert.doesNotMatch(facts, killer);
      assert.match(facts, pick(/May wait for reclaim/, /可以等待回收/));
    }
  });

  it('says of a vmalloc failure without an order that the request behind it is not printed', () => {
    const analysis = booted('5.10.0-46-amd64-vmalloc-swapon');
    const [zone] = analysis.zones;
    assert.ok(zone !== undefined);
    const said = [notJudgedSentence(analysis), zoneLens(zone, analysis), buddyLens(zone, analysis)];
    for (const text of said) {
      assert.match(text, /vmalloc/);
      assert.doesNotMatch(text, /…$/);
    }
    assert.match(verdictSentence(analysis), pick(/page by page/, /逐页申请/));
    assert.doesNotMatch(textOf(analysis), pick(/a number the check\s+needs/, /缺少检查所需/));
  });

  it('names what is missing where a vmalloc failure prints its order', () => {
    const { trigger } = seed.report;
    assert.ok(trigger !== undefined);
    const analysis: Analysis = {
      ...seed,
      report: { ...seed.report, trigger: { ...trigger, form: 'vmalloc-failure' } },
      verdict: { ...seed.verdict, code: 'insufficient-data', lacking: ['zones'] },
    };
    assert.doesNotMatch(notJudgedSentence(analysis), /vmalloc/);
    assert.match(verdictSentence(analysis), pick(/the zone lines/, /zone 行/));
  });

  it('does not say that only the mask was printed where the kernel printed an empty list', () => {
    const empty = first('[ 1.0] swapper: page allocation failure: order:0, mode:0x0(), nodemask=(null)\n');
    const bare = first('[ 1.0] swapper: page allocation failure: order:0, mode:0x0, nodemask=(null)\n');
    const said = [empty, bare].map((analysis) => flagsSource(requestOf(analysis), analysis));
    for (const text of said) assertSpoken(text, locale);
    assert.match(said[0] ?? '', pick(/empty list/, /列表是空的/));
    assert.notEqual(said[0], said[1]);
  });

  it('says of SysRq that there was no constraint', () => {
    const text = constraintSentence(booted('7.2.13+deb14-amd64-sysrq-f'));
    assert.match(text, pick(/^No constraint: /, /^没有约束：/));
  });

  it('tells one memory node from several', () => {
    const analysis = booted('5.10.0-46-amd64-numa-mbind');
    const { nodemask } = analysis;
    assert.ok(nodemask?.value === '1');
    const several: Analysis = { ...analysis, nodemask: { ...nodemask, value: '0-1' } };
    assert.match(constraintSentence(analysis), pick(/ to node 1\./, /节点 1 上/));
    assert.match(constraintSentence(several), pick(/ to nodes 0-1\./, /节点 0-1 上/));
    const cpuset = { constraint: 'cpuset', memsAllowed: nodemask } as const;
    assert.match(constraintSentence({ ...analysis, ...cpuset }), pick(/ to memory node 1\./, /内存节点 1 上/));
  });
});

inBoth('small numbers', (locale) => {
  it('counts one line and one report in the singular', () => {
    const end = (events: number, lines: number): string =>
      renderFileEnd({ lines, events, notes: [] }).map(lineText).join('');
    const said = [end(1, 1), end(2, 1), end(1, 2), end(2, 2)];
    assert.deepEqual(
      said,
      locale === 'en'
        ? [
            '1 kernel report in 1 line.',
            '2 kernel reports in 1 line.',
            '1 kernel report in 2 lines.',
            '2 kernel reports in 2 lines.',
          ]
        : ['1 行中有 1 份内核报告。', '1 行中有 2 份内核报告。', '2 行中有 1 份内核报告。', '2 行中有 2 份内核报告。'],
    );
  });

  it('says nothing of a remainder of nothing', () => {
    const { accounting } = first(seedText('plain.log'));
    assert.ok(accounting !== undefined);
    const remark = locale === 'en' ? /of RAM\) are in no counter/ : /）不在任何计数/;
    const text = (unaccountedKb: number): string =>
      textOf({ ...seed, accounting: { ...accounting, unaccountedKb } }).replaceAll(/\n */g, locale === 'en' ? ' ' : '');
    assert.match(text(4), remark);
    assert.doesNotMatch(text(0), remark);
  });
});
