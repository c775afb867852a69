// CodeLens: the conclusion above each report, each zone line, buddy line, process table and kill.
import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { Analysis } from '../../kernel';
import { buddyLens, lensTitle, requestLens, taskLens, victimLens, zoneLens } from '../../words/lens';
import { copySummaryAction } from '../../words/actions';
import { kernelSelector } from '../documents';
import { commands, internalCommands } from '../ids';
import { iconFree } from '../labels';
import { textRange } from '../place';
import type { Room } from '../room';
import { revealArguments } from './reveal';

export function registerCodeLens(room: Room): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const listener = room.settings.onDidChange((change) => {
    if (change.affectsConfiguration('highwater.codeLens')) changed.fire();
  });
  const provider = vscode.languages.registerCodeLensProvider(kernelSelector, {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!room.settings.get('codeLens.enabled', document)) return [];
      const text = await room.documents.read(document, token);
      return text?.analyses.flatMap((analysis) => reportLenses(analysis, document));
    },
  });
  return vscode.Disposable.from(changed, listener, provider);
}

function reportLenses(analysis: Analysis, document: vscode.TextDocument): readonly vscode.CodeLens[] {
  return [...headLenses(analysis, document), ...zoneLenses(analysis, document), ...processLenses(analysis, document)];
}

function headLenses(analysis: Analysis, document: vscode.TextDocument): readonly vscode.CodeLens[] {
  const { line } = analysis.report.lines;
  const { trigger } = analysis.report;
  const request = requestLens(analysis);
  const victim = victimLens(analysis);
  const mask = trigger?.gfpMask?.at ?? trigger?.order?.at;
  return [
    lens(document, line, lensTitle(analysis), commands.analyse, [document.uri.toString(), line]),
    ...(request === undefined || mask === undefined ? [] : [explain(document, line, request, mask)]),
    ...(victim === undefined ? [] : [killLens(analysis, document, line, victim)]),
    lens(document, line, copySummaryAction(), commands.copySummary, [document.uri.toString(), line]),
  ];
}

function killLens(analysis: Analysis, document: vscode.TextDocument, line: number, title: string): vscode.CodeLens {
  const at = analysis.victims[0]?.kill.at;
  if (at === undefined) return lens(document, line, title, commands.analyse, [document.uri.toString(), line]);
  return lens(document, line, title, internalCommands.reveal, revealArguments(document.uri, at));
}

function zoneLenses(analysis: Analysis, document: vscode.TextDocument): readonly vscode.CodeLens[] {
  return analysis.zones.flatMap((zone) => {
    const { at, kb } = zone.zone;
    const buddy = zone.buddy?.at;
    return [
      explain(document, at.line, zoneLens(zone, analysis), kb.get('free')?.at ?? at),
      ...(buddy === undefined ? [] : [explain(document, buddy.line, buddyLens(zone, analysis), buddy)]),
    ];
  });
}

function processLenses(analysis: Analysis, document: vscode.TextDocument): readonly vscode.CodeLens[] {
  const { report, victims } = analysis;
  const table = report.tasks?.header ?? report.tasks?.rows[0]?.at;
  const [first] = victims;
  const victim = victimLens(analysis);
  return [
    ...(table === undefined ? [] : [explain(document, table.line, taskLens(analysis), table)]),
    ...(first === undefined || victim === undefined
      ? []
      : [explain(document, first.kill.at.line, victim, first.kill.at)]),
  ];
}

function explain(document: vscode.TextDocument, line: number, title: string, at: Span): vscode.CodeLens {
  return lens(document, line, title, commands.explainLine, [document.uri.toString(), at.line, at.column]);
}

function lens(
  document: vscode.TextDocument,
  line: number,
  title: string,
  command: string,
  given: readonly (string | number)[],
): vscode.CodeLens {
  return new vscode.CodeLens(textRange(line, document), { title: iconFree(title), command, arguments: [...given] });
}
