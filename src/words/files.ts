// What the editor says about files: how many reports one holds, how far it is read, and why it cannot be read.
import * as l10n from '@vscode/l10n';
import { grouped, size } from './quantity';

/** For the status bar. */
export function reportCount(count: number): string {
  if (count === 0) return l10n.t('No kernel report');
  return count === 1 ? l10n.t('1 kernel report') : l10n.t('{0} kernel reports', grouped(count));
}

export function reportCountHint(): string {
  return l10n.t('Open the analysis of this log beside it.');
}

export function largeFileLabel(): string {
  return l10n.t('Large log: Analyse File…');
}

export function largeFileHint(): string {
  return l10n.t(
    'The editor explains logs in place up to 20 MiB and 300,000 lines. This one can be read from the disk.',
  );
}

export function pickFileTitle(): string {
  return l10n.t('Analyse a kernel log of any size, plain or gzip');
}

export function pickFileAction(): string {
  return l10n.t('Analyse');
}

/** The name comes from the file system and is shown as plain text. */
export function readingFileTitle(name: string): string {
  return l10n.t('Reading {0}', name);
}

export function readingFileProgress(done: number, total: number, reports: number): string {
  const read = l10n.t('{0} of {1}', bytes(done), bytes(total));
  return l10n.t('{0}, {1}', read, reportCount(reports));
}

function bytes(count: number): string {
  return size(Math.round(count / 1024));
}

export function notAFileMessage(): string {
  return l10n.t('Only regular files can be analysed.');
}

export function remoteTooLargeMessage(): string {
  return l10n.t(
    'This file is larger than 50 MB and not on the disk of this machine: the editor would have to load it whole. Read it where it lies with: highwater oom FILE.',
  );
}

export function unreadableFileMessage(): string {
  return l10n.t('The file could not be read to its end; what came before is shown.');
}

/** Below the reports that are shown in full. */
export function moreReportsSentence(shown: number): string {
  return l10n.t(
    'Only the first {0} reports are shown in full. The terminal shows all of them: highwater oom FILE.',
    grouped(shown),
  );
}
