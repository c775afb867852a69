// Log lines inside JSON: docker's json-file driver (`{"log":"…"}`) and `journalctl -o json` (`{"MESSAGE":"…"}`).

import { LogText } from '../../base/logText';

/** The text inside, and what the wrapper knew beside it. */
export interface Unwrapped {
  readonly text: LogText;
  readonly time: string | undefined;
  readonly host: string | undefined;
  readonly foreign: boolean;
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined; // a line that only looks like JSON is ordinary text
  }
}

/** journald writes a message that is not UTF-8 as an array of byte values. */
function messageText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.length > 1e6) return undefined;
  return value.map((byte) => String.fromCharCode(typeof byte === 'number' ? byte & 0xff : 0x3f)).join('');
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Columns point at the value's first character: escapes inside a JSON string are rare and small. */
function placed(line: LogText, message: string): LogText {
  const head = message.slice(0, 12);
  const index = Math.max(0, line.text.indexOf(head));
  const at = line.span(index, index + 1);
  return new LogText(message, [{ at: 0, line: at.line, column: at.column }]);
}

/** The line's content if it is a JSON record of a known logger. */
export function unwrapJson(line: LogText): Unwrapped | undefined {
  if (!line.text.startsWith('{"') || !line.text.endsWith('}')) return undefined;
  const record = readJson(line.text);
  const message = messageText(record?.['MESSAGE'] ?? record?.['log'] ?? record?.['message']);
  if (record === undefined || message === undefined) return undefined;
  const transport = stringOf(record['_TRANSPORT']);
  return {
    text: placed(line, message.trimEnd()),
    time: stringOf(record['__REALTIME_TIMESTAMP']) ?? stringOf(record['time']),
    host: stringOf(record['_HOSTNAME']),
    foreign: transport !== undefined && transport !== 'kernel',
  };
}
