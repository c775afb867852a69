// Bytes to text, in the encodings logs come in: UTF-8 with or without a byte order mark, UTF-16 with one or told by its
// zeros. Bytes that are no text become U+FFFD.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How many bytes at the start are looked at. */
const looked = 65_536;

/** Told by the byte order mark, else by where the zeros of ASCII characters lie. */
export function encodingOf(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(start.length, 1024) >> 1;
  const [even, odd] = [zeros(start, pairs, 0), zeros(start, pairs, 1)];
  if (pairs >= 8 && odd > pairs * 0.9 && even < pairs * 0.1) return 'utf-16le';
  if (pairs >= 8 && even > pairs * 0.9 && odd < pairs * 0.1) return 'utf-16be';
  return 'utf-8';
}

function zeros(start: Uint8Array, pairs: number, offset: number): number {
  let count = 0;
  for (let pair = 0; pair < pairs; pair++) if (start[pair * 2 + offset] === 0) count += 1;
  return count;
}

/** True where more than one character in twenty at the start is a control character no log has, or no text at all. */
export function looksBinary(text: string): boolean {
  const start = text.slice(0, looked);
  let strange = 0;
  for (let index = 0; index < start.length; index++) {
    const code = start.charCodeAt(index);
    if (code === 0xfffd || code === 0x7f || (code < 0x20 && !ordinary.has(code))) strange += 1;
  }
  return strange > start.length / 20;
}

/** Bell, backspace, tab, line ends, form feed, escape: what coloured and typed text holds. */
const ordinary = new Set([0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);
