// The one cache: a document's version and what was read of it. The first provider to ask pays, the others share.
import * as vscode from 'vscode';
import { analyse, StormWatch, readText, type Analysis, type KernelNote } from '../kernel';
import { languages, schemes } from './ids';

/** Everything read of one version of a document. */
export interface KernelText {
  readonly version: number;
  readonly lines: number;
  readonly analyses: readonly Analysis[];
  /** What could not be read and belongs to no report. */
  readonly notes: readonly KernelNote[];
}

/** Providers answer for kernel logs, and for generic logs in which a report is found. Never by scheme: a document may be remote or untitled. */
export const kernelSelector: vscode.DocumentSelector = [{ language: languages.kernelLog }, { language: 'log' }];

export function isKernelDocument(document: vscode.TextDocument): boolean {
  return document.uri.scheme !== schemes.analysis && vscode.languages.match(kernelSelector, document) > 0;
}

export class Documents implements vscode.Disposable {
  readonly #held = new Map<string, KernelText>();
  readonly #log: vscode.LogOutputChannel;
  readonly #listener: vscode.Disposable;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#listener = vscode.workspace.onDidCloseTextDocument((document) => this.#held.delete(document.uri.toString()));
  }

  /** How many documents are held; for tests of eviction. */
  get size(): number {
    return this.#held.size;
  }

  /**
   * Reads once the current turn is over, so that a request cancelled by the next key stroke costs nothing.
   * Undefined where it was cancelled or the text has changed meanwhile: the editor asks again.
   */
  async read(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<KernelText | undefined> {
    const version = document.version;
    if (this.#heldFor(document) === undefined) await nextTurn();
    if (token.isCancellationRequested || document.isClosed || document.version !== version) return undefined;
    return this.readNow(document);
  }

  readNow(document: vscode.TextDocument): KernelText {
    return this.#heldFor(document) ?? this.#readAnew(document);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#held.clear();
  }

  #heldFor(document: vscode.TextDocument): KernelText | undefined {
    const held = this.#held.get(document.uri.toString());
    return held?.version === document.version ? held : undefined;
  }

  #readAnew(document: vscode.TextDocument): KernelText {
    const started = performance.now();
    const { reports, lines, notes } = readText(document.getText());
    const storms = new StormWatch();
    const analyses = reports.map((report) => storms.add(analyse(report)));
    const text: KernelText = { version: document.version, lines, analyses, notes };
    if (!document.isClosed) this.#held.set(document.uri.toString(), text);
    const took = (performance.now() - started).toFixed(1);
    this.#log.debug(
      `read version ${document.version}: ${document.lineCount} lines, ${reports.length} reports, ${took} ms`,
    );
    return text;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
