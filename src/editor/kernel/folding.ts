// Folding: a report as a whole, and each of its sections of more than one line.
import * as vscode from 'vscode';
import type { LineRange } from '../../base/span';
import type { Analysis } from '../../kernel';
import { sectionsOf } from '../../kernel/explain';
import { kernelSelector } from '../documents';
import type { Room } from '../room';

export function registerFolding(room: Room): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(kernelSelector, {
    async provideFoldingRanges(document, _context, token) {
      const text = await room.documents.read(document, token);
      return text?.analyses.flatMap(foldsOf);
    },
  });
}

function foldsOf({ report }: Analysis): readonly vscode.FoldingRange[] {
  const lines = [report.lines, ...sectionsOf(report).map((section) => section.lines)];
  return lines.filter(({ line, endLine }) => endLine > line).map(foldOf);
}

function foldOf({ line, endLine }: LineRange): vscode.FoldingRange {
  return new vscode.FoldingRange(line - 1, endLine - 1, vscode.FoldingRangeKind.Region);
}
