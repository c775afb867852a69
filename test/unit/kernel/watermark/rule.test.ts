// Which form of the watermark comparison belongs to which kernel, long-term branches included.

import assert from 'node:assert/strict';
import { parseRelease, versionOf } from '../../../../src/kernel/release';
import { watermarkRule } from '../../../../src/kernel/watermark/rule';

const rules: readonly (readonly [string, string])[] = [
  ['2.6.32', '2.6.32'],
  ['2.6.32-642.el6.x86_64', 'el6'],
  ['3.2.0', '2.6.32'],
  ['3.10.0-693.21.1.el7.x86_64', '3.10-4.3'],
  ['3.16.0', '3.10-4.3'],
  ['4.3.0', '3.10-4.3'],
  ['4.4.0', '4.4-4.13'],
  ['4.13.9', '4.4-4.13'],
  ['4.14.0', '4.14-6.2'],
  ['4.18.0-553.el8_10.x86_64', '4.14-6.2'],
  ['5.10.218', '4.14-6.2'],
  ['5.15.170', '4.14-6.2'],
  ['5.15.171', '6.3-6.4'],
  ['6.1.0', '4.14-6.2'],
  ['6.1.115', '4.14-6.2'],
  ['6.1.116', '6.3-6.4'],
  ['6.1.119-1.el9.elrepo.x86_64', '6.3-6.4'],
  ['6.1.0-27-amd64', '4.14-6.2'],
  ['6.1.0-28-amd64', '6.3-6.4'],
  ['6.2.9', '4.14-6.2'],
  ['6.3.8', '6.3-6.4'],
  ['6.5.0', '6.5-6.10'],
  ['6.10.0', '6.5-6.10'],
  ['6.11.0', '6.11'],
  ['6.12.117', '6.12-7.1'],
  ['7.1.8', '6.12-7.1'],
  ['7.3.0', '6.12-7.1'],
];

describe('the watermark rule', () => {
  for (const [text, rule] of rules)
    it(`of ${text} is ${rule}`, () => {
      const release = parseRelease(text) ?? assert.fail(text);
      assert.equal(watermarkRule(versionOf(release), release, false), rule);
    });

  it('follows a free_highatomic in the text before the release', () => {
    const release = parseRelease('6.11.0') ?? assert.fail();
    assert.equal(watermarkRule(versionOf(release), release, true), '6.12-7.1');
  });
});
