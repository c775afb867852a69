// Fields out of a regular expression's groups, each with its place. Patterns carry the `d` flag.

import type { LogText } from '../../base/logText';
import { exactNumber } from '../../base/number';
import type { Field } from '../../base/span';

/** A match and the text it was made in. */
export class Match {
  readonly #text: LogText;
  readonly #match: RegExpExecArray;

  constructor(text: LogText, match: RegExpExecArray) {
    this.#text = text;
    this.#match = match;
  }

  /** End of the whole match, as an index into the text. */
  get end(): number {
    return this.#match.index + this.#match[0].length;
  }

  /** Undefined where the group took no part. */
  string(group: string): Field<string> | undefined {
    const value = this.#match.groups?.[group];
    const place = this.#match.indices?.groups?.[group];
    return value === undefined || place === undefined ? undefined : this.#text.field(value, place[0], place[1]);
  }

  /** Undefined where the group took no part or the number cannot be held exactly. */
  number(group: string): Field<number> | undefined {
    const field = this.string(group);
    const value = exactNumber(field?.value);
    return field === undefined || value === undefined ? undefined : { value, at: field.at };
  }
}

export function matchText(pattern: RegExp, text: LogText): Match | undefined {
  pattern.lastIndex = 0;
  const match = pattern.exec(text.text);
  return match === null ? undefined : new Match(text, match);
}
