// The frame around the reports of one file: its name before, how many there were and what could not be read after.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import type { KernelNote } from '../../kernel/note';
import { noteText } from '../notes';
import { quoted } from '../label';
import { grouped } from '../quantity';
import { blank, plain, reference, textWidth, type Segment, type TextLine } from './line';
import { renderAnalysis } from './report';
import { bullet } from './section';
import { wrapped } from './wrap';

/** What is known of a file once it was read to its end. */
export interface FileFacts {
  readonly lines: number;
  readonly events: number;
  readonly notes: readonly KernelNote[];
}

export function renderFileHead(name: string): readonly TextLine[] {
  return wrapped([plain(quoted(name, 400), 'strong')], textWidth, 2);
}

/** The rule between two reports. */
export const ruler: TextLine = [plain('─'.repeat(textWidth), 'dim')];

export function renderFileEnd(facts: FileFacts): readonly TextLine[] {
  return [...wrapped([plain(countSentence(facts))], textWidth, 0), ...facts.notes.flatMap(noteLine)];
}

function countSentence({ events, lines }: FileFacts): string {
  if (events === 0)
    return lines === 1
      ? l10n.t('No kernel report in 1 line.')
      : l10n.t('No kernel report in {0} lines.', grouped(lines));
  if (events === 1)
    return lines === 1 ? l10n.t('1 kernel report in 1 line.') : l10n.t('1 kernel report in {0} lines.', grouped(lines));
  return lines === 1
    ? l10n.t('{0} kernel reports in 1 line.', grouped(events))
    : l10n.t('{0} kernel reports in {1} lines.', grouped(events), grouped(lines));
}

function noteLine(note: KernelNote): readonly TextLine[] {
  const place: readonly Segment[] = note.line === undefined ? [] : [plain('  '), reference(note.line)];
  return bullet(plain(noteText(note), 'warn'), ...place);
}

/** Everything about a text that is at hand whole: what the editor's read-only document shows. */
export function renderReading(name: string, analyses: readonly Analysis[], facts: FileFacts): readonly TextLine[] {
  const reports = analyses.flatMap((analysis, index) => [blank, ruler, ...renderAnalysis(analysis, index + 1)]);
  return [...renderFileHead(name), ...reports, blank, ...renderFileEnd(facts)];
}
