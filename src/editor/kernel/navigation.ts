// Go to Definition and Find References between lines about the same process or the same zone.
import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { relationsOf, type Relations } from '../../kernel/explain';
import { kernelSelector } from '../documents';
import { rangeOf } from '../place';
import type { Room } from '../room';
import { spotAt } from './spotAt';

export function registerNavigation(room: Room): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(kernelSelector, {
      async provideDefinition(document, position, token) {
        const found = await related(room, document, position, token);
        return found?.relations.definition.map((at) => definitionLink(document, found.origin, at));
      },
    }),
    vscode.languages.registerReferenceProvider(kernelSelector, {
      async provideReferences(document, position, _context, token) {
        const found = await related(room, document, position, token);
        return found?.relations.references.map((at) => new vscode.Location(document.uri, rangeOf(at)));
      },
    }),
  );
}

interface Related {
  readonly origin: Span;
  readonly relations: Relations;
}

async function related(
  room: Room,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<Related | undefined> {
  const text = await room.documents.read(document, token);
  const found = text === undefined ? undefined : spotAt(text.analyses, document, position);
  if (found === undefined) return undefined;
  return { origin: found.spot.at, relations: relationsOf(found.analysis, found.spot.place) };
}

function definitionLink(document: vscode.TextDocument, origin: Span, target: Span): vscode.LocationLink {
  const targetRange = document.validateRange(rangeOf(target));
  return {
    originSelectionRange: document.validateRange(rangeOf(origin)),
    targetUri: document.uri,
    targetRange,
    targetSelectionRange: targetRange,
  };
}
