// One incident as a text to paste into a ticket or a chat. It stands in a fenced block, because process names, paths and
// flags are text from a log that must not become markup there; the fence is longer than any run of backticks inside.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../kernel/analysis';
import { fullSentence } from './accounting';
import { alsoSentences } from './also';
import { cgroupFacts } from './cgroup';
import { checkSentence } from './check';
import { constraintSentence } from './constraint';
import { labelled } from './join';
import { quoted, zoneName } from './label';
import { missingSentence } from './parts';
import { flagNames, kindTitle, requestSentence } from './request';
import { verdictSentence } from './verdict';
import { victimSentences } from './victim';

/** `source` names where the log is, for instance its file name. Redact the analysis before, not the text after. */
export function summary(analysis: Analysis, source?: string): string {
  return fenced([...headLines(analysis, source), '', ...storyLines(analysis)]);
}

function headLines(analysis: Analysis, source: string | undefined): readonly string[] {
  const { lines, time, host } = analysis.report;
  const facts = [kindTitle(analysis), time, host, analysis.release?.text].filter((text) => text !== undefined);
  const head = facts.map((text) => quoted(text)).join(' · ');
  const place =
    source === undefined
      ? l10n.t('Lines {0} to {1}', lines.line, lines.endLine)
      : l10n.t('Lines {0} to {1} of {2}', lines.line, lines.endLine, quoted(source));
  return [head, place];
}

function storyLines(analysis: Analysis): readonly string[] {
  const full = fullSentence(analysis);
  const missing = missingSentence(analysis);
  return [
    verdictSentence(analysis),
    ...alsoSentences(analysis),
    '',
    ...requestLines(analysis),
    ...cgroupFacts(analysis),
    ...zoneLines(analysis),
    ...(full === undefined ? [] : [full]),
    ...victimSentences(analysis),
    ...(missing === undefined ? [] : ['', missing]),
  ];
}

function requestLines(analysis: Analysis): readonly string[] {
  if (analysis.report.kind === 'kill-only') return [];
  const names = flagNames(analysis.request);
  return [requestSentence(analysis), ...(names === undefined ? [] : [names]), constraintSentence(analysis)];
}

function zoneLines(analysis: Analysis): readonly string[] {
  return analysis.zones.flatMap((zone) =>
    zone.checks.map((check) => `- ${labelled(zoneName(analysis, zone), checkSentence(check))} (L${zone.zone.at.line})`),
  );
}

function fenced(lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}text\n${text}\n${fence}\n`;
}
