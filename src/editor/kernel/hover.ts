// Hover: what the place under the pointer means in its report.
import * as vscode from 'vscode';
import { hoverText } from '../../words/hover';
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
      return found === undefined ? undefined : hoverOf(found, document);
    },
  });
}

function hoverOf({ analysis, spot }: Found, document: vscode.TextDocument): vscode.Hover {
  return new vscode.Hover(
    markdownOf(hoverText(analysis, spot.place), document.uri),
    document.validateRange(rangeOf(spot.at)),
  );
}
