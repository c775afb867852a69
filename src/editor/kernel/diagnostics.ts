// Problems: one entry for each report of the open documents, with the verdict as its code.
import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { visible } from '../../base/visible';
import type { Analysis, VerdictCode } from '../../kernel';
import { labelled } from '../../words/join';
import { zoneName } from '../../words/label';
import { buddyLens, victimLens, zoneLens } from '../../words/lens';
import { kindTitle } from '../../words/request';
import { verdictSentence } from '../../words/verdict';
import { isKernelDocument } from '../documents';
import { diagnosticSource } from '../ids';
import { rangeOf, textRange } from '../place';
import type { Room } from '../room';

/** Edits come in bursts: problems follow when the typing rests. */
const quietMs = 250;

export function registerDiagnostics(room: Room): vscode.Disposable {
  const problems = new Problems(room);
  return vscode.Disposable.from(
    problems,
    vscode.workspace.onDidOpenTextDocument((document) => {
      problems.schedule(document, 0);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      problems.schedule(document, quietMs);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      problems.forget(document);
    }),
    room.settings.onDidChange((change) => {
      if (change.affectsConfiguration('highwater.diagnostics')) problems.scheduleAll();
    }),
  );
}

class Problems implements vscode.Disposable {
  readonly #room: Room;
  readonly #collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(room: Room) {
    this.#room = room;
    this.scheduleAll();
  }

  scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  schedule(document: vscode.TextDocument, delayMs: number): void {
    if (!isKernelDocument(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#update(document);
      }, delayMs),
    );
  }

  /** A document that is closed, or that is no kernel log any more. */
  forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#collection.delete(document.uri);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#collection.dispose();
  }

  #update(document: vscode.TextDocument): void {
    this.#waiting.delete(document.uri.toString());
    if (document.isClosed || !isKernelDocument(document)) return;
    const wanted = this.#room.settings.get('diagnostics.enabled', document);
    const { analyses } = wanted ? this.#room.documents.readNow(document) : { analyses: [] };
    this.#collection.set(
      document.uri,
      analyses.map((analysis) => problemOf(analysis, document)),
    );
  }
}

function problemOf(analysis: Analysis, document: vscode.TextDocument): vscode.Diagnostic {
  const { trigger, lines } = analysis.report;
  const range = trigger === undefined ? textRange(lines.line, document) : rangeOf(trigger.at);
  const message = labelled(kindTitle(analysis), verdictSentence(analysis));
  const problem = new vscode.Diagnostic(document.validateRange(range), visible(message), severityOf(analysis));
  problem.source = diagnosticSource;
  problem.code = analysis.verdict.code;
  problem.relatedInformation = related(analysis, document);
  return problem;
}

const severities: Readonly<Record<VerdictCode, vscode.DiagnosticSeverity>> = {
  'below-min': vscode.DiagnosticSeverity.Error,
  fragmentation: vscode.DiagnosticSeverity.Error,
  'below-high': vscode.DiagnosticSeverity.Error,
  'memcg-limit': vscode.DiagnosticSeverity.Error,
  'page-fault': vscode.DiagnosticSeverity.Warning,
  recovered: vscode.DiagnosticSeverity.Warning,
  'insufficient-data': vscode.DiagnosticSeverity.Warning,
  manual: vscode.DiagnosticSeverity.Information,
};

/** An allocation failure kills nobody: never worse than a warning. */
function severityOf({ report, verdict }: Analysis): vscode.DiagnosticSeverity {
  const severity = severities[verdict.code];
  const harmless = report.kind === 'page-allocation-failure' && severity === vscode.DiagnosticSeverity.Error;
  return harmless ? vscode.DiagnosticSeverity.Warning : severity;
}

/** The lines the verdict rests on, each with what it says. */
function related(analysis: Analysis, document: vscode.TextDocument): vscode.DiagnosticRelatedInformation[] {
  const { deciding } = analysis.verdict;
  const victim = analysis.victims[0]?.kill.at;
  const entries: readonly (readonly [Span | undefined, string | undefined])[] = [
    [
      deciding?.zone.at,
      deciding === undefined ? undefined : labelled(zoneName(analysis, deciding), zoneLens(deciding, analysis)),
    ],
    [
      deciding?.buddy?.at,
      deciding === undefined ? undefined : labelled(zoneName(analysis, deciding), buddyLens(deciding, analysis)),
    ],
    [victim, victimLens(analysis)],
  ];
  return entries.flatMap(([at, message]) =>
    at === undefined || message === undefined
      ? []
      : [new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, rangeOf(at)), visible(message))],
  );
}
