// The extension under test. Suites activate it first: providers asked right after a document opens may answer empty otherwise.
import * as vscode from 'vscode';

const id = 'highwater.highwater';

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(id);
  if (found === undefined) throw new Error(`the window knows no extension ${id}`);
  return found;
}

export async function activateExtension(): Promise<void> {
  await extension().activate();
}
