// Makes every character of a log that a terminal or an editor would obey, hide or reorder visible and harmless.
// Control pictures: Unicode block U+2400. Bidirectional controls: Unicode Standard Annex 9.

/** Controls, format characters (bidirectional ones among them), separators, lone surrogates, and all that has no width. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** `␛` for C0 and DEL, `\u{202e}` for the rest. */
function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `\\u{${code.toString(16)}}`;
}

/** The text with nothing in it that acts: safe to write to a terminal, and nothing is silently dropped. */
export function visible(text: string): string {
  return text.replace(unseen, shown);
}

/** At most `length` characters, the last one `…` where something was left out. Never cuts a surrogate pair in two. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text.slice(0, length * 2));
  return characters.length <= length && text.length <= length * 2
    ? characters.join('')
    : `${characters.slice(0, length - 1).join('')}…`;
}
