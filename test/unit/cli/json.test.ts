import assert from 'node:assert/strict';
import { eventJson } from '../../../src/cli/json/event';
import { corpusAnalyses, fixtureAnalyses, seed } from '../words/sample';
import { checkOomEvent } from './contract';

type Json = Readonly<Record<string, unknown>>;

function throughText(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

describe('an event as JSON', () => {
  it('keeps the contract for every fixture', () => {
    for (const analysis of fixtureAnalyses()) checkOomEvent(throughText(eventJson(analysis, 1)));
  });

  it('keeps the contract for every log of the corpus', function () {
    this.timeout(60_000);
    const analyses = corpusAnalyses();
    if (analyses === undefined) return this.skip();
    for (const analysis of analyses) checkOomEvent(throughText(eventJson(analysis, 1)));
  });

  it("has the numbers of the contract's own example", () => {
    const event = throughText(eventJson(seed, 1));
    const { zones, verdict, trigger } = event as { zones: readonly Json[]; verdict: Json; trigger: Json };
    const normal = zones.find(({ zone }) => zone === 'Normal');
    assert.ok(normal !== undefined);
    const { checks, ...zone } = normal;
    assert.deepEqual(zone, {
      node: 0,
      zone: 'Normal',
      line: 62,
      reserveLine: 63,
      buddyLine: 66,
      freeKb: 54912,
      boostKb: 0,
      minKb: 54968,
      lowKb: 68708,
      highKb: 82452,
      managedKb: 13350504,
      freeCmaKb: 0,
      highatomicKb: zone['highatomicKb'],
      lowmemReservePages: [0, 0, 0, 0],
      reserveIndex: 2,
      reserveKb: 0,
      eligible: true,
      ineligibleBecause: null,
      free: [
        { order: 0, blocks: 13786, types: 'UE' },
        { order: 1, blocks: 19, types: 'U' },
        { order: 2, blocks: 1, types: 'M' },
      ],
      usableBlocks: 13806,
    });
    assert.deepEqual(checks, [
      {
        mark: 'min',
        availableKb: 54912,
        requiredKb: 54968,
        availablePages: 13728,
        requiredPages: 13742,
        passes: false,
        shortKb: 60,
        borderline: true,
        blockedBy: 'watermark',
        rule: '3.10-4.3',
        allocFlags: ['WMARK_MIN', 'CPUSET', 'CMA'],
      },
      {
        mark: 'high',
        availableKb: 54912,
        requiredKb: 82452,
        availablePages: 13728,
        requiredPages: 20613,
        passes: false,
        shortKb: 27544,
        borderline: false,
        blockedBy: 'watermark',
        rule: '3.10-4.3',
        allocFlags: ['WMARK_HIGH', 'CPUSET'],
      },
    ]);
    assert.deepEqual(trigger['gfpFlags'], ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
    assert.deepEqual(
      [event['line'], event['endLine'], event['complete'], event['missing']],
      [29, 76, false, ['tasks', 'victim']],
    );
    assert.deepEqual(
      [
        event['memsAllowed'],
        event['cpuset'],
        event['nodemask'],
        event['highestZone'],
        event['constraint'],
        event['constraintStated'],
      ],
      ['0', '/', null, 'Movable', 'none', false],
    );
    assert.deepEqual(
      [verdict['code'], verdict['borderline'], verdict['decidingZone'], verdict['evidence']],
      ['below-min', true, { node: 0, zone: 'Normal' }, [{ line: 62, column: 42, endColumn: 66 }]],
    );
    assert.deepEqual(
      [event['victim'], event['victims'], event['panic'], event['memcg'], event['swap']],
      [null, [], null, null, { totalKb: 0, freeKb: 0 }],
    );
  });

  it('gives numbers a double can hold', () => {
    const numbers: number[] = [];
    JSON.stringify(
      fixtureAnalyses().map((analysis) => eventJson(analysis, 1)),
      (_, value: unknown) => {
        if (typeof value === 'number') numbers.push(value);
        return value;
      },
    );
    assert.ok(numbers.length > 1000);
    assert.ok(numbers.every(Number.isSafeInteger));
  });
});
