// The built program, run as people run it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fixturePaths } from '../../support/fixtures';
import { seedForms, seedText } from '../../support/seed';
import { checkOomDocument } from './contract';

const program = join(process.cwd(), 'dist/cli.js');
const seedFolder = join(process.cwd(), 'test/fixtures/kernel/seed');
const environment = { PATH: process.env['PATH'], LC_ALL: 'C' };

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

interface Wish {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

function run(args: readonly string[], { input = '', env = {} }: Wish = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    env: { ...environment, ...env },
    maxBuffer: 2 ** 28,
  });
  return { status, out: stdout.toString('utf8'), errors: stderr.toString('utf8') };
}

interface Event {
  readonly kind: string;
  readonly line: number;
  readonly verdict: { readonly code: string; readonly text: string };
  readonly trigger: { readonly comm: string } | null;
}

interface Document {
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly lines: number;
    readonly notes: readonly { readonly code: string }[];
    readonly events: readonly Event[];
  }[];
}

function documentOf({ out }: Ran): Document {
  const document: unknown = JSON.parse(out);
  checkOomDocument(document);
  return document as Document;
}

describe('highwater oom', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'highwater-'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  for (const form of seedForms) {
    it(`says the seed's numbers for ${form}`, () => {
      const { status, out, errors } = run(['oom', join(seedFolder, form)]);
      assert.deepEqual([status, errors], [0, '']);
      for (const number of [
        '54,912 kB',
        '54,968 kB',
        '60 kB',
        '15,840 kB',
        '64,124 kB',
        '61,692 kB',
        '64,692 kB',
        '27,544 kB',
      ])
        assert.ok(out.includes(number), number);
    });

    it(`writes the seed as JSON for ${form}`, () => {
      const [only] = documentOf(run(['oom', '--json', join(seedFolder, form)])).files;
      assert.deepEqual(
        only?.events.map(({ kind, verdict }) => [kind, verdict.code]),
        [['oom', 'below-min']],
      );
      assert.equal(only.bytes, readFileSync(join(seedFolder, form)).length);
    });
  }

  it('keeps the contract for every fixture in one document', () => {
    const document = documentOf(run(['oom', '--json', ...fixturePaths()]));
    assert.equal(document.files.length, fixturePaths().length);
    for (const { events, lines } of document.files) assert.ok(events.length > 0 && lines > 0);
  });

  it('makes no web address of a log one that a terminal would follow, and keeps it in JSON', () => {
    const address = 'http://a.invalid/x';
    const path = file('address.log', seedText('plain.log').replaceAll('VMware Virtual Platform', address));
    const { out } = run(['oom', path]);
    assert.ok(out.includes('http[:]//a.invalid/x'));
    assert.ok(!out.includes('://'));
    assert.ok(run(['oom', '--json', path]).out.includes(address));
  });

  it('reads standard input', () => {
    const document = documentOf(run(['oom', '--json', '-'], { input: seedText('plain.log') }));
    assert.deepEqual(
      document.files.map(({ path, events }) => [path, events.length]),
      [['-', 1]],
    );
    assert.match(run(['oom', '-'], { input: seedText('plain.log') }).out, /^standard input\n/);
  });

  it('reads gzip of several members from a file and from standard input, whatever the name', () => {
    const zipped = Buffer.concat([gzipSync(seedText('plain.log')), gzipSync(seedText('dmesg.log'))]);
    const size = Buffer.byteLength(seedText('plain.log') + seedText('dmesg.log'));
    for (const ran of [
      run(['oom', '--json', file('two.log', zipped)]),
      run(['oom', '--json', '-'], { input: zipped }),
    ]) {
      const [only] = documentOf(ran).files;
      assert.deepEqual([only?.events.length, only?.bytes, only?.notes], [2, size, []]);
    }
  });

  it('reads what is left of a gzip file that was cut off, and says so', () => {
    const whole = gzipSync(
      seedText('plain.log') +
        'x\n'.repeat(50_000) +
        Array.from({ length: 50_000 }, (_, index) => `${index * 7919}\n`).join(''),
    );
    const ran = run(['oom', '--json', file('cut.gz', whole.subarray(0, whole.length - 20_000))]);
    const [only] = documentOf(ran).files;
    assert.deepEqual(
      [ran.status, ran.errors, only?.events.length, only?.notes.map(({ code }) => code)],
      [0, '', 1, ['truncated-input']],
    );
  });

  it('notes a damaged gzip file and data that is no text', () => {
    const damaged = gzipSync(seedText('plain.log'));
    damaged.fill(0x55, 20, 200);
    const binary = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 31) % 256));
    for (const content of [damaged, binary]) {
      const ran = run(['oom', '--json', file('data.bin', content)]);
      assert.deepEqual([ran.status, documentOf(ran).files[0]?.notes.map(({ code }) => code)], [0, ['not-text']]);
    }
  });

  it('says of a file without reports that there are none', () => {
    const path = file('none.log', 'nothing here\n');
    const ran = run(['oom', path]);
    assert.deepEqual([ran.status, ran.errors], [0, '']);
    assert.match(ran.out, /No kernel report in 1 line\./);
    assert.deepEqual(documentOf(run(['oom', '--json', path])).files[0]?.events, []);
    assert.equal(documentOf(run(['oom', '--json', file('empty.log', '')])).files[0]?.bytes, 0);
  });

  it('reads UTF-16 with a mark', () => {
    const path = file('wide.log', Buffer.from(`\ufeff${seedText('crlf.log')}`, 'utf16le'));
    assert.equal(documentOf(run(['oom', '--json', path])).files[0]?.events.length, 1);
  });

  it('reads on after a file that cannot be read, one plain line each, and exits with 1', () => {
    mkdirSync(join(folder, 'folder'), { recursive: true });
    const ran = run([
      'oom',
      '--json',
      join(folder, 'no\u001bsuch'),
      join(folder, 'folder'),
      join(seedFolder, 'plain.log'),
    ]);
    assert.equal(ran.status, 1);
    assert.equal(documentOf(ran).files.length, 1);
    const lines = ran.errors.trimEnd().split('\n');
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? '', /^highwater: .*no␛such: no such file$/);
    assert.match(lines[1] ?? '', /^highwater: .*folder: is a directory$/);
  });

  it('shows one event of several, and says when there is no such event', () => {
    const path = file('three.log', seedText('plain.log').repeat(3));
    const [only] = documentOf(run(['oom', '--json', '--event', '2', path])).files;
    assert.equal(only?.events.length, 1);
    assert.equal(only.events[0]?.line, seedText('plain.log').split('\n').length);
    const beyond = run(['oom', '--event', '7', path]);
    assert.equal(beyond.status, 0);
    assert.match(beyond.out, /There is no report number 7: the file holds 3\./);
    assert.deepEqual(documentOf(run(['oom', '--json', '--event', '7', path])).files[0]?.events, []);
  });

  it('speaks Chinese when asked or when the environment does', () => {
    const path = join(seedFolder, 'plain.log');
    for (const ran of [run(['oom', '--locale', 'zh-cn', path]), run(['oom', path], { env: { LC_ALL: 'zh_CN.UTF-8' } })])
      assert.match(ran.out, /没有任何 zone 通过 min 水位检查/);
    assert.match(run(['oom', '--locale', 'en', path], { env: { LC_ALL: 'zh_CN.UTF-8' } }).out, /No zone passes/);
    assert.match(
      documentOf(run(['oom', '--json', '--locale', 'zh-cn', path])).files[0]?.events[0]?.verdict.text ?? '',
      /水位/,
    );
  });

  it('uses no colour where no terminal is', () => {
    assert.ok(!run(['oom', join(seedFolder, 'plain.log')]).out.includes('\u001b'));
  });

  it('lets no hostile text reach the terminal raw', () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\u202e\u200b\u0085';
    const log = seedText('plain.log')
      .replaceAll('vmtoolsd', `v${evil}`)
      .replaceAll('VMware', `V${evil}\u0000`)
      .replaceAll('50  kernel', `50 h${evil} kernel`);
    const { out } = run(['oom', '-'], { input: log });
    assert.match(out, /␛\]0;owned␇/);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  });

  it('redacts text and JSON alike', () => {
    const log = seedText('plain.log')
      .replaceAll('50  kernel', '50 db-prod-7 kernel')
      .replaceAll('cpuset=/', 'cpuset=/user-1000.slice')
      .replaceAll('BIOS 6.00', 'BIOS 10.1.2.3');
    for (const args of [
      ['oom', '--redact', '-'],
      ['oom', '--json', '--redact', '-'],
    ]) {
      const { out } = run(args, { input: log });
      assert.ok(!out.includes('db-prod-7') && !out.includes('10.1.2.3') && !out.includes('user-1000'), out);
      assert.ok(out.includes('[host-1]') && out.includes('[ip-1]'));
    }
    assert.ok(run(['oom', '-'], { input: log }).out.includes('db-prod-7'));
  });

  it('takes a line of 10 MB and reads what follows', () => {
    const log = `${'x'.repeat(10_000_000)}\n${seedText('plain.log')}`;
    const [only] = documentOf(run(['oom', '--json', '-'], { input: log })).files;
    assert.deepEqual([only?.events.length, only?.lines], [1, log.split('\n').length - 1]);
  });

  it('notes a long line inside a report', () => {
    const lines = seedText('plain.log').split('\n');
    const log = [...lines.slice(0, 10), 'y'.repeat(10_000_000), ...lines.slice(10)].join('\n');
    const [only] = documentOf(run(['oom', '--json', '-'], { input: log })).files;
    assert.equal(only?.events.length, 1);
    assert.ok(only.notes.some(({ code }) => code === 'line-too-long'));
  });

  it('ends quietly when its reader goes away', async () => {
    const log = file('many.log', seedText('plain.log').repeat(400));
    const child = spawn(process.execPath, [program, 'oom', log], { env: environment });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.deepEqual([status, Buffer.concat(errors).toString()], [0, '']);
  });
});

describe('highwater', function () {
  this.timeout(60_000);

  it('shows help and its version', () => {
    const help = run(['--help']);
    assert.deepEqual([help.status, help.errors], [0, '']);
    assert.match(help.out, /^highwater oom FILE/);
    const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    assert.equal(run(['--version']).out, `${version}\n`);
  });

  for (const args of [[], ['oom'], ['frob'], ['oom', '--frob', 'x'], ['oom', '--event', 'x', 'y']])
    it(`refuses "${args.join(' ')}" with status 2 and a hint`, () => {
      const ran = run(args);
      assert.deepEqual([ran.status, ran.out], [2, '']);
      assert.match(ran.errors, /^highwater: .+\nTry: highwater --help\n$/);
    });

  for (const command of ['agent', 'metrics'])
    it(`says that ${command} is not built yet`, () => {
      assert.deepEqual(run([command, 'x']), { status: 2, out: '', errors: `highwater: ${command}: not built yet\n` });
    });
});
