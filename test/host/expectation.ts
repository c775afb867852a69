// What a launcher promises about the window it opened. It lies in the workspace as `.expect.json`, because the workspace
// is the one thing that every kind of extension host can read.
import * as vscode from 'vscode';

export interface Expectation {
  /** Which extension host runs the suite: Node, or the browser's web worker. */
  readonly host: 'node' | 'web';
  readonly locale: 'en' | 'zh-cn';
  readonly trusted: boolean;
  /** The exact version of VS Code, or null where the launcher takes what it finds. */
  readonly version: string | null;
  /** Only tests whose full title contains this text. */
  readonly grep: string | null;
}

export async function readExpectation(): Promise<Expectation> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the launcher opens a workspace folder');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, '.expect.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Expectation;
}
