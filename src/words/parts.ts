// The parts a report should have, by name, and the sentence about those it lacks.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../kernel/analysis';
import type { Part } from '../kernel/report';
import { listOf } from './join';

export function partName(part: Part): string {
  switch (part) {
    case 'trigger':
      return l10n.t('the line that names the request');
    case 'stack':
      return l10n.t('the call trace');
    case 'mem-info':
      return l10n.t('the Mem-Info counters');
    case 'zones':
      return l10n.t('the zone lines');
    case 'buddy':
      return l10n.t('the buddy lists');
    case 'totals':
      return l10n.t('the RAM and swap totals');
    case 'tasks':
      return l10n.t('the process table');
    case 'victim':
      return l10n.t('the kill line');
  }
}

/** Undefined where nothing is missing. */
export function missingSentence(analysis: Analysis): string | undefined {
  if (analysis.missing.length === 0) return undefined;
  return l10n.t('Not in this text: {0}.', listOf(analysis.missing.map(partName)));
}
