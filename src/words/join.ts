// Joins finished pieces the way each language does: lists and runs of sentences.
import * as l10n from '@vscode/l10n';

/** `DMA`, `DMA and DMA32`, `DMA, DMA32 and Normal`. */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return l10n.t('{0} and {1}', commaList(items.slice(0, -1)), last);
}

/** `DMA, DMA32, Normal`. */
export function commaList(items: readonly string[]): string {
  return items.reduce((head, item) => (head === '' ? item : l10n.t('{0}, {1}', head, item)), '');
}

/** Sentences one after the other: English puts a space between them, Chinese nothing. */
export function paragraph(sentences: readonly string[]): string {
  return sentences.reduce((head, next) => (head === '' ? next : l10n.t('{0} {1}', head, next)), '');
}

/** A label and what it labels: `OOM: …`. */
export function labelled(label: string, text: string): string {
  return l10n.t('{0}: {1}', label, text);
}

/** A full-width bracket brings its own space: none follows it where pieces meet. */
export function closedUp(text: string): string {
  return text.replaceAll('） ', '）');
}
