// Hover: what the place under the pointer means in its report.
import * as vscode from 'vscode';
import { kernelSelector } from '../documents';
import { rangeOf } from '../place';
import type { Room } from '../room';
import { markdownOf } from './markdown';
import { spotAt, type Found } from './spotAt';

export function registerHover(room: Room): vscode.Disposable {
  return vscode.languages.registerHoverProvider(kernelSelector, {
    async provideHover(document, position, token) {
      const text = await room.documents.read(document, token);
      const found = text === undefined ? undefined : spotAt(text.analyses, document, position);
      return found === undefined ? undefined : await hoverOf(found, document);
    },
  });
}

/** Its words are a third of all there are: they are loaded with the first hover. */
async function hoverOf({ analysis, spot }: Found, document: vscode.TextDocument): Promise<vscode.Hover> {
  const { hoverText } = await import('../../words/hover');
  return new vscode.Hover(
    markdownOf(hoverText(analysis, spot.place), document.uri),
    document.validateRange(rangeOf(spot.at)),
  );
}
