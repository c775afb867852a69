import assert from 'node:assert/strict';
import { readArguments } from '../../../src/cli/arguments';
import { environmentLocale, localeOf } from '../../../src/cli/locale';
import { paintFor, painted, unpainted } from '../../../src/cli/colour';
import { usageFaultText, usageText } from '../../../src/words';
import { assertSpoken, inBoth } from '../words/sample';

const faults: readonly (readonly [string, string])[] = [
  ['', 'no-command'],
  ['frobnicate', 'unknown-command'],
  ['agent a.log', 'not-built'],
  ['metrics a.prom', 'not-built'],
  ['oom', 'no-file'],
  ['oom a --frob', 'unknown-option'],
  ['oom a -x', 'unknown-option'],
  ['oom a --event', 'value-missing'],
  ['oom a --locale', 'value-missing'],
  ['oom a --json=yes', 'value-unexpected'],
  ['oom a --event 0', 'bad-number'],
  ['oom a --event -1', 'bad-number'],
  ['oom a --event 1.5', 'bad-number'],
  ['oom a --event 99999999999', 'bad-number'],
  ['oom a --locale de', 'bad-locale'],
];

function words(line: string): readonly string[] {
  return line.split(' ').filter((word) => word !== '');
}

describe('the command line', () => {
  it('asks for files with options before, between and after', () => {
    const { wish, locale } = readArguments(words('--json oom a.log --event 2 - --redact --locale zh-cn'));
    assert.deepEqual(wish, { what: 'oom', files: ['a.log', '-'], json: true, redact: true, event: 2 });
    assert.equal(locale, 'zh-cn');
  });

  it('takes what follows -- for files', () => {
    const { wish } = readArguments(words('oom -- --json'));
    assert.deepEqual(wish, { what: 'oom', files: ['--json'], json: false, redact: false, event: undefined });
  });

  it('knows help and version', () => {
    assert.equal(readArguments(['--help']).wish.what, 'help');
    assert.equal(readArguments(['oom', '-h']).wish.what, 'help');
    assert.equal(readArguments(['--version']).wish.what, 'version');
  });

  for (const [line, code] of faults)
    it(`refuses "${line}" as ${code}`, () => {
      const { wish } = readArguments(words(line));
      assert.equal(wish.what === 'fault' ? wish.fault.code : wish.what, code);
    });
});

inBoth('usage', (locale) => {
  it('is said', () => {
    assertSpoken(usageText(), locale);
    for (const option of ['--json', '--event', '--redact', '--locale', '--help', '--version'])
      assert.ok(usageText().includes(option), option);
  });

  it('says what is wrong, showing odd arguments harmlessly', () => {
    for (const [line] of faults) {
      const { wish } = readArguments(words(line));
      assert.ok(wish.what === 'fault');
      assertSpoken(usageFaultText(wish.fault), locale);
    }
    assert.ok(usageFaultText({ code: 'unknown-command', name: '\u001b[2J' }).startsWith('␛[2J'));
  });
});

describe('the language', () => {
  it('is told by the environment in POSIX order', () => {
    assert.equal(environmentLocale({ LC_ALL: '', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }), 'zh-cn');
    assert.equal(environmentLocale({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }), 'en');
    assert.equal(environmentLocale({ LANG: 'zh_CN' }), 'zh-cn');
    assert.equal(environmentLocale({}), 'en');
  });

  it('is one of two', () => {
    assert.deepEqual(['en', 'EN_us', 'zh', 'zh-CN', 'zh_CN.UTF-8', 'de', 'zhx', ''].map(localeOf), [
      'en',
      'en',
      'zh-cn',
      'zh-cn',
      'zh-cn',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('colour', () => {
  it('is used on a terminal only, and not where it is refused', () => {
    assert.equal(paintFor({ isTTY: true, environment: {} }), painted);
    assert.equal(paintFor({ isTTY: true, environment: { NO_COLOR: '' } }), painted);
    assert.equal(paintFor({ isTTY: true, environment: { NO_COLOR: '1' } }), unpainted);
    assert.equal(paintFor({ isTTY: true, environment: { TERM: 'dumb' } }), unpainted);
    assert.equal(paintFor({ isTTY: false, environment: {} }), unpainted);
  });

  it('adds nothing but colour', () => {
    const line = [{ text: 'a ' }, { text: 'b', tone: 'bad' as const }];
    assert.equal(painted(line).replaceAll(/\u001b\[\d+m/g, ''), unpainted(line));
    assert.notEqual(painted(line), unpainted(line));
  });
});
