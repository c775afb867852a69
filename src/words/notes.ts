// What could not be read, or was read with a reservation, in words.
import * as l10n from '@vscode/l10n';
import type { KernelNote } from '../kernel/note';
import { quoted } from './label';
import { grouped } from './quantity';

/** The datum of a note as text, undefined where it has none. */
function detail(note: KernelNote): string | undefined {
  if (note.detail === undefined) return undefined;
  return typeof note.detail === 'number' ? grouped(note.detail) : quoted(note.detail, 80);
}

export function noteText(note: KernelNote): string {
  const datum = detail(note);
  return datum === undefined ? plainNote(note) : detailedNote(note, datum);
}

function plainNote(note: KernelNote): string {
  switch (note.code) {
    case 'messages-dropped':
      return l10n.t('The kernel dropped messages here.');
    case 'messages-suppressed':
      return l10n.t('Repeated messages were held back here.');
    case 'unreadable-line':
      return l10n.t('A line of a known shape could not be read.');
    case 'number-out-of-range':
      return l10n.t('A number is too large to be held exactly; it is treated as unknown.');
    case 'line-too-long':
      return l10n.t('The line is very long; only its beginning was read.');
    case 'foreign-lines':
      return l10n.t('Lines of other messages lie inside the report.');
    case 'newer-kernel':
      return l10n.t('The kernel is newer than the rules; those of 7.1 were applied.');
    case 'kernel-unknown':
      return l10n.t('The kernel version is not in this text; the rules were chosen by the shape of the lines.');
    case 'flags-disagree':
      return l10n.t('The flag names printed do not fit the mask by any known table.');
    case 'buddy-sum-differs':
      return l10n.t('The buddy list and the free counter of a zone differ by more than races explain.');
    case 'too-many':
      return l10n.t('There was more of something than is kept.');
    case 'not-text':
      return l10n.t('The input is not text that could be a log.');
    case 'truncated-input':
      return l10n.t('The compressed data ends too early; what came before was read.');
  }
}

function detailedNote(note: KernelNote, datum: string): string {
  switch (note.code) {
    case 'messages-dropped':
      return l10n.t('The kernel dropped messages here: {0}.', datum);
    case 'messages-suppressed':
      return l10n.t('Repeated messages were held back here: {0}.', datum);
    case 'unreadable-line':
      return l10n.t('A line of a known shape could not be read: {0}.', datum);
    case 'number-out-of-range':
      return l10n.t('A number is too large to be held exactly and is treated as unknown: {0}.', datum);
    case 'line-too-long':
      return l10n.t('The line has {0} characters or more; only its beginning was read.', datum);
    case 'foreign-lines':
      return l10n.t('Lines of other messages lie inside the report: {0}.', datum);
    case 'newer-kernel':
      return l10n.t('Kernel {0} is newer than the rules; those of 7.1 were applied.', datum);
    case 'kernel-unknown':
      return l10n.t(
        'The kernel version could not be told ({0}); the rules were chosen by the shape of the lines.',
        datum,
      );
    case 'flags-disagree':
      return l10n.t('The flag names printed do not fit the mask by any known table: {0}.', datum);
    case 'buddy-sum-differs':
      return l10n.t('The buddy list and the free counter differ by more than races explain: {0}.', datum);
    case 'too-many':
      return l10n.t('There was more than is kept: {0}.', datum);
    case 'not-text':
      return l10n.t('The input is not text that could be a log: {0}.', datum);
    case 'truncated-input':
      return l10n.t('The input could not be read to its end: {0}.', datum);
  }
}
