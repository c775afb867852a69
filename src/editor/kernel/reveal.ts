// The one command our links may call: it shows a place of a log. Its arguments arrive from links, so they are checked again here.
import * as vscode from 'vscode';
import { goneMessage, showLogAction } from '../../words/actions';
import { documentBytes } from '../analyseFile/limits';
import { internalCommands } from '../ids';
import { rangeOf } from '../place';
import type { Room } from '../room';
import type { Span } from '../../base/span';

/** A place of a log as plain data: its document and 1-based numbers. */
export type RevealArguments = readonly [uri: string, line: number, column: number, endColumn: number];

export function revealArguments(uri: vscode.Uri, { line, column, endColumn }: Span): RevealArguments {
  return [uri.toString(), line, column, endColumn];
}

export function revealUri(uri: vscode.Uri, at: Span): vscode.Uri {
  const query = encodeURIComponent(JSON.stringify(revealArguments(uri, at)));
  return vscode.Uri.parse(`command:${internalCommands.reveal}?${query}`);
}

/** Undefined for anything our own links would not carry. */
function checkedReveal(given: readonly unknown[]): { readonly uri: vscode.Uri; readonly at: Span } | undefined {
  const [uri, line, column, endColumn] = given;
  if (given.length !== 4 || typeof uri !== 'string') return undefined;
  if (!isPlace(line) || !isPlace(column) || !isPlace(endColumn)) return undefined;
  const parsed = parsedUri(uri);
  return parsed === undefined ? undefined : { uri: parsed, at: { line, column, endColumn } };
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function parsedUri(text: string): vscode.Uri | undefined {
  try {
    const uri = vscode.Uri.parse(text, true);
    return uri.scheme === 'command' ? undefined : uri;
  } catch {
    return undefined; // not a URI at all: the same answer as for any other unknown argument
  }
}

export function registerReveal(room: Room): vscode.Disposable {
  return vscode.commands.registerCommand(internalCommands.reveal, async (...given: unknown[]) => {
    const place = checkedReveal(given);
    if (place === undefined) {
      room.log.warn('a link with unexpected arguments was ignored');
      return;
    }
    await reveal(room, place.uri, place.at);
  });
}

/** Shows the place in the editor that has the log already, else beside nothing: in the active group. */
async function reveal(room: Room, uri: vscode.Uri, at: Span): Promise<void> {
  try {
    if (await isBeyondExtensions(uri)) {
      await vscode.commands.executeCommand('vscode.open', uri, { selection: rangeOf(at), ...columnOption(uri) });
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const selection = document.validateRange(rangeOf(at));
    const editor = await vscode.window.showTextDocument(document, { selection, ...columnOption(uri) });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch (error) {
    room.log.error(error instanceof Error ? error : String(error));
    const answer = await vscode.window.showErrorMessage(goneMessage(), showLogAction());
    if (answer !== undefined) room.log.show();
  }
}

/** The editor shows such a file, but gives its document to no extension. */
async function isBeyondExtensions(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return false;
  if (uri.scheme === 'untitled') return false;
  return (await vscode.workspace.fs.stat(uri)).size > documentBytes;
}

function columnOption(uri: vscode.Uri): { readonly viewColumn?: vscode.ViewColumn } {
  const viewColumn = columnOf(uri);
  return viewColumn === undefined ? {} : { viewColumn };
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => ({ group, tab })));
  const found = tabs.find(
    ({ tab }) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString(),
  );
  return found?.group.viewColumn;
}
