// Release texts as distributions write them.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRelease, version, versionOf } from '../../../../src/kernel/release';

const known: readonly (readonly [string, string | undefined, number | undefined, string | undefined])[] = [
  ['2.6.32-642.11.1.el6.x86_64', 'el6', 642, 'x86_64'],
  ['3.10.0-693.21.1.el7.x86_64', 'el7', 693, 'x86_64'],
  ['4.18.0-553.8.1.el8_10.x86_64', 'el8', 553, 'x86_64'],
  ['4.18.0-139.el8.ppc64le+debug', 'el8', 139, 'ppc64le'],
  ['5.14.0-503.11.1.el9_5.aarch64', 'el9', 503, 'aarch64'],
  ['6.12.0-211.el10.ppc64le', 'el10', 211, 'ppc64le'],
  ['6.1.119-1.el9.elrepo.x86_64', undefined, 1, 'x86_64'],
  ['5.4.17-2136.307.3.4.el8uek.x86_64', 'uek', 2136, 'x86_64'],
  ['5.15.0-1041-azure', 'ubuntu', 1041, undefined],
  ['3.13.0-43-generic', 'ubuntu', 43, undefined],
  ['5.10.0-46-amd64', 'debian', 46, 'amd64'],
  ['6.1.0-50-686-pae', 'debian', 50, '686-pae'],
  ['6.12.107+deb13-arm64-16k', 'debian', undefined, 'arm64'],
  ['5.4.0-rc4-1.g9db4e16-default', 'suse', undefined, undefined],
  ['6.6.32-android15-8-g1234567-ab123456', 'android', undefined, undefined],
  ['6.17.3-arch2-1-lily', 'arch', undefined, undefined],
  ['6.8.5-301.fc40.x86_64', 'fedora', 301, 'x86_64'],
  ['7.1.8', undefined, undefined, undefined],
];

describe('a kernel release', () => {
  for (const [text, distro, build, arch] of known)
    it(`${text} is read with distribution, build and architecture`, () => {
      const release = parseRelease(text);
      assert.deepEqual([release?.distro, release?.build, release?.arch], [distro, build, arch]);
    });

  it('orders versions as numbers, not as text', () => {
    const inOrder = [
      '2.6.32',
      '2.6.38',
      '3.9.1',
      '3.10.0',
      '4.4.0',
      '4.18.0',
      '5.1.0',
      '5.10.218',
      '6.1.0',
      '6.12.117',
      '7.1.8',
    ];
    const numbers = inOrder.map((text) => versionOf(parseRelease(text) ?? assert.fail(text)));
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    assert.equal(numbers[2], version(3, 9, 1));
  });

  it('is unknown where the text begins with no version', () => {
    for (const text of ['', 'unknown', 'x5.4', '5', '1234.5', '5.123456']) assert.equal(parseRelease(text), undefined);
  });

  it('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(9), (tail, minor) => {
        assert.equal(parseRelease(`5.${minor}.0-${tail}`)?.minor, minor);
      }),
    );
  });
});
