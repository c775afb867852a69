// The analyses of files that were read from the disk, as the virtual documents show them. Only their text is kept.
import * as vscode from 'vscode';
import type { PlatformFiles } from '../../platform/platform';
import type { Input } from '../../stream/input';
import { notAFileMessage, remoteTooLargeMessage } from '../../words/files';
import type { AnalysisText } from '../kernel/analysisText';
import { baseName } from '../place';
import { documentBytes } from './limits';
import type { Watch } from './render';

/** A file that will not be read, with the sentence that says why. */
export class Refusal extends Error {}

export class FileReadings implements vscode.Disposable {
  readonly #files: PlatformFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #read = new vscode.EventEmitter<vscode.Uri>();
  readonly #held = new Map<string, AnalysisText>();

  /** Fires with the file when a new reading of it is there. */
  readonly onDidRead: vscode.Event<vscode.Uri> = this.#read.event;

  constructor(files: PlatformFiles, log: vscode.LogOutputChannel) {
    this.#files = files;
    this.#log = log;
  }

  /** The text of the last reading, handed out once: the analysis document keeps it. */
  taken(file: vscode.Uri): AnalysisText | undefined {
    const text = this.#held.get(file.toString());
    this.#held.delete(file.toString());
    return text;
  }

  dispose(): void {
    this.#held.clear();
    this.#read.dispose();
  }

  /** Reads the file anew. Undefined where it was cancelled; throws a refusal, or what the file system says. */
  async read(file: vscode.Uri, watch: Watch): Promise<AnalysisText | undefined> {
    const started = performance.now();
    const { renderInput } = await import('./render');
    const { textOfRows } = await import('../kernel/analysisText');
    const input = await this.#open(file, watch.signal);
    const result = await renderInput(baseName(file), input, await this.#files.decode(), watch);
    if (result === undefined) return undefined;
    if (result.fault !== undefined) this.#log.error(String(result.fault.error));
    const zipped = file.path.toLowerCase().endsWith('.gz');
    const text = textOfRows(result.rows);
    const shown = zipped ? { ...text, pointers: [] } : text;
    this.#held.set(file.toString(), shown);
    this.#log.debug(`read ${input.consumed()} bytes of a file in ${(performance.now() - started).toFixed(0)} ms`);
    this.#read.fire(file);
    return shown;
  }

  async #open(file: vscode.Uri, signal: AbortSignal): Promise<Input> {
    const { type, size } = await vscode.workspace.fs.stat(file);
    if ((type & vscode.FileType.File) === 0) throw new Refusal(notAFileMessage());
    const { openPath, openBytes } = this.#files;
    if (file.scheme === 'file' && openPath !== undefined) return openPath(file.fsPath, signal);
    if (size > documentBytes) throw new Refusal(remoteTooLargeMessage());
    return openBytes(await vscode.workspace.fs.readFile(file));
  }
}
