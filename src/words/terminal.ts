// What the terminal program says about itself: usage, and what went wrong with its input.
import * as l10n from '@vscode/l10n';
import { grouped } from './quantity';
import { quoted } from './label';

/** The forms of the command line are the same in every language; only their explanation is not. */
export function usageText(): string {
  const rows: readonly (readonly [string, string])[] = [
    ['--json', l10n.t('write one JSON document instead of text')],
    ['--event N', l10n.t('show only report number N of each file, counted from 1')],
    ['--redact', l10n.t('replace hosts, addresses, ids, users, paths and keys by placeholders')],
    ['--locale en|zh-cn', l10n.t('language of the text; otherwise that of the environment')],
    ['--help', l10n.t('show this help')],
    ['--version', l10n.t('show the version')],
  ];
  const options = rows.map(([form, meaning]) => `  ${form.padEnd(18)}  ${meaning}`);
  return [
    'highwater oom FILE…|- [--json] [--event N] [--redact] [--locale en|zh-cn]',
    '',
    `  ${l10n.t('Explains the out-of-memory reports in kernel logs, plain or gzip; - is standard input.')}`,
    '',
    ...options,
    '',
    `  ${l10n.t('Exit status: 0 read and analysed, 1 a file could not be read, 2 wrong usage.')}`,
    '',
  ].join('\n');
}

/** What is wrong with a command line. */
export type UsageFault =
  | { readonly code: 'no-command' }
  | { readonly code: 'unknown-command'; readonly name: string }
  | { readonly code: 'not-built'; readonly name: string }
  | { readonly code: 'no-file' }
  | { readonly code: 'unknown-option'; readonly name: string }
  | { readonly code: 'value-missing'; readonly name: string }
  | { readonly code: 'value-unexpected'; readonly name: string }
  | { readonly code: 'bad-number'; readonly text: string }
  | { readonly code: 'bad-locale'; readonly text: string };

export function usageFaultText(fault: UsageFault): string {
  switch (fault.code) {
    case 'no-command':
      return l10n.t('no command given');
    case 'unknown-command':
      return l10n.t('{0}: no such command', quoted(fault.name, 60));
    case 'not-built':
      return l10n.t('{0}: not built yet', fault.name);
    case 'no-file':
      return l10n.t('no file given (- is standard input)');
    case 'unknown-option':
      return l10n.t('{0}: no such option', quoted(fault.name, 60));
    case 'value-missing':
      return l10n.t('{0} needs a value', fault.name);
    case 'value-unexpected':
      return l10n.t('{0} takes no value', fault.name);
    case 'bad-number':
      return l10n.t('--event needs a whole number from 1, not {0}', quoted(fault.text, 60));
    case 'bad-locale':
      return l10n.t('--locale needs en or zh-cn, not {0}', quoted(fault.text, 60));
  }
}

export function usageHint(): string {
  return l10n.t('Try: highwater --help');
}

/** Why a file could not be read, by the system's code. */
export function fileFaultText(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
      return l10n.t('no such file');
    case 'EISDIR':
      return l10n.t('is a directory');
    case 'EACCES':
    case 'EPERM':
      return l10n.t('no permission to read it');
    case undefined:
      return l10n.t('cannot be read');
    default:
      return l10n.t('cannot be read ({0})', code);
  }
}

/** The output is gone, for another reason than its reader having seen enough. */
export function outputFaultText(code: string | undefined): string {
  return code === undefined
    ? l10n.t('the output cannot be written')
    : l10n.t('the output cannot be written ({0})', code);
}

export function standardInputName(): string {
  return l10n.t('standard input');
}

export function noSuchEvent(wanted: number, found: number): string {
  if (found === 0) return l10n.t('There is no report number {0}: the file holds none.', grouped(wanted));
  return found === 1
    ? l10n.t('There is no report number {0}: the file holds 1.', grouped(wanted))
    : l10n.t('There is no report number {0}: the file holds {1}.', grouped(wanted), grouped(found));
}
