// Terminals and the editor make a link of any web address in a text. In ours none may be one: `http[:]//` is read by people only.
import type { TextLine } from './line';

export function inert(row: TextLine): TextLine {
  return row.map((segment) => ({ ...segment, text: segment.text.replaceAll('://', '[:]//') }));
}
