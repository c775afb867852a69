// Inlay hints, off by default: sizes after page counts.
import * as vscode from 'vscode';
import { pageCounts } from '../../kernel/explain';
import { size } from '../../words/quantity';
import { kernelSelector } from '../documents';
import type { Room } from '../room';

export function registerInlayHints(room: Room): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const listener = room.settings.onDidChange((change) => {
    if (change.affectsConfiguration('highwater.inlayHints')) changed.fire();
  });
  const provider = vscode.languages.registerInlayHintsProvider(kernelSelector, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      if (!room.settings.get('inlayHints.enabled', document)) return [];
      const text = await room.documents.read(document, token);
      const lines = { line: range.start.line + 1, endLine: range.end.line + 1 };
      return text?.analyses.flatMap((analysis) => pageCounts(analysis, lines)).map(({ at, kb }) => hintAt(at, kb));
    },
  });
  return vscode.Disposable.from(changed, listener, provider);
}

function hintAt(
  { line, endColumn }: { readonly line: number; readonly endColumn: number },
  kb: number,
): vscode.InlayHint {
  const hint = new vscode.InlayHint(new vscode.Position(line - 1, endColumn - 1), size(kb));
  hint.paddingLeft = true;
  return hint;
}
