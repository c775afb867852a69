// The CPU line and stack that stand before any report: kept for a while, in case they belong to one whose header is cut off.

import type { Item } from './item';
import type { LogRecord } from './records';

interface Kept {
  readonly item: Item;
  readonly record: LogRecord;
}

const longest = 200;
/** Lines without any of it after which it is nobody's. */
const longestGap = 40;

export class Prelude {
  #kept: Kept[] = [];

  add(item: Item, record: LogRecord): void {
    const last = this.#kept.at(-1)?.record.text.endLine ?? record.text.line;
    if (item.kind === 'cpu' || record.text.line - last > longestGap || this.#kept.length > longest) this.#kept = [];
    const follows = this.#kept.length > 0 && (item.kind === 'hardware' || item.kind === 'frame');
    if (item.kind === 'cpu' || follows) this.#kept.push({ item, record });
  }

  /** What was kept; it is handed out once. */
  take(): readonly Kept[] {
    const kept = this.#kept;
    this.#kept = [];
    return kept;
  }
}

/** Only a page allocation failure's stack holds this function (mm/page_alloc.c; `warn_alloc_failed` up to 4.9). */
export function showsFailure(kept: readonly { readonly item: Item }[]): boolean {
  return kept.some(({ item }) => item.kind === 'frame' && item.frame.symbol.value.startsWith('warn_alloc'));
}
