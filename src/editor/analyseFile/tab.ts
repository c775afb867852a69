// What the active tab shows, also where the editor keeps its document from extensions.
import * as vscode from 'vscode';
import { inlineCharacters, inlineLines } from './limits';

/** The resource of a text tab, with or without a document. */
export function tabResource(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

export function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** A tab without a document counts as large: only a file too large for extensions, or one that is no text, has none. */
export function isLarge(uri: vscode.Uri): boolean {
  const document = documentOf(uri);
  return document === undefined || isLargeDocument(document);
}

/** Beyond what is explained in place. */
export function isLargeDocument(document: vscode.TextDocument): boolean {
  if (document.lineCount > inlineLines) return true;
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > inlineCharacters;
}
