// What the editor offers and tells: titles of actions, links and messages. None of them holds text of a log.
import * as l10n from '@vscode/l10n';

export function copySummaryAction(): string {
  return l10n.t('Copy summary');
}

/** A link below a hover: `free (line 62)`. */
export function evidenceLabel(what: string, line: number): string {
  return l10n.t('{0} (line {1})', what, line);
}

export function revealTitle(line: number): string {
  return l10n.t('Go to line {0}', line);
}

export function analysisTitle(name: string): string {
  return l10n.t('Analysis of {0}', name);
}

export function noReportMessage(): string {
  return l10n.t('No kernel memory report was found in this file.');
}

export function noReportHereMessage(): string {
  return l10n.t('This line does not belong to a kernel memory report.');
}

export function noEditorMessage(): string {
  return l10n.t('Open a kernel log first.');
}

export function copiedMessage(): string {
  return l10n.t('The incident summary is on the clipboard.');
}

export function goneMessage(): string {
  return l10n.t('The log this points to could not be opened.');
}

export function showLogAction(): string {
  return l10n.t('Show log');
}

export function askRecogniseMessage(): string {
  return l10n.t('This file holds a kernel memory report. Show it as a kernel log?');
}

export function askYes(): string {
  return l10n.t('Show as Kernel Log');
}

export function askNo(): string {
  return l10n.t('Not this file');
}

export function askNever(): string {
  return l10n.t('Never');
}

export function failureMessage(): string {
  return l10n.t('Highwater could not finish this command.');
}
