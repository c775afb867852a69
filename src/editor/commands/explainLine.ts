// Explain This Line: puts the cursor on what the line is about and opens its hover, so that keyboard and screen reader get it too.
import * as vscode from 'vscode';
import { mainSpot, placeAt } from '../../kernel/explain';
import type { Analysis } from '../../kernel';
import { noReportHereMessage } from '../../words/actions';
import { rangeOf } from '../place';
import type { Room } from '../room';
import { reportsOf } from './reports';
import type { Target } from './target';

export async function explainLine(room: Room, target: Target | undefined): Promise<void> {
  const analyses = await reportsOf(room, target);
  if (target === undefined || analyses === undefined) return;
  const range = rangeToExplain(analyses, target);
  if (range === undefined) {
    await vscode.window.showInformationMessage(noReportHereMessage());
    return;
  }
  const editor = await vscode.window.showTextDocument(target.document, {
    selection: new vscode.Range(range.start, range.start),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' });
}

/** A field under the cursor is explained itself; elsewhere the line's first field speaks for it. */
function rangeToExplain(analyses: readonly Analysis[], { document, line, column }: Target): vscode.Range | undefined {
  const text = document.lineAt(line - 1).text;
  const spots = analyses.flatMap((analysis) => {
    const here = placeAt(analysis, line, column, text);
    if (here === undefined) return [];
    return [here.at.column === 1 ? (mainSpot(analysis, line, text) ?? here) : here];
  });
  const spot = spots.find(({ place }) => place.kind !== 'line') ?? spots[0];
  if (spot === undefined) return undefined;
  const range = rangeOf(spot.at);
  const cursor = new vscode.Position(line - 1, column - 1);
  return range.contains(cursor) ? new vscode.Range(cursor, range.end) : range;
}
