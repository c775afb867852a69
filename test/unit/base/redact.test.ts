import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mapStrings } from '../../../src/base/mapStrings';
import { Redactor } from '../../../src/base/redact';

const pod = '5931aa75-4603-4e65-b552-7c71cf55cfb5';
const container = '25a38b5b8d556d7983d975577f5ac75ebbcfb4b269e6deaa0a0440c1ffc969ca';

/** Each line holds what must go, and what it becomes. */
const cases: readonly (readonly [string, string, string])[] = [
  ['an IPv4 address', 'peer 10.1.2.3:8080 said', 'peer [ip-1]:8080 said'],
  ['an IPv6 address', 'from fe80::1ff:fe23:4567:890a and 2001:db8:0:0:1:0:0:1', 'from [ip-1] and [ip-2]'],
  ['a hardware address', 'eth0 00:1A:2b:3c:4d:5e up', 'eth0 [mac-1] up'],
  [
    'a pod in a path, of either spelling',
    `/kubepods/burstable/pod${pod} and kubepods-pod${pod.replaceAll('-', '_')}.slice`,
    '/kubepods/burstable/pod[pod-1] and kubepods-pod[pod-1].slice',
  ],
  ['a static pod', '/kubepods/pod0123456789abcdef0123456789abcdef/x', '/kubepods/pod[pod-1]/x'],
  [
    'a container and its short id',
    `cri-containerd-${container}.scope docker/${container.slice(0, 12)}`,
    'cri-containerd-[container-1].scope docker/[container-1]',
  ],
  ['a container by name', '/lxc/shop-db/init', '/lxc/[container-1]/init'],
  [
    'a user and what lies below the home',
    'exec /home/alice/secret/run.sh and /home/alice',
    'exec /home/[user-1]/[path-1] and /home/[user-1]',
  ],
  [
    'a user of a Mac and of Windows',
    '/Users/bob/x C:\\Users\\bob\\y',
    '/Users/[user-1]/[path-1] C:\\Users\\[user-1]\\[path-2]',
  ],
  ['what lies below the home of root', 'cwd /root/keys/id', 'cwd /root/[path-1]'],
  [
    'a user slice',
    '/user.slice/user-1000.slice/user@1000.service',
    '/user.slice/user-[user-1].slice/user@[user-1].service',
  ],
  ['a user by label', 'user=alice for user bob', 'user=[user-1] for user [user-2]'],
  ['a mail address', 'contact alice.b@example.com now', 'contact [mail-1] now'],
  [
    'a key by label',
    'api_key: 0123456789abcdef password=hunter2 Authorization: Bearer abc.def-123',
    'api_key: [key-2] password=[key-3] Authorization: Bearer [key-1]',
  ],
  ['what is left of a key', 'ending with ***************************a1b2c', 'ending with [key-1]'],
  ['a bare key', 'using deadbeefdeadbeefdeadbeefdeadbeef', 'using [key-1]'],
  ['tags', 'tags: ["env:prod","team:pay"] next', 'tags: [tags-1] next'],
  ['a host in an address', 'GET https://intake.shop.example:443/v1', 'GET https://[host-1]:443/v1'],
  ['a host by its domain', 'node-7.prod.internal is down', '[host-1] is down'],
  ['a host named after its address', 'on ip-10-0-1-2 now', 'on [host-1] now'],
  ['a host by label', 'hostname: web-3 ok', 'hostname: [host-1] ok'],
];

const kept = [
  '3.10.0-693.21.1.el7.x86_64',
  '6.12.107+deb13-amd64',
  'Apr 11 10:21:50 2018',
  'BIOS 6.00 12/12/2018',
  'GFP_HIGHUSER_MOVABLE|__GFP_ZERO',
  '0000:03:00.0',
  '/kubepods.slice/kubepods-burstable.slice',
  'java invoked oom-killer: gfp_mask=0x280da, order=0',
  'std::vector',
  '54,912 kB',
  'copy_user_generic_unrolled+0x89/0xc0',
  'constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0',
  'libc.so.6 nginx.conf main.py',
];

describe('redaction', () => {
  for (const [what, text, safe] of cases)
    it(`takes out ${what}`, () => {
      assert.equal(new Redactor().text(text), safe);
    });

  for (const text of kept)
    it(`leaves "${text}" alone`, () => {
      assert.equal(new Redactor().text(text), text);
    });

  it('gives the same original the same placeholder, and others another', () => {
    const redactor = new Redactor();
    assert.equal(redactor.text('10.0.0.1 10.0.0.2 10.0.0.1'), '[ip-1] [ip-2] [ip-1]');
    assert.equal(redactor.text('10.0.0.2'), '[ip-2]');
  });

  it('takes out a host it was told of wherever it stands as a word', () => {
    const redactor = new Redactor();
    redactor.learnHost('db-1');
    redactor.learnHost('kernel');
    assert.equal(redactor.text('db-1 kernel: db-1: (db-12) xdb-1 DB'), '[host-1] kernel: [host-1]: (db-12) xdb-1 DB');
  });

  it('takes out only what is new when it is applied again', () => {
    const redactor = new Redactor();
    for (const [, text] of cases) {
      const once = redactor.text(text);
      assert.equal(redactor.text(once), once);
    }
  });

  it('leaves nothing of what it takes out, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(' ', ',', '/', '(', '"', ';', '\n'), maxLength: 3 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        for (const secret of ['10.1.2.3', container, pod])
          assert.ok(!new Redactor().text(`${before}${secret}${after}`).includes(secret), `${before}${secret}${after}`);
      }),
    );
  });

  it('stays linear on long hostile text', () => {
    const started = performance.now();
    for (const unit of ['a', '1.', ':', 'a:', '/', 'tags:[', '*', 'a-', '/home/', 'pod0', 'http://a@', '.', 'key='])
      new Redactor().text(unit.repeat(Math.ceil(200_000 / unit.length)));
    assert.ok(performance.now() - started < 5000, `${performance.now() - started} ms`);
  });
});

describe('mapping strings', () => {
  it('reaches every string and keeps identity and shape', () => {
    const shared = { name: 'a' };
    const data = {
      list: [shared, 'b'] as const,
      map: new Map([['k', shared]]),
      set: new Set(['c']),
      number: 1,
      none: undefined,
      shared,
    };
    const copy = mapStrings(data, (text) => text.toUpperCase());
    assert.deepEqual(copy, {
      list: [{ name: 'A' }, 'B'],
      map: new Map([['k', { name: 'A' }]]),
      set: new Set(['C']),
      number: 1,
      none: undefined,
      shared: { name: 'A' },
    });
    assert.equal(copy.list[0], copy.shared);
    assert.equal(copy.map.get('k'), copy.shared);
    assert.equal(data.shared.name, 'a');
  });
});
