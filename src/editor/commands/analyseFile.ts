// Analyse File…: reads a log of any size from the disk and opens its analysis. The file is the one a menu or the status bar
// names, else the one of a tab too large for the editor, else one the user picks.
import * as vscode from 'vscode';
import { pickFileAction, pickFileTitle, readingFileProgress, readingFileTitle } from '../../words/files';
import { Refusal } from '../analyseFile/readings';
import { isLarge, tabResource } from '../analyseFile/tab';
import { analysisUri } from '../kernel/analysisDocument';
import { baseName } from '../place';
import type { Room } from '../room';
import { uriOf } from './target';

export async function analyseFile(room: Room, given: readonly unknown[]): Promise<void> {
  const file = uriOf(given[0]) ?? largeTab() ?? (await picked());
  if (file === undefined) return;
  try {
    if (!(await readWithProgress(room, file))) return;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await vscode.window.showWarningMessage(error.message);
    return;
  }
  const document = await vscode.workspace.openTextDocument(analysisUri(file, 'file'));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

function largeTab(): vscode.Uri | undefined {
  const resource = tabResource();
  return resource !== undefined && isLarge(resource) ? resource : undefined;
}

async function picked(): Promise<vscode.Uri | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title: pickFileTitle(), openLabel: pickFileAction() })) ?? [];
  return file;
}

/** False where the user cancelled. */
async function readWithProgress(room: Room, file: vscode.Uri): Promise<boolean> {
  const { size } = await vscode.workspace.fs.stat(file);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: readingFileTitle(baseName(file)),
    cancellable: true,
  };
  return await vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => {
      abort.abort();
    });
    let percent = 0;
    const watch = {
      signal: abort.signal,
      progress: (consumed: number, reports: number) => {
        const now = size === 0 ? 100 : (consumed / size) * 100;
        if (now - percent < 1) return;
        progress.report({ increment: now - percent, message: readingFileProgress(consumed, size, reports) });
        percent = now;
      },
    };
    return (await unlessAborted(room.files.read(file, watch), abort.signal)) !== undefined;
  });
}

/** A cancel while the system opens the file shows as an error of the stream: it is none. */
async function unlessAborted<T>(reading: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
