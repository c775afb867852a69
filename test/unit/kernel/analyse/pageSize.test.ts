// The page size, told by whatever numbers are left.

import assert from 'node:assert/strict';
import { pageSizeOf } from '../../../../src/kernel/analyse/pageSize';
import {
  buddyOf,
  counterOf,
  field,
  killOf,
  memcgOf,
  reportOf,
  rowOf,
  tableOf,
  totalsOf,
  zoneOf,
} from '../../../support/kernelBuilder';

describe('the page size', () => {
  it('is that of the first buddy term', () => {
    const buddies = [buddyOf('Normal', [0, 0, 5], { pageSizeKb: 64 })];
    assert.deepEqual(pageSizeOf(reportOf({ buddies })), { kb: 64, stated: true });
  });

  it('follows from the victim’s size in pages and in kB', () => {
    const tasks = tableOf(['pid', 'total_vm'], [rowOf(7, 'java', { total_vm: 1000 })]);
    const kills = [{ ...killOf(7, 'java'), totalVmKb: field(16000) }];
    assert.deepEqual(pageSizeOf(reportOf({ tasks, kills })), { kb: 16, stated: true });
    const grown = [{ ...killOf(7, 'java'), totalVmKb: field(17000) }];
    assert.equal(pageSizeOf(reportOf({ tasks, kills: grown })).stated, false);
  });

  it('follows from present memory and pages of RAM only where they match exactly', () => {
    const zones = [zoneOf('DMA', { present: 64000 }), zoneOf('Normal', { present: 640000 })];
    assert.deepEqual(pageSizeOf(reportOf({ zones, totals: totalsOf({ ram: 11000 }) })), { kb: 64, stated: true });
    assert.equal(pageSizeOf(reportOf({ zones, totals: totalsOf({ ram: 160000 }) })).stated, false);
  });

  it('is 4 where an amount is no multiple of 8 kB', () => {
    const memcg = memcgOf('/a', '/a', counterOf(204796, 204800));
    assert.deepEqual(pageSizeOf(reportOf({ memcg })), { kb: 4, stated: true });
  });

  it('is assumed to be 4, and said to be assumed, where nothing tells', () => {
    assert.deepEqual(pageSizeOf(reportOf({ memcg: memcgOf('/a', '/a', counterOf(204800, 204800)) })), {
      kb: 4,
      stated: false,
    });
    assert.deepEqual(pageSizeOf(reportOf({})), { kb: 4, stated: false });
  });
});
