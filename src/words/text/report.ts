// One report as a person reads it in a terminal or in the editor's read-only document: the verdict first, then what it
// rests on. Pure: lines of segments, at most 80 columns.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import { fullSentence } from '../accounting';
import { alsoSentences } from '../also';
import { quoted } from '../label';
import { noteText } from '../notes';
import { missingSentence } from '../parts';
import { kindTitle } from '../request';
import { verdictSentences } from '../verdict';
import { cgroupText } from './cgroup';
import { blank, plain, reference, referenceRange, textWidth, type Segment, type TextLine } from './line';
import { memoryText } from './memory';
import { requestText } from './request';
import { bullet, heading, sentences } from './section';
import { tasksText, victimsText } from './tasks';
import { wrapped } from './wrap';
import { buddyText, zonesText } from './zones';

/** The whole text of one report. `number` is its place in the file, from 1. */
export function renderAnalysis(analysis: Analysis, number: number): readonly TextLine[] {
  return [
    ...titleText(analysis, number),
    ...verdictText(analysis),
    ...requestText(analysis),
    ...cgroupText(analysis),
    ...zonesText(analysis),
    ...buddyText(analysis),
    ...memoryText(analysis),
    ...tasksText(analysis),
    ...victimsText(analysis),
    ...missingText(analysis),
    ...notesText(analysis),
  ];
}

function titleText(analysis: Analysis, number: number): readonly TextLine[] {
  const { lines, time, host, hardware } = analysis.report;
  const facts = [time, host, analysis.release?.text, hardware?.value].filter(
    (text) => text !== undefined && text !== '',
  );
  const title: TextLine = [
    plain(`[${number}] `, 'dim'),
    plain(kindTitle(analysis), 'strong'),
    plain('  '),
    ...referenceRange(lines.line, lines.endLine),
  ];
  const details = facts.map((text) => quoted(text ?? '')).join(' · ');
  return [title, ...(details === '' ? [] : wrapped([plain('    '), plain(details, 'dim')], textWidth, 4))];
}

function verdictText(analysis: Analysis): readonly TextLine[] {
  const { code, evidence } = analysis.verdict;
  const places = Array.from(new Set(evidence.map(({ line }) => line))).slice(0, 6);
  const references = places.flatMap((line): readonly Segment[] => [plain(' '), reference(line)]);
  const full = fullSentence(analysis);
  return [
    blank,
    [
      plain(l10n.t('Verdict'), 'strong'),
      plain('  '),
      plain(code, toneOf(analysis)),
      ...(references.length === 0 ? [] : [plain(' ')]),
      ...references,
    ],
    ...verdictSentences(analysis).flatMap((text) => sentences([text])),
    ...alsoSentences(analysis).flatMap((text) => bullet(plain(text))),
    ...(full === undefined ? [] : sentences([full])),
  ];
}

function toneOf(analysis: Analysis): 'bad' | 'warn' {
  return analysis.verdict.code === 'recovered' || analysis.verdict.code === 'insufficient-data' ? 'warn' : 'bad';
}

function missingText(analysis: Analysis): readonly TextLine[] {
  const sentence = missingSentence(analysis);
  return sentence === undefined ? [] : [blank, ...sentences([sentence], 'warn')];
}

const shownNotes = 20;

function notesText(analysis: Analysis): readonly TextLine[] {
  const notes = [...analysis.notes].slice(0, shownNotes);
  if (notes.length === 0) return [];
  const lines = notes.flatMap((note) => {
    const place: readonly Segment[] = note.line === undefined ? [] : [plain('  '), reference(note.line)];
    return bullet(plain(noteText(note)), ...place);
  });
  return [blank, heading(l10n.t('Read with reservations')), ...lines, ...moreNotes(analysis.notes.length - shownNotes)];
}

function moreNotes(more: number): readonly TextLine[] {
  if (more <= 0) return [];
  return sentences(
    [more === 1 ? l10n.t('1 more note is not shown.') : l10n.t('{0} more notes are not shown.', more)],
    'dim',
  );
}
