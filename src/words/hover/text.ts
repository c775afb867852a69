// The shape of every hover: the meaning first, then the arithmetic, then the rule, then the lines it rests on.
// Text of the log may stand in `code` blocks only; titles, texts and sources are our own words and numbers.

import type { Span } from '../../base/span';

export type HoverBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** Shown as it is, in a fixed-width font. The only home of log text. */
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  /** The kernel function and versions behind a statement. */
  | { readonly kind: 'source'; readonly text: string };

export interface HoverText {
  readonly title: string;
  readonly blocks: readonly HoverBlock[];
  /** Lines of the log that prove it, offered as links. */
  readonly evidence: readonly Evidence[];
}

/** A link to a place of the log. The label is ours or a kernel's word from a closed list. */
export interface Evidence {
  readonly label: string;
  readonly at: Span;
}

export function text(sentence: string | undefined): readonly HoverBlock[] {
  return sentence === undefined || sentence === '' ? [] : [{ kind: 'text', text: sentence }];
}

export function code(lines: readonly string[]): readonly HoverBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'code', lines }];
}

export function source(sentence: string | undefined): readonly HoverBlock[] {
  return sentence === undefined ? [] : [{ kind: 'source', text: sentence }];
}

export function hover(
  title: string,
  blocks: readonly (readonly HoverBlock[])[],
  evidence: readonly Evidence[] = [],
): HoverText {
  return { title, blocks: blocks.flat(), evidence };
}
