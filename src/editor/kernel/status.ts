// The status-bar item: how many reports the log in front holds; for one too large to be explained in place, the way to
// read it from the disk.
import * as vscode from 'vscode';
import { largeFileHint, largeFileLabel, reportCount, reportCountHint } from '../../words/files';
import { documentBytes } from '../analyseFile/limits';
import { documentOf, isLargeDocument, tabResource } from '../analyseFile/tab';
import { isKernelDocument } from '../documents';
import { commands, languages, type CommandId } from '../ids';
import type { Room } from '../room';

const quietMs = 150;

interface Shown {
  readonly text: string;
  readonly tooltip: string;
  readonly command: CommandId;
  readonly resource: vscode.Uri;
}

export class ReportStatus implements vscode.Disposable {
  readonly #room: Room;
  readonly #item = vscode.window.createStatusBarItem('highwater.reports', vscode.StatusBarAlignment.Right, 100);
  readonly #listeners: vscode.Disposable;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #reading = new vscode.CancellationTokenSource();
  #shown: Shown | undefined;

  constructor(room: Room) {
    this.#room = room;
    this.#item.name = 'Highwater';
    const soon = (): void => {
      this.#soon();
    };
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(soon),
      vscode.window.tabGroups.onDidChangeTabs(soon),
      vscode.window.tabGroups.onDidChangeTabGroups(soon),
      vscode.workspace.onDidOpenTextDocument(soon),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) soon();
      }),
    );
    soon();
  }

  /** What the item says at this moment; undefined while it is hidden. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#reading.cancel();
    this.#reading.dispose();
    this.#listeners.dispose();
    this.#item.dispose();
  }

  /** What is being read for an earlier state is of no use any more. */
  #soon(): void {
    clearTimeout(this.#waiting);
    this.#reading.cancel();
    this.#reading.dispose();
    const reading = new vscode.CancellationTokenSource();
    this.#reading = reading;
    this.#waiting = setTimeout(() => void this.#update(reading.token), quietMs);
  }

  async #update(token: vscode.CancellationToken): Promise<void> {
    const resource = vscode.window.activeTextEditor?.document.uri ?? tabResource();
    const shown = resource === undefined ? undefined : await this.#about(resource, token);
    if (!token.isCancellationRequested) this.#show(shown);
  }

  async #about(resource: vscode.Uri, token: vscode.CancellationToken): Promise<Shown | undefined> {
    const document = documentOf(resource);
    if (document === undefined) return (await isHugeFile(resource)) ? large(resource) : undefined;
    if (!isKernelDocument(document)) return undefined;
    if (isLargeDocument(document)) return large(resource);
    const count = (await this.#room.documents.read(document, token))?.analyses.length;
    if (count === undefined || (count === 0 && document.languageId !== languages.kernelLog)) return undefined;
    return { text: reportCount(count), tooltip: reportCountHint(), command: commands.analyse, resource };
  }

  #show(shown: Shown | undefined): void {
    this.#shown = shown;
    if (shown === undefined) {
      this.#item.hide();
      return;
    }
    const { text, tooltip, command, resource } = shown;
    this.#item.text = `$(pulse) ${text}`;
    this.#item.tooltip = tooltip;
    this.#item.command = { title: text, command, arguments: command === commands.analyse ? [] : [resource] };
    this.#item.show();
  }
}

function large(resource: vscode.Uri): Shown {
  return { text: largeFileLabel(), tooltip: largeFileHint(), command: commands.analyseFile, resource };
}

/** A text tab without a document: too large for extensions, or no text at all, which is not our matter. */
async function isHugeFile(resource: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(resource.scheme) === undefined) return false;
  try {
    return (await vscode.workspace.fs.stat(resource)).size > documentBytes;
  } catch {
    return false; // gone meanwhile: there is nothing to offer
  }
}
