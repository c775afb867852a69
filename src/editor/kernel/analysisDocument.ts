// The read-only document beside a log: the terminal's text, every line number a link back.
import * as vscode from 'vscode';
import { analysisTitle, revealTitle } from '../../words/actions';
import { languages, schemes, semanticModifiers, semanticTypes } from '../ids';
import { baseName } from '../place';
import type { Room } from '../room';
import type { AnalysisText } from './analysisText';
import { revealUri } from './reveal';

const quietMs = 300;

/** Read from the document an editor holds, or from the file on disk. */
type Source = 'document' | 'file';

/** The address of the analysis of a log; the log's own address is its query. */
export function analysisUri(log: vscode.Uri, source: Source = 'document'): vscode.Uri {
  const path = `/${analysisTitle(baseName(log))}`;
  const fragment = source === 'file' ? source : '';
  return vscode.Uri.from({ scheme: schemes.analysis, path, query: log.toString(), fragment });
}

function logOf(analysis: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(analysis.query, true);
}

export function registerAnalysisDocuments(room: Room): vscode.Disposable {
  const provider = new AnalysisDocuments(room);
  const selector: vscode.DocumentSelector = { scheme: schemes.analysis };
  return vscode.Disposable.from(
    provider,
    vscode.workspace.registerTextDocumentContentProvider(schemes.analysis, provider),
    vscode.languages.registerDocumentLinkProvider(selector, provider),
    vscode.languages.registerDocumentSemanticTokensProvider(selector, provider, tonesLegend),
    vscode.workspace.onDidOpenTextDocument(nameLanguage),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      provider.followEdit(document);
    }),
    room.files.onDidRead((file) => {
      provider.readAgain(file);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      provider.closed(document);
    }),
  );
}

const tonesLegend = new vscode.SemanticTokensLegend([...semanticTypes], [...semanticModifiers]);

/** The name ends like the log's, by which the editor would take it for a log. */
function nameLanguage(document: vscode.TextDocument): void {
  if (document.uri.scheme !== schemes.analysis || document.languageId === languages.analysis) return;
  void vscode.languages.setTextDocumentLanguage(document, languages.analysis);
}

class AnalysisDocuments
  implements
    vscode.TextDocumentContentProvider,
    vscode.DocumentLinkProvider,
    vscode.DocumentSemanticTokensProvider,
    vscode.Disposable
{
  readonly #room: Room;
  readonly #shown = new Map<string, AnalysisText>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  readonly onDidChange: vscode.Event<vscode.Uri> = this.#changed.event;

  constructor(room: Room) {
    this.#room = room;
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const log = logOf(uri);
    const text = uri.fragment === 'file' ? await this.#ofFile(log) : await this.#ofDocument(log);
    this.#shown.set(uri.toString(), text);
    return text.text;
  }

  async #ofDocument(log: vscode.Uri): Promise<AnalysisText> {
    const document = await vscode.workspace.openTextDocument(log);
    const { analysisText } = await import('./analysisText');
    return analysisText(baseName(log), this.#room.documents.readNow(document));
  }

  /** Read by the command; after a restart of the window, read again. */
  async #ofFile(log: vscode.Uri): Promise<AnalysisText> {
    const { files } = this.#room;
    const watch = { signal: new AbortController().signal, progress: () => undefined };
    const text = files.taken(log) ?? (await files.read(log, watch));
    if (text === undefined) throw new Error('a reading nobody cancels was cancelled');
    return text;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const log = logOf(document.uri);
    const pointers = this.#shown.get(document.uri.toString())?.pointers ?? [];
    return pointers.map(({ row, from, to, line }) => {
      const at = { line, column: 1, endColumn: 1 };
      const link = new vscode.DocumentLink(new vscode.Range(row, from, row, to), revealUri(log, at));
      link.tooltip = revealTitle(line);
      return link;
    });
  }

  provideDocumentSemanticTokens(document: vscode.TextDocument): vscode.SemanticTokens {
    const builder = new vscode.SemanticTokensBuilder(tonesLegend);
    const tones = this.#shown.get(document.uri.toString())?.tones ?? [];
    for (const { row, from, to, tone } of tones)
      builder.push(new vscode.Range(row, from, row, to), 'analysisTone', [tone]);
    return builder.build();
  }

  /** The analysis follows its log while both are open. */
  followEdit(log: vscode.TextDocument): void {
    const uri = analysisUri(log.uri);
    const key = uri.toString();
    if (!this.#shown.has(key)) return;
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => {
        this.#refresh(uri);
      }, quietMs),
    );
  }

  /** A file that is shown already was read once more. */
  readAgain(file: vscode.Uri): void {
    const uri = analysisUri(file, 'file');
    if (this.#shown.has(uri.toString())) this.#changed.fire(uri);
  }

  /** A change of language looks like closing and opening: only what stays closed is forgotten. */
  closed(document: vscode.TextDocument): void {
    setTimeout(() => {
      if (document.isClosed) this.#forget(document.uri.toString());
    }, 0);
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#shown.clear();
    this.#changed.dispose();
  }

  #forget(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#shown.delete(key);
  }

  #refresh(uri: vscode.Uri): void {
    this.#waiting.delete(uri.toString());
    this.#changed.fire(uri);
  }
}
