// Short statements, gaps in the log, and the slab table. mm/oom_kill.c, mm/slab_common.c, kernel/printk, lib/ratelimit.c.

import type { LogText } from '../../base/logText';
import { exactNumber } from '../../base/number';
import type { KernelNote } from '../note';
import type { Remark, RemarkCode, SlabRow } from '../report';
import { matchText } from './match';

const remarks: readonly (readonly [RemarkCode, RegExp])[] = [
  ['compaction-disabled', /^COMPACTION is disabled!!!/],
  ['no-killable', /^Out of memory and no killable processes|^Memory cgroup out of memory(?: and)? no killable/],
  ['group-kill', /^Tasks in .{1,4096} are going to be killed due to memory\.oom\.group/],
  ['already-exiting', /OOM victim \d{1,10} \(.{0,64}\) is already exiting\. Skip killing the task/],
  ['sharing-mm', /^Kill process \d{1,10} \(.{0,64}\) sharing same memory/],
  ['slab-not-dumped', /^excessive unreclaimable slab but cannot dump stats/],
  ['request-ignored', /^(?:SysRq ?: ?)?OOM request ignored/],
];

export function readRemark(text: LogText): Remark | undefined {
  const found = remarks.find(([, pattern]) => pattern.test(text.text));
  return found === undefined ? undefined : { code: found[0], at: text.all };
}

const dropped = /^\*{0,2} ?(\d{1,12}) printk messages dropped|^Missed (\d{1,12}) kernel messages/;
const suppressed = /^[\w.]{1,64}: (\d{1,12}) callbacks suppressed/;

/** A statement that lines are missing. */
export function readGap(text: LogText): KernelNote | undefined {
  const gap = dropped.exec(text.text);
  if (gap !== null) return { code: 'messages-dropped', line: text.line, detail: exactNumber(gap[1] ?? gap[2]) ?? 0 };
  const held = suppressed.exec(text.text);
  return held === null
    ? undefined
    : { code: 'messages-suppressed', line: text.line, detail: exactNumber(held[1]) ?? 0 };
}

const slab = /^(?<name>\S[^\r\n]{0,80}?)\s+(?<used>\d{1,17})KB\s+(?<total>\d{1,17})KB$/d;

export function readSlabRow(text: LogText): SlabRow | undefined {
  const match = matchText(slab, text);
  const [name, usedKb, totalKb] = [match?.string('name')?.value, match?.number('used'), match?.number('total')];
  if (name === undefined || usedKb === undefined || totalKb === undefined) return undefined;
  return { at: text.all, name, usedKb, totalKb };
}
