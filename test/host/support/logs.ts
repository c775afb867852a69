// How suites open logs and ask the editor what its providers say. Everything goes through the editor's own commands.
import * as vscode from 'vscode';

/** A file of the workspace the launcher fills: `samples/…` or `fixtures/kernel/…`. */
export async function openFile(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the launcher opens a workspace folder');
  return await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, ...path.split('/')));
}

/** A document of a language from the start. */
export async function openText(content: string, language = 'kernel-log'): Promise<vscode.TextDocument> {
  return await vscode.workspace.openTextDocument({ content, language });
}

/** A sample or fixture as a kernel log, whatever its name says. */
export async function openKernelLog(path: string): Promise<vscode.TextDocument> {
  const document = await openFile(path);
  if (document.languageId === 'kernel-log') return document;
  return await vscode.languages.setTextDocumentLanguage(document, 'kernel-log');
}

export async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 1000);
}

/** Titles of the lenses above a 0-based row. */
export async function lensTitlesAt(document: vscode.TextDocument, row: number): Promise<readonly string[]> {
  const lenses = await lensesOf(document);
  return lenses.filter(({ range }) => range.start.line === row).map(({ command }) => command?.title ?? '');
}

/** The Markdown of the hover at a place; empty where there is none. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : JSON.stringify(content)))
    .join('\n');
}

export async function symbolsOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  return await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
}

export async function foldsOf(document: vscode.TextDocument): Promise<readonly vscode.FoldingRange[]> {
  return await vscode.commands.executeCommand<vscode.FoldingRange[]>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
}

export async function linksOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentLink[]> {
  return await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 1000);
}

/** Our own problems of the document. */
export function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'highwater');
}

/** The first row that holds the text; the position of the text in it. */
export function placeOf(document: vscode.TextDocument, ...steps: readonly string[]): vscode.Position {
  const text = document.getText();
  let offset = 0;
  for (const step of steps) {
    offset = text.indexOf(step, offset);
    if (offset < 0) throw new Error(`the document does not hold ${step}`);
  }
  return document.positionAt(offset);
}

/** Waits for a condition, never for a time. */
export async function until<T>(what: string, value: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await value();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What stands outside fenced blocks: the part that is rendered as Markdown. */
export function outsideFences(markdown: string): string {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const run = /^`{3,}/u.exec(line)?.[0];
    if (fence === undefined && run !== undefined) fence = run;
    else if (fence !== undefined && line.trim() === fence) fence = undefined;
    else if (fence === undefined) kept.push(line);
  }
  return kept.join('\n');
}
