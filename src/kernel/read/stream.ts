// Bytes in, reports out, at constant memory and close to the speed of a plain search: while no report is open, a chunk is
// searched as a whole for anything that could open one, and its lines are only counted.

import type { KernelNote } from '../note';
import type { Report } from '../report';
import { Openers, type Find } from './openers';
import { longestLine, ReportReader } from './reader';

/** What the core leaves to its host: decoding, and a fast search in bytes. */
export interface Decode {
  /** One character per byte; only ASCII has to come out right. */
  readonly latin1: (bytes: Uint8Array) => string;
  readonly utf8: (bytes: Uint8Array) => string;
  /** A search for ASCII literals in these bytes. */
  readonly finder: (bytes: Uint8Array) => Find;
}

/** Lines before an opener that are read too: the CPU line and stack of a report whose header is cut off. */
const lead = 64;
const longestLead = 65_536;
const feed = 0x0a;
/** Bytes of one line that are kept; as characters at most as many. */
const longestBytes = longestLine * 3;
/** Lines are read in blocks of about this size while a report is open. */
const block = 16_384;

export class StreamReader {
  readonly #decode: Decode;
  readonly #reader = new ReportReader();
  /** One piece of memory for all chunks. */
  #memory = new Uint8Array(0);
  /** So many bytes at its beginning are not yet passed: some lines already searched, then the beginning of a line. */
  #rest = 0;
  /** The rest of a line that is too long is being passed over. */
  #skipping = false;
  #bytes = 0;
  #first = true;

  constructor(decode: Decode) {
    this.#decode = decode;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get lines(): number {
    return this.#reader.lines;
  }

  get notes(): readonly KernelNote[] {
    return this.#reader.notes;
  }

  /** Finished reports; each is handed out once. */
  take(): readonly Report[] {
    return this.#reader.take();
  }

  /** The chunk's memory may be used again afterwards. */
  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    const fresh = this.#skipping ? this.#afterLongLine(chunk) : chunk;
    if (fresh.length === 0) return;
    const data = this.#append(fresh);
    const end = data.lastIndexOf(feed) + 1;
    this.#keep(data, end === 0 ? 0 : this.#pass(data.subarray(0, end)), end);
  }

  /** A last line without a line feed is a line; nothing behind the last feed is not. */
  end(): void {
    const text = this.#decode.utf8(this.#memory.subarray(0, this.#rest));
    this.#rest = 0;
    if (text !== '') for (const line of text.replace(/\n$/, '').split('\n')) this.#reader.push(line);
    this.#reader.end();
  }

  /** The rest and the chunk as one. */
  #append(chunk: Uint8Array): Uint8Array {
    const length = this.#rest + chunk.length;
    if (length > this.#memory.length) {
      const larger = new Uint8Array(length + longestLead);
      larger.set(this.#memory.subarray(0, this.#rest));
      this.#memory = larger;
    }
    this.#memory.set(chunk, this.#rest);
    return this.#memory.subarray(0, length);
  }

  #afterLongLine(chunk: Uint8Array): Uint8Array {
    const index = chunk.indexOf(feed);
    this.#skipping = index < 0;
    return index < 0 ? chunk.subarray(chunk.length) : chunk.subarray(index);
  }

  /** Keeps what is not passed, and of a line without an end only its beginning. */
  #keep(data: Uint8Array, from: number, end: number): void {
    this.#skipping = data.length - end > longestBytes;
    const to = this.#skipping ? end + longestBytes : data.length;
    this.#memory.copyWithin(0, from, to);
    this.#rest = to - from;
  }

  /** Reads or passes over whole lines; returns where the lead that is kept begins. */
  #pass(data: Uint8Array): number {
    const find = this.#decode.finder(data);
    const openers = new Openers(find, this.#first ? this.#decode.latin1(data) : undefined);
    this.#first = false;
    let from = 0;
    while (from < data.length) {
      if (!this.#reader.idle) from = this.#readOpen(data, find, from);
      else {
        const found = openers.find(from);
        const start = this.#passOver(data, find, from, found < 0 ? data.length : found);
        if (found < 0) return start;
        from = this.#readTo(data, start, lineEnd(find, found, data.length));
      }
    }
    return from;
  }

  /** Counts the lines up to a few before `to`; returns where those few begin. */
  #passOver(data: Uint8Array, find: Find, from: number, to: number): number {
    const start = leadStart(data, from, to);
    this.#reader.skip(countFeeds(find, from, start));
    return start;
  }

  #readTo(data: Uint8Array, from: number, to: number): number {
    for (const line of this.#decode.utf8(data.subarray(from, to - 1)).split('\n')) this.#reader.push(line);
    return to;
  }

  #readOpen(data: Uint8Array, find: Find, from: number): number {
    let at = from;
    while (at < data.length && !this.#reader.idle) at = this.#readTo(data, at, lineEnd(find, at + block, data.length));
    return at;
  }
}

/** Four times as fast as looking at each byte: the host searches for one byte with vector instructions. */
function countFeeds(find: Find, from: number, to: number): number {
  let count = 0;
  for (let index = find('\n', from); index >= 0 && index < to; index = find('\n', index + 1)) count++;
  return count;
}

/** Index behind the line feed that ends the line at `index`. The data ends with one. */
function lineEnd(find: Find, index: number, length: number): number {
  const found = index < length ? find('\n', index) : -1;
  return found < 0 ? length : found + 1;
}

/** Where the last `lead` lines before `to` begin, not before `from`, which begins a line. */
function leadStart(data: Uint8Array, from: number, to: number): number {
  let start = lineStart(data, to, from);
  const first = Math.max(from, to - longestLead);
  for (let count = 0; count < lead && start > first; count++) {
    const before = lineStart(data, start - 1, from);
    if (before < first) return start;
    start = before;
  }
  return start;
}

/** Where the line that holds index `at` begins, not before `first`. */
function lineStart(data: Uint8Array, at: number, first: number): number {
  return at <= first ? first : Math.max(first, data.lastIndexOf(feed, at - 1) + 1);
}
