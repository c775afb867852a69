// Every kind of line, in every form a kernel log is handed on in.

import * as assert from 'node:assert/strict';
import { assertPaints, kernelLog, painted } from './engine';
import type { Painter } from './engine';
import { lineKinds } from './lines';

interface Transport {
  readonly name: string;
  readonly wrap: (text: string) => string;
  /** How the header is painted; undefined where there is none. */
  readonly header: string | undefined;
}

const jsonText = (text: string): string => JSON.stringify(text).slice(1, -1);

const transports: readonly Transport[] = [
  { name: 'bare', wrap: (text) => text, header: undefined },
  { name: 'dmesg', wrap: (text) => `[12345.678901] ${text}`, header: 'comment.block.stamp' },
  { name: 'dmesg with the caller', wrap: (text) => `[   12.345678][ T1234] ${text}`, header: 'comment.block.stamp' },
  {
    name: 'dmesg with the CPU as caller',
    wrap: (text) => `[   12.345678][    C0] ${text}`,
    header: 'comment.block.stamp',
  },
  { name: 'dmesg -T', wrap: (text) => `[Mon Nov 22 16:18:26 2026] ${text}`, header: 'comment.block.stamp' },
  {
    name: 'dmesg -T in another locale',
    wrap: (text) => `[日 11月 22 16:18:26 2026] ${text}`,
    header: 'comment.block.stamp',
  },
  {
    name: 'dmesg --time-format iso',
    wrap: (text) => `2026-11-22T16:18:26,123456+00:00 ${text}`,
    header: 'comment.block.stamp',
  },
  { name: 'dmesg --time-format delta', wrap: (text) => `[<    0.000012>] ${text}`, header: 'comment.block.stamp' },
  { name: 'dmesg -H', wrap: (text) => `[  +0.000012] ${text}`, header: 'comment.block.stamp' },
  { name: 'dmesg -x', wrap: (text) => `kern  :warn  : [12345.678901] ${text}`, header: 'comment.block.level' },
  { name: 'dmesg -r', wrap: (text) => `<4>[12345.678901] ${text}`, header: 'comment.block.level' },
  { name: '/dev/kmsg', wrap: (text) => `4,1234,5678901,-;${text}`, header: 'comment.block.header' },
  {
    name: '/dev/kmsg with the caller',
    wrap: (text) => `4,1234,5678901,-,caller=T1;${text}`,
    header: 'comment.block.header',
  },
  { name: 'journalctl -k', wrap: (text) => `Nov 22 16:18:26 host kernel: ${text}`, header: 'comment.block.header' },
  {
    name: 'journalctl -o short-iso',
    wrap: (text) => `2026-11-22T16:18:26+0000 host kernel: ${text}`,
    header: 'comment.block.header',
  },
  {
    name: 'journalctl -o short-monotonic',
    wrap: (text) => `[12345.678] host kernel: ${text}`,
    header: 'comment.block.stamp',
  },
  { name: 'journalctl -o cat with a tag', wrap: (text) => `kernel: ${text}`, header: 'comment.block.header' },
  {
    name: 'journalctl -o json',
    wrap: (text) => `{"PRIORITY":"4","MESSAGE":"${jsonText(text)}","_TRANSPORT":"kernel"}`,
    header: 'comment.block.envelope',
  },
  {
    name: 'rsyslog',
    wrap: (text) => `Nov 22 16:18:26 host kernel: [12345.678901] ${text}`,
    header: 'comment.block.header',
  },
  {
    name: 'rsyslog whose host is blank',
    wrap: (text) => `Apr 11 10:21:50  kernel: ${text}`,
    header: 'comment.block.header',
  },
  {
    name: 'rsyslog in RFC 3339',
    wrap: (text) => `2026-11-22T16:18:26.123456+00:00 host kernel: [12345.678901] ${text}`,
    header: 'comment.block.header',
  },
  {
    name: 'RFC 5424 on the wire',
    wrap: (text) => `<4>1 2026-11-22T16:18:26.1Z host kernel - - - ${text}`,
    header: 'comment.block.header',
  },
  {
    name: 'logread',
    wrap: (text) => `Mon Apr 12 18:29:48 2021 kern.warn kernel: [  267.720081] ${text}`,
    header: 'comment.block.header',
  },
  {
    name: 'Docker json-file',
    wrap: (text) => `{"log":"[   12.345678] ${jsonText(text)}\\n","stream":"stdout","time":"2026-11-22T16:18:26.1Z"}`,
    header: 'comment.block.envelope',
  },
  {
    name: 'CRI',
    wrap: (text) => `2026-11-22T16:18:26.123456789Z stdout F [12345.678901] ${text}`,
    header: 'comment.block.envelope',
  },
  { name: 'a quotation', wrap: (text) => `> > [12345.678901] ${text}`, header: 'punctuation.definition.quote' },
  {
    name: 'a quoted syslog',
    wrap: (text) => `> Nov 22 16:18:26 host kernel: ${text}`,
    header: 'punctuation.definition.quote',
  },
  { name: 'indented', wrap: (text) => `     [41368.535735] ${text}`, header: 'comment.block.stamp' },
  {
    name: 'ANSI colours',
    wrap: (text) => `\u001b[32m[12345.678901] \u001b[0m\u001b[33m${text}`,
    header: 'comment.block.stamp',
  },
  {
    name: 'the second line of a record that rsyslog put on one',
    wrap: (text) => `Nov 22 16:18:26 host kernel: active_anon:1#012 active_file:2#012${text}#012 free:3`,
    header: 'comment.block.header',
  },
];

for (const { name, wrap, header } of transports) {
  describe(`a line handed on as ${name}`, () => {
    let paint: Painter;
    before(async () => {
      paint = await kernelLog();
    });
    for (const { kind, text, paints } of lineKinds) {
      it(`shows ${kind}`, () => {
        assertPaints(paint(wrap(text)), paints);
      });
    }
    if (header === undefined) return;
    it('keeps its header apart', () => {
      assert.match(painted(paint(wrap('Mem-Info:')))[0] ?? '', new RegExp(`→${header.replaceAll('.', '\\.')}`));
    });
  });
}
