// Who was running: the CPU line, the hardware line and the stack. lib/dump_stack.c, kernel/printk/printk.c
// (dump_stack_print_info), arch/*/kernel/stacktrace.c; 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { CpuLine, StackFrame } from '../report';
import { matchText } from './match';

const modern =
  /^CPU: (?<cpu>\d{1,6}) (?:UID: (?<uid>\d{1,10}) )?PID: (?<pid>\d{1,10}) Comm: (?<comm>.{0,64}?) (?:Kdump: loaded )?(?<taint>Not tainted|Tainted: [A-Z -]{1,60}?) {1,9}(?<release>\d{1,3}\.\d{1,4}\S{0,100})/ds;
const old =
  /^Pid: (?<pid>\d{1,10}), comm: (?<comm>.{0,64}?) (?:Kdump: loaded )?(?<taint>Not tainted|Tainted: [A-Z -]{1,60}?) {1,9}(?<release>\d{1,3}\.\d{1,4}\S{0,100})/ds;
const bare =
  /^CPU: (?<cpu>\d{1,6}) (?:UID: (?<uid>\d{1,10}) )?PID: (?<pid>\d{1,10}) Comm: (?<comm>.{0,64}?)(?= (?:Kdump|Not tainted|Tainted)|$)/ds;

function taintLetters(field: Field<string> | undefined): Field<string> | undefined {
  if (field === undefined) return undefined;
  const value = field.value.startsWith('Tainted: ') ? field.value.slice('Tainted: '.length).replace(/[^A-Z]/g, '') : '';
  return { value, at: field.at };
}

export function readCpuLine(text: LogText): CpuLine | undefined {
  const match = matchText(modern, text) ?? matchText(old, text) ?? matchText(bare, text);
  if (match === undefined) return undefined;
  return {
    at: text.all,
    cpu: match.number('cpu'),
    pid: match.number('pid'),
    uid: match.number('uid'),
    comm: match.string('comm'),
    taint: taintLetters(match.string('taint')),
    release: match.string('release'),
  };
}

const boot = /^Linux version (?<release>\d{1,3}\.\d{1,4}\S{0,100}) /d;

/** `Linux version 6.1.0-50-amd64 (…)`: the first line of a boot. init/version.c, linux_banner. */
export function readBoot(text: LogText): Field<string> | undefined {
  return matchText(boot, text)?.string('release');
}

const hardware = /^Hardware name: (?<name>.{1,300})$/ds;

export function readHardware(text: LogText): Field<string> | undefined {
  return matchText(hardware, text)?.string('name');
}

/** `[<ffffffff81…>] ` (x86 up to 4.9), `([<…>] ` (s390), `[stack] [code] ` (powerpc). */
const address = /^(?:\(?\[<[\da-f]{4,16}>\] |\[[\da-f]{8,16}\] \[[\da-f]{8,16}\] )/;
const doubt = /^\? /;
const symbol =
  /^(?:\((?<arm>[\w.$]{1,120})\) from |(?<name>[\w.$]{1,120})(?:\+0x[\da-f]{1,8}\/0x[\da-f]{1,8}| \([\w./:; ()-]{1,300}\)$| (?:\[\w{1,60}\] )?from [\w.$]{1,120}\b))/d;

/** One frame in any architecture's form; undefined for register dumps and everything else. */
export function readFrame(text: LogText): StackFrame | undefined {
  let rest = text;
  for (const lead of [address, doubt]) {
    const found = lead.exec(rest.text);
    if (found !== null) rest = rest.slice(found[0].length);
  }
  const certain = !text.text.replace(address, '').startsWith('? ') && !text.text.endsWith('(unreliable)');
  const match = matchText(symbol, rest);
  const name = match?.string('name') ?? match?.string('arm');
  return name === undefined ? undefined : { at: text.all, symbol: name, certain };
}
