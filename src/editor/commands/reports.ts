// Which report a command is about.
import * as vscode from 'vscode';
import type { Analysis } from '../../kernel';
import { noEditorMessage, noReportMessage } from '../../words/actions';
import type { Room } from '../room';
import type { Target } from './target';

/** The reports of the target's document; a message and undefined where there is none. */
export async function reportsOf(room: Room, target: Target | undefined): Promise<readonly Analysis[] | undefined> {
  if (target === undefined) {
    await vscode.window.showInformationMessage(noEditorMessage());
    return undefined;
  }
  const { analyses } = room.documents.readNow(target.document);
  if (analyses.length > 0) return analyses;
  await vscode.window.showInformationMessage(noReportMessage());
  return undefined;
}

/** The report around the line, else the last one that began before it, else the first. */
export function reportNear(analyses: readonly Analysis[], line: number): Analysis | undefined {
  const around = analyses.find(({ report }) => line >= report.lines.line && line <= report.lines.endLine);
  return around ?? analyses.findLast(({ report }) => report.lines.line <= line) ?? analyses[0];
}
