// Prefixes that loggers put before the kernel's text, peeled off one by one. Formats: printk's own stamps
// (kernel/printk/printk.c), util-linux dmesg, systemd-journald, rsyslog, syslog-ng, busybox logread, container runtimes.

/** What a prefix told. */
export interface Stamp {
  readonly length: number;
  readonly time?: string;
  readonly host?: string;
  /** Thread (`T123`) or CPU (`C0`) that printed the line: CONFIG_PRINTK_CALLER. */
  readonly caller?: string;
  /** The line comes from another program than the kernel. */
  readonly foreign?: boolean;
}

const sinceBoot = /\[ *(\d{1,9}\.\d{1,9})\] ?/y;
const headless = / *\d{1,9}\.\d{6}\] /y;
const callerOnly = /\[ *([TC]\d{1,9})\] ?/y;
const relative = /\[ *(\+\d{1,9}\.\d{1,9}|[A-Z][a-z]{2}\d{1,2} \d{2}:\d{2})\] ?/y;
const wallClock = /\[([^[\]\d][^[\]]{2,60}\d{2}:\d{2}:\d{2}[^[\]]{0,20})\] ?/y;
const priority = /<\d{1,3}>(?:1 )?/y;
const kmsg = /\d{1,4},\d{1,12},\d{1,16},[^;,]{1,4}(?:,[^;,]{1,30}){0,4};/y;
const iso = /(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?) ?/y;
const cri = /(?:stdout|stderr) [FP] ?/y;
const facility =
  /(?:kern|user|daemon|auth|syslog|local\d) {0,8}:(?:emerg|alert|crit|err|warn|notice|info|debug) {0,8}: ?/y;
const kernelTag = /kernel(?:\[\d{1,9}\])?(?:: ?| (?:- ){2,3})/y;
const hostAndTag = /([^\s:[\]{}"]{1,255}) kernel(?:\[\d{1,9}\])?(?:: ?| (?:- ){2,3})/y;
const syslog = /([^\s:[\]]{1,16} {1,2}[^\s:[\]]{1,4} \d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?: \d{4})?) {1,2}/y;
const otherProgram = /(?:[^\s:[\]]{1,255} )?(?!CPU:)([\w./()@-]{1,64})(?:\[\d{1,10}\])?: /y;
const levelTag = /[a-z]{3,8}\.[a-z]{3,7} /y;
const hostBeforeBracket = /([^\s:[\]]{1,255}) (?=\[ *\d{1,9}\.\d)/y;

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** After a syslog time: `host kernel: `, ` kernel: `, `kern.warn kernel: `, or another program. */
function afterTime(text: string, from: number, time: string): Stamp {
  const level = at(levelTag, text, from)?.[0].length ?? 0;
  const start = from + level;
  const tag = at(kernelTag, text, start);
  if (tag !== null) return { length: level + tag[0].length, time };
  const both = at(hostAndTag, text, start);
  if (both !== null) return { length: level + both[0].length, time, host: both[1] ?? '' };
  const bare = at(hostBeforeBracket, text, start);
  if (bare !== null) return { length: level + bare[0].length, time, host: bare[1] ?? '' };
  return { length: level, time, foreign: at(otherProgram, text, start) !== null };
}

function withTime(text: string, index: number, match: RegExpExecArray): Stamp {
  const rest = afterTime(text, index + match[0].length, match[1] ?? '');
  return { ...rest, length: match[0].length + rest.length };
}

function bracket(text: string, index: number): Stamp | undefined {
  const boot = at(sinceBoot, text, index);
  if (boot !== null) {
    const tagged = at(hostAndTag, text, index + boot[0].length);
    const time = boot[1] ?? '';
    return tagged === null
      ? { length: boot[0].length, time }
      : { length: boot[0].length + tagged[0].length, time, host: tagged[1] ?? '' };
  }
  const caller = at(callerOnly, text, index);
  if (caller !== null) return { length: caller[0].length, caller: caller[1] ?? '' };
  const clock = at(relative, text, index) ?? at(wallClock, text, index);
  return clock === null ? undefined : { length: clock[0].length, time: clock[1] ?? '' };
}

function digit(text: string, index: number): Stamp | undefined {
  const record = at(kmsg, text, index);
  if (record !== null) return kmsgStamp(record[0]);
  const date = at(iso, text, index);
  if (date !== null) {
    const container = at(cri, text, index + date[0].length);
    if (container !== null) return { length: date[0].length + container[0].length, time: date[1] ?? '' };
    // dmesg writes a decimal comma and nothing but the kernel's text after it
    if (date[0].includes(',')) return { length: date[0].length, time: date[1] ?? '' };
    return withTime(text, index, date);
  }
  const cut = at(headless, text, index);
  if (cut !== null) return { length: cut[0].length, time: cut[0].trim().slice(0, -1) };
  return syslogStamp(text, index);
}

/** `4,19685342,241227987454,-,caller=T12845;`: priority, sequence, microseconds, flags, key=value. */
function kmsgStamp(prefix: string): Stamp {
  const [, , micros = '0'] = prefix.split(',');
  const caller = /caller=([TC]\d{1,9})/.exec(prefix)?.[1];
  const time = (Number(micros) / 1e6).toFixed(6);
  return caller === undefined ? { length: prefix.length, time } : { length: prefix.length, time, caller };
}

function syslogStamp(text: string, index: number): Stamp | undefined {
  const four = at(longSyslog, text, index) ?? at(syslog, text, index);
  return four === null ? undefined : withTime(text, index, four);
}

/** `Mon Apr 12 18:29:48 2021 `: a weekday first (busybox logread, ctime). */
const longSyslog = /([^\s:[\]\d]{1,16} {1,2}[^\s:[\]]{1,16} {1,2}\d{1,2} \d{2}:\d{2}:\d{2}(?: \d{4})?) {1,2}/y;

function letter(text: string, index: number): Stamp | undefined {
  const tag = at(kernelTag, text, index) ?? at(facility, text, index);
  if (tag !== null) return { length: tag[0].length };
  return text.slice(index, index + 48).includes(':') ? syslogStamp(text, index) : undefined;
}

/** One prefix at the index, undefined when the kernel's text begins there. */
export function stampAt(text: string, index: number): Stamp | undefined {
  const code = text.charCodeAt(index);
  if (code === 0x5b) return bracket(text, index);
  if (code === 0x3c) {
    const match = at(priority, text, index);
    return match === null ? undefined : { length: match[0].length };
  }
  if (code >= 0x30 && code <= 0x39) return digit(text, index);
  return letter(text, index);
}
