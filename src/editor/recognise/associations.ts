// `files.associations` of the user comes before anything we find in a text.
import * as vscode from 'vscode';

export function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration('files', document)
    .get<Readonly<Record<string, string>>>('associations', {});
  return Object.keys(associations).some(
    (pattern) => vscode.languages.match({ pattern: anywhere(pattern) }, document) > 0,
  );
}

/** A pattern without a folder is about the file's name, wherever it lies. */
function anywhere(pattern: string): string {
  return pattern.includes('/') ? pattern : `**/${pattern}`;
}
