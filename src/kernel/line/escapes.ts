// Escapes that carry a record of several lines on one line: rsyslog's #012, /dev/kmsg's \x0a.
// rsyslog: parse.escapeControlCharactersOnReceive; kernel/printk/printk.c, msg_print_ext_body.

import type { LogText } from '../../base/logText';

const newline = /#012|\\x0a|\\n(?=\s|$)/g;

/** The lines a record holds, each with its place. One element for ordinary lines. */
export function splitEscapes(line: LogText): readonly LogText[] {
  if (!line.text.includes('#012') && !line.text.includes('\\x0a')) return [line];
  const parts: LogText[] = [];
  let from = 0;
  for (const match of line.text.matchAll(newline)) {
    parts.push(line.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(line.slice(from));
  return parts.filter((part) => part.text.trim() !== '');
}
