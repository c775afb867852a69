// What a command is about: the document and line its caller named, else the active editor and its cursor.
import * as vscode from 'vscode';

export interface Target {
  readonly document: vscode.TextDocument;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** A lens or link named the place: it is exact. The cursor of the palette is only near. */
  readonly named: boolean;
}

/** Arguments come from lenses, key bindings and other extensions: anything but `(uri, line, column)` falls back to the cursor. */
export async function targetOf(given: readonly unknown[]): Promise<Target | undefined> {
  const [where, line, column] = given;
  const uri = uriOf(where);
  if (uri === undefined) return fromCursor();
  const document = await vscode.workspace.openTextDocument(uri);
  const place = document.validatePosition(new vscode.Position(zeroBased(line), zeroBased(column)));
  return { document, line: place.line + 1, column: place.character + 1, named: line !== undefined };
}

/** Menus give a `Uri`, lenses its text. */
export function uriOf(where: unknown): vscode.Uri | undefined {
  if (where instanceof vscode.Uri) return where;
  return typeof where === 'string' && where.includes(':') ? vscode.Uri.parse(where) : undefined;
}

function zeroBased(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value - 1 : 0;
}

function fromCursor(): Target | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { document: editor.document, line: line + 1, column: character + 1, named: false };
}
