// Analyse OOM Reports: opens the read-only document beside the log, at the report the cursor is in.
import * as vscode from 'vscode';
import { analysisUri } from '../kernel/analysisDocument';
import type { Room } from '../room';
import { reportNear, reportsOf } from './reports';
import type { Target } from './target';

export async function analyse(room: Room, target: Target | undefined): Promise<void> {
  const analyses = await reportsOf(room, target);
  if (target === undefined || analyses === undefined) return;
  const document = await vscode.workspace.openTextDocument(analysisUri(target.document.uri));
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: true,
  });
  const near = reportNear(analyses, target.line);
  const row = near === undefined ? undefined : headRow(document, analyses.indexOf(near) + 1);
  if (row !== undefined) editor.revealRange(new vscode.Range(row, 0, row, 0), vscode.TextEditorRevealType.AtTop);
}

/** Reports are numbered in their heads: `[2] Out of memory …`. */
function headRow(document: vscode.TextDocument, number: number): number | undefined {
  const head = `[${number}] `;
  for (let row = 0; row < document.lineCount; row++) if (document.lineAt(row).text.startsWith(head)) return row;
  return undefined;
}
