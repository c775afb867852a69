// Colours from the analysis, above those of the grammar: the numbers of zones that failed or passed, the rows of the killed
// process and of the one that asked.
import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import type { Analysis, ZoneAnalysis } from '../../kernel';
import { kernelSelector } from '../documents';
import { semanticModifiers, semanticTypes } from '../ids';
import { rangeOf } from '../place';
import type { Room } from '../room';

type TokenType = (typeof semanticTypes)[number];
type Modifier = (typeof semanticModifiers)[number];

const legend = new vscode.SemanticTokensLegend([...semanticTypes], [...semanticModifiers]);

interface Token {
  readonly at: Span;
  readonly type: TokenType;
  readonly modifier: Modifier;
}

export function registerSemanticTokens(room: Room): vscode.Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(
    kernelSelector,
    {
      async provideDocumentSemanticTokens(document, token) {
        const text = await room.documents.read(document, token);
        return text === undefined ? undefined : encoded(text.analyses.flatMap(tokensOf));
      },
    },
    legend,
  );
}

/** Tokens in the order of the file; of two that overlap, the first wins, since the editor allows no overlap. */
function encoded(tokens: readonly Token[]): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(legend);
  let line = 0;
  let end = 0;
  for (const { at, type, modifier } of [...tokens].sort(byPlace)) {
    if (at.line === line && at.column < end) continue;
    [line, end] = [at.line, at.endColumn];
    builder.push(rangeOf(at), type, [modifier]);
  }
  return builder.build();
}

function byPlace(one: Token, other: Token): number {
  return one.at.line - other.at.line || one.at.column - other.at.column;
}

function tokensOf(analysis: Analysis): readonly Token[] {
  return [...analysis.zones.flatMap(zoneTokens), ...rowTokens(analysis)];
}

/** The numbers compared: `free` with `min`, the `high` of the last try, and the reserve entry that applies. */
function zoneTokens(zone: ZoneAnalysis): readonly Token[] {
  const { kb, reserve } = zone.zone;
  const entry = zone.reserveIndex === undefined ? undefined : reserve?.pages[zone.reserveIndex]?.at;
  return zone.checks.flatMap(({ mark, passes, reservePages }) => {
    const modifier: Modifier = passes ? 'passing' : 'failing';
    const places = [
      kb.get(mark)?.at,
      ...(mark === 'min' ? [kb.get('free')?.at] : []),
      ...(reservePages > 0 ? [entry] : []),
    ];
    return places.flatMap((at) => (at === undefined ? [] : [{ at, type: 'kernelMark', modifier } as const]));
  });
}

function rowTokens({ report, victims }: Analysis): readonly Token[] {
  const killed = new Set(victims.map(({ kill }) => kill.pid.value));
  const asked = report.trigger?.pid?.value;
  return (report.tasks?.rows ?? []).flatMap(({ at, pid }): readonly Token[] => {
    if (killed.has(pid)) return [{ at, type: 'kernelRow', modifier: 'killed' }];
    return pid === asked ? [{ at, type: 'kernelRow', modifier: 'trigger' }] : [];
  });
}
