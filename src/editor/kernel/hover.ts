// Hover: what the place under the pointer means in its report.
import * as vscode from 'vscode';
import { placeAt, type Spot } from '../../kernel/explain';
import type { Analysis } from '../../kernel';
import { hoverText } from '../../words/hover';
import { kernelSelector } from '../documents';
import { rangeOf } from '../place';
import type { Room } from '../room';
import { markdownOf } from './markdown';

export function registerHover(room: Room): vscode.Disposable {
  return vscode.languages.registerHoverProvider(kernelSelector, {
    async provideHover(document, position, token) {
      const text = await room.documents.read(document, token);
      const found = text === undefined ? undefined : spotAt(text.analyses, document, position);
      return found === undefined ? undefined : hoverOf(found, document);
    },
  });
}

interface Found {
  readonly analysis: Analysis;
  readonly spot: Spot;
}

/** Reports may overlap where lines of two CPUs are mixed: the first that knows the very place wins. */
function spotAt(
  analyses: readonly Analysis[],
  document: vscode.TextDocument,
  position: vscode.Position,
): Found | undefined {
  const line = document.lineAt(position.line).text;
  const found = analyses.flatMap((analysis) => {
    const spot = placeAt(analysis, position.line + 1, position.character + 1, line);
    return spot === undefined ? [] : [{ analysis, spot }];
  });
  return found.find(({ spot }) => spot.place.kind !== 'line') ?? found[0];
}

function hoverOf({ analysis, spot }: Found, document: vscode.TextDocument): vscode.Hover {
  return new vscode.Hover(
    markdownOf(hoverText(analysis, spot.place), document.uri),
    document.validateRange(rangeOf(spot.at)),
  );
}
