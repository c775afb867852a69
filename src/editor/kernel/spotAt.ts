// The place of a report under a position of a document.
import type * as vscode from 'vscode';
import type { Analysis } from '../../kernel';
import { placeAt, type Spot } from '../../kernel/explain';

export interface Found {
  readonly analysis: Analysis;
  readonly spot: Spot;
}

/** Reports may overlap where lines of two CPUs are mixed: the first that knows the very place wins. */
export function spotAt(
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
