// Headings, paragraphs and lists of the terminal's report.
import { plain, textWidth, type Segment, type TextLine, type Tone } from './line';
import { wrapped } from './wrap';

/** A heading with, at its right, the lines it rests on. */
export function heading(title: string, ...references: readonly Segment[]): TextLine {
  return references.length === 0 ? [plain(title, 'strong')] : [plain(title, 'strong'), plain('  '), ...references];
}

/** Sentences, each beginning a line of its own, indented by two. */
export function sentences(texts: readonly string[], tone?: Tone): readonly TextLine[] {
  return texts.flatMap((text) => wrapped([plain('  '), plain(text, tone)], textWidth, 2));
}

/** `name: value` with a hanging indent. */
export function fact(...segments: readonly Segment[]): readonly TextLine[] {
  return wrapped([plain('  '), ...segments], textWidth, 4);
}

/** Something said below a line of its own, with a mark before it. */
export function bullet(...segments: readonly Segment[]): readonly TextLine[] {
  return wrapped([plain('  - '), ...segments], textWidth, 4);
}
