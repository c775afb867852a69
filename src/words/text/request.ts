// The request as text: who asked, the mask and its names, what it may take, what confined it.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import { constraintSentence } from '../constraint';
import { flagMeaning } from '../hover/flagMeaning';
import { quoted } from '../label';
import { flagNames, flagsSource, requestFacts, requestSentence } from '../request';
import { blank, plain, reference, type Segment, type TextLine } from './line';
import { bullet, fact, heading, sentences } from './section';

export function requestText(analysis: Analysis): readonly TextLine[] {
  if (analysis.report.kind === 'kill-only') return [];
  const line = analysis.report.trigger?.at.line;
  const place: readonly Segment[] = line === undefined ? [] : [reference(line)];
  return [
    blank,
    heading(l10n.t('The request'), ...place),
    ...sentences([requestSentence(analysis)]),
    ...maskText(analysis),
    ...machineText(analysis),
  ];
}

function maskText(analysis: Analysis): readonly TextLine[] {
  const { request } = analysis;
  const mask = analysis.report.trigger?.gfpMask?.value;
  if (request === undefined || mask === undefined || request.form === 'page-fault') return [];
  const names = flagNames(request);
  const title = names === undefined ? quoted(mask, 40) : `${quoted(mask, 40)} = ${names}`;
  const facts = request.form === 'manual' ? [] : requestFacts(request, analysis);
  return [
    ...fact(plain(title, 'strong')),
    ...request.names.flatMap(flagLine),
    ...sentences([flagsSource(request, analysis)], 'dim'),
    ...sentences(facts),
  ];
}

function flagLine(name: string): readonly TextLine[] {
  const meaning = flagMeaning(name);
  return meaning === undefined ? [] : bullet(plain(quoted(name, 60), 'strong'), plain('  '), plain(meaning));
}

function machineText(analysis: Analysis): readonly TextLine[] {
  return sentences([constraintSentence(analysis), ...pageSize(analysis)]);
}

function pageSize(analysis: Analysis): readonly string[] {
  return analysis.pageSizeStated
    ? []
    : [l10n.t('Nothing here tells the page size; {0} kB was assumed.', analysis.pageSizeKb)];
}
