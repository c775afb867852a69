// Where a fact came from. Every value of a model carries one of these, so that each number shown can be traced to its line.

/** A run of UTF-16 columns on one line of the file as given. All 1-based, `endColumn` exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** First and last line of something, 1-based, both inclusive. */
export interface LineRange {
  readonly line: number;
  readonly endLine: number;
}

/** A value and the text it was read from, for instance `{ value: 54912, at: { line: 62, column: 47, endColumn: 54 } }`. */
export interface Field<T> {
  readonly value: T;
  readonly at: Span;
}
