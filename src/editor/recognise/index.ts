// Recognises kernel logs among generic documents. Only `plaintext` and `log` are ever switched, once per document; a switch
// back by the user is remembered, and `files.associations` wins.
import * as vscode from 'vscode';
import { askNever, askNo, askRecogniseMessage, askYes } from '../../words/actions';
import { languages, schemes } from '../ids';
import type { Room } from '../room';
import { isAssociated } from './associations';
import { Declined } from './declined';
import { holdsKernelReport, lookedAt } from './sniff';

/** A paste is looked at when it rests. */
const quietMs = 150;

/** Less than this cannot hold the line of a report. */
const shortestInsert = 20;

export function registerRecognition(room: Room): vscode.Disposable {
  const recognition = new Recognition(room);
  return vscode.Disposable.from(
    recognition,
    vscode.workspace.onDidOpenTextDocument((document) => {
      recognition.opened(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      recognition.closed(document);
    }),
    vscode.workspace.onDidChangeTextDocument((change) => {
      recognition.changed(change);
    }),
    room.settings.onDidChange((change) => {
      if (change.affectsConfiguration('highwater.recognise')) recognition.lookAtAll();
    }),
  );
}

class Recognition implements vscode.Disposable {
  readonly #room: Room;
  readonly #declined: Declined;
  /** Documents switched or asked about; each gets one chance while it is open. */
  readonly #done = new Set<string>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** A change of language closes and opens the same document in one turn. */
  #justClosed: { readonly document: vscode.TextDocument; readonly was: string } | undefined;

  constructor(room: Room) {
    this.#room = room;
    this.#declined = new Declined(room.workspaceState);
    this.lookAtAll();
  }

  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  opened(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const changedFrom = this.#justClosed?.document === document ? this.#justClosed.was : undefined;
    this.#justClosed = undefined;
    if (changedFrom === languages.kernelLog) {
      void this.#declined.add(document.uri);
      return;
    }
    if (changedFrom === undefined) this.#done.delete(key);
    this.#schedule(document, 0);
  }

  closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#justClosed = { document, was: document.languageId };
    queueMicrotask(() => {
      this.#justClosed = undefined;
    });
  }

  /** Pasted or appended text may bring the first report; single key strokes are not looked at. */
  changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.some(({ text }) => text.length >= shortestInsert)) this.#schedule(document, quietMs);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #schedule(document: vscode.TextDocument, delayMs: number): void {
    if (!this.#isCandidate(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => void this.#look(document), delayMs),
    );
  }

  #isCandidate(document: vscode.TextDocument): boolean {
    if (document.languageId !== 'plaintext' && document.languageId !== 'log') return false;
    return (
      document.uri.scheme !== schemes.analysis &&
      document.uri.scheme !== 'output' &&
      !this.#done.has(document.uri.toString())
    );
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    this.#waiting.delete(document.uri.toString());
    const mode = this.#room.settings.get('recognise', document);
    if (mode === 'off' || document.isClosed || !this.#isCandidate(document)) return;
    if (this.#declined.has(document.uri) || isAssociated(document) || !holdsKernelReport(bothEnds(document))) return;
    this.#done.add(document.uri.toString());
    if (mode === 'automatic' || (await this.#asked(document))) await this.#switch(document);
  }

  async #asked(document: vscode.TextDocument): Promise<boolean> {
    const answer = await vscode.window.showInformationMessage(askRecogniseMessage(), askYes(), askNo(), askNever());
    if (answer === askNo()) await this.#declined.add(document.uri);
    if (answer === askNever()) await vscode.workspace.getConfiguration('highwater').update('recognise', 'off', true);
    return answer === askYes();
  }

  async #switch(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    await vscode.languages.setTextDocumentLanguage(document, languages.kernelLog);
    this.#room.log.info('recognised a kernel log by its content');
  }
}

/** The whole text where it is small, else its beginning and its end. */
function bothEnds(document: vscode.TextDocument): string {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const length = document.offsetAt(end);
  if (length <= 2 * lookedAt) return document.getText();
  const head = new vscode.Range(new vscode.Position(0, 0), document.positionAt(lookedAt));
  const tail = new vscode.Range(document.positionAt(length - lookedAt), end);
  return `${document.getText(head)}\n${document.getText(tail)}`;
}
