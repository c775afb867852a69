// Text taken out of a file, which still knows where each of its characters stood. Logs arrive wrapped, escaped and marked
// up; the readers see clean text, and every span they take points into the file as given.

import type { Field, Span } from './span';

/** From index `at` of the text on, characters come from `column` (1-based) of `line` onwards, one to one. */
export interface Piece {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

export class LogText {
  readonly text: string;
  /** Ascending by `at`; the first starts at 0. */
  readonly pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  /** A physical line as it stands. */
  static ofLine(text: string, line: number): LogText {
    return new LogText(text, [{ at: 0, line, column: 1 }]);
  }

  get line(): number {
    return this.pieces[0]?.line ?? 1;
  }

  /** The line of the last character. */
  get endLine(): number {
    return this.pieces.at(-1)?.line ?? 1;
  }

  #pieceOf(index: number): Piece {
    let found = this.pieces[0] ?? { at: 0, line: 1, column: 1 };
    for (const piece of this.pieces) {
      if (piece.at > index) break;
      found = piece;
    }
    return found;
  }

  /** Where `text.slice(from, to)` stands. A run over several lines is cut at the end of its first. */
  span(from: number, to: number): Span {
    const first = this.#pieceOf(from);
    const last = this.#pieceOf(Math.max(from, to - 1));
    const column = first.column + (from - first.at);
    if (last.line === first.line)
      return { line: first.line, column, endColumn: last.column + Math.max(to - last.at, 0) };
    const next = this.pieces.find((piece) => piece.line !== first.line && piece.at > from)?.at ?? to;
    // lines are trimmed before they are joined: a space in front of the next one is not in the file
    const end = from + this.text.slice(from, next).trimEnd().length;
    return { line: first.line, column, endColumn: column + (end - from) };
  }

  /** The span of everything. */
  get all(): Span {
    return this.span(0, this.text.length);
  }

  field<T>(value: T, from: number, to: number): Field<T> {
    return { value, at: this.span(from, to) };
  }

  slice(from: number, to: number = this.text.length): LogText {
    if (from === 0 && to === this.text.length) return this;
    const first = this.#pieceOf(from);
    const head: Piece = { at: 0, line: first.line, column: first.column + (from - first.at) };
    const rest = this.pieces.filter((piece) => piece.at > from && piece.at < to);
    return new LogText(this.text.slice(from, to), [head, ...rest.map((piece) => ({ ...piece, at: piece.at - from }))]);
  }

  /** Without white space at both ends. */
  trim(): LogText {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /** This text, `glue`, then the next, for a record that was broken over several lines. */
  join(next: LogText, glue: string): LogText {
    const shift = this.text.length + glue.length;
    const moved = next.pieces.map((piece) => ({ ...piece, at: piece.at + shift }));
    return new LogText(this.text + glue + next.text, [...this.pieces, ...moved]);
  }

  /** The text with each `[from, to)` run left out. Runs ascend and do not overlap. */
  without(runs: readonly (readonly [number, number])[]): LogText {
    if (runs.length === 0) return this;
    let kept: LogText | undefined;
    let from = 0;
    for (const [start, end] of [...runs, [this.text.length, this.text.length] as const]) {
      const part = this.slice(from, start);
      if (part.text !== '') kept = kept === undefined ? part : kept.join(part, '');
      from = end;
    }
    return kept ?? this.slice(this.text.length);
  }
}
