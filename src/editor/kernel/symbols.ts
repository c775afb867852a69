// Outline and breadcrumbs: a symbol for each report, below it its sections, zones, buddy lists and kills.
import * as vscode from 'vscode';
import type { LineRange } from '../../base/span';
import { clipped, visible } from '../../base/visible';
import type { Analysis } from '../../kernel';
import { sectionsOf, type Section, type SectionKind } from '../../kernel/explain';
import { processLabel, zoneLabel } from '../../words/label';
import { buddyLens, lensTitle, zoneLens } from '../../words/lens';
import { sectionName } from '../../words/outline';
import { kernelSelector } from '../documents';
import { linesRange, textRange } from '../place';
import type { Room } from '../room';

export function registerSymbols(room: Room): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(kernelSelector, {
    async provideDocumentSymbols(document, token) {
      const text = await room.documents.read(document, token);
      return text?.analyses.map((analysis) => reportSymbol(analysis, document));
    },
  });
}

function reportSymbol(analysis: Analysis, document: vscode.TextDocument): vscode.DocumentSymbol {
  const { report } = analysis;
  const root = symbol(document, lensTitle(analysis), report.time ?? '', vscode.SymbolKind.Event, report.lines);
  root.children = sectionsOf(report).map((section) => sectionSymbol(section, analysis, document));
  return root;
}

function sectionSymbol(section: Section, analysis: Analysis, document: vscode.TextDocument): vscode.DocumentSymbol {
  const parent = symbol(document, sectionName(section.kind, analysis), '', kindOf(section.kind), section.lines);
  parent.children = [...members(section.kind, analysis, document)];
  return parent;
}

function kindOf(kind: SectionKind): vscode.SymbolKind {
  switch (kind) {
    case 'trigger':
      return vscode.SymbolKind.Key;
    case 'stack':
      return vscode.SymbolKind.Function;
    case 'tasks':
    case 'slab':
      return vscode.SymbolKind.Array;
    case 'kill':
      return vscode.SymbolKind.Event;
    case 'mem-info':
    case 'nodes':
    case 'zones':
    case 'buddies':
    case 'hugepages':
    case 'totals':
    case 'cgroup':
      return vscode.SymbolKind.Namespace;
  }
}

function members(
  kind: SectionKind,
  analysis: Analysis,
  document: vscode.TextDocument,
): readonly vscode.DocumentSymbol[] {
  switch (kind) {
    case 'zones':
      return zoneSymbols(analysis, document);
    case 'buddies':
      return buddySymbols(analysis, document);
    case 'kill':
      return killSymbols(analysis, document);
    case 'trigger':
    case 'stack':
    case 'mem-info':
    case 'nodes':
    case 'hugepages':
    case 'totals':
    case 'cgroup':
    case 'slab':
    case 'tasks':
      return [];
  }
}

function zoneSymbols(analysis: Analysis, document: vscode.TextDocument): readonly vscode.DocumentSymbol[] {
  return analysis.zones.map((zone) => {
    const { line } = zone.zone.at;
    const lines: LineRange = { line, endLine: Math.max(line, zone.zone.reserve?.at.line ?? line) };
    return symbol(document, zoneLabel(analysis, zone.zone), zoneLens(zone, analysis), vscode.SymbolKind.Field, lines);
  });
}

function buddySymbols(analysis: Analysis, document: vscode.TextDocument): readonly vscode.DocumentSymbol[] {
  return analysis.report.buddies.map((buddy) => {
    const zone = analysis.zones.find((each) => each.buddy === buddy);
    const name = zoneLabel(analysis, { node: buddy.node, name: buddy.zone });
    const detail = zone === undefined ? '' : buddyLens(zone, analysis);
    return symbol(document, name, detail, vscode.SymbolKind.Field, oneLine(buddy.at.line));
  });
}

function killSymbols(analysis: Analysis, document: vscode.TextDocument): readonly vscode.DocumentSymbol[] {
  return analysis.victims.map(({ kill }) =>
    symbol(document, processLabel(kill.comm.value, kill.pid.value), '', vscode.SymbolKind.Event, oneLine(kill.at.line)),
  );
}

function oneLine(line: number): LineRange {
  return { line, endLine: line };
}

/** Names are made visible and short: they may hold text of the log. */
function symbol(
  document: vscode.TextDocument,
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  lines: LineRange,
): vscode.DocumentSymbol {
  const selection = textRange(lines.line, document);
  const range = linesRange(lines, document).union(selection);
  return new vscode.DocumentSymbol(plain(name), plain(detail), kind, range, selection);
}

function plain(text: string): string {
  return visible(clipped(text, 80));
}
