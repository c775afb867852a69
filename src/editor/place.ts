// Spans of the model (1-based) and the editor's positions (0-based).
import * as vscode from 'vscode';
import type { LineRange, Span } from '../base/span';

export function rangeOf({ line, column, endColumn }: Span): vscode.Range {
  return new vscode.Range(line - 1, column - 1, line - 1, endColumn - 1);
}

/** Whole lines, up to the end of the last one's text. */
export function linesRange({ line, endLine }: LineRange, document: vscode.TextDocument): vscode.Range {
  const last = Math.min(endLine - 1, document.lineCount - 1);
  return new vscode.Range(line - 1, 0, last, document.lineAt(last).text.length);
}

/** The text of a line without the blanks before it. */
export function textRange(line: number, document: vscode.TextDocument): vscode.Range {
  const text = document.lineAt(line - 1);
  return new vscode.Range(line - 1, text.firstNonWhitespaceCharacterIndex, line - 1, text.text.length);
}

/** The last step of a path, for titles. */
export function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
