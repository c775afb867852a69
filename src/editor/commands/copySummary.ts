// Copy Incident Summary: the report around the cursor in a few lines, redacted where the setting asks for it.
import * as vscode from 'vscode';
import { lineText, renderAnalysis } from '../../words';
import { copiedMessage } from '../../words/actions';
import type { Room } from '../room';
import { reportNear, reportsOf } from './reports';
import type { Target } from './target';

export async function copySummary(room: Room, target: Target | undefined): Promise<void> {
  const analyses = await reportsOf(room, target);
  const near = target === undefined || analyses === undefined ? undefined : reportNear(analyses, target.line);
  if (target === undefined || near === undefined) return;
  const lines = renderAnalysis(near, (analyses ?? []).indexOf(near) + 1).map(lineText);
  await vscode.env.clipboard.writeText(lines.join('\n'));
  vscode.window.setStatusBarMessage(copiedMessage(), 4000);
}
