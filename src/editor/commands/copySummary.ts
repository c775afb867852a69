// Copy Incident Summary: the report around the cursor in a few lines, redacted where the setting asks for it.
import * as vscode from 'vscode';
import { Redactor } from '../../base/redact';
import { copiedMessage } from '../../words/actions';
import { baseName } from '../place';
import type { Room } from '../room';
import { reportNear, reportsOf } from './reports';
import type { Target } from './target';

export async function copySummary(room: Room, target: Target | undefined): Promise<void> {
  const analyses = await reportsOf(room, target);
  const near = target === undefined || analyses === undefined ? undefined : reportNear(analyses, target.line);
  if (target === undefined || near === undefined) return;
  const [{ summary }, { redacted }] = await Promise.all([
    import('../../words/summary'),
    import('../../words/redacted'),
  ]);
  const redact = room.settings.get('redact', target.document);
  const name = baseName(target.document.uri);
  const text = redact ? summary(redacted(near, new Redactor())) : summary(near, name);
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(copiedMessage(), 4000);
}
