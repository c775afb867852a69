// The files a user wants to stay as they are: remembered for the workspace, the newest two hundred.
import type * as vscode from 'vscode';

const key = 'recognise.declined';
const kept = 200;

export class Declined {
  readonly #state: vscode.Memento;
  /** Untitled documents share their names with later ones: remembered for this window only. */
  readonly #untitled = new Set<string>();

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  has(uri: vscode.Uri): boolean {
    const name = uri.toString();
    return this.#untitled.has(name) || this.#state.get<readonly string[]>(key, []).includes(name);
  }

  async add(uri: vscode.Uri): Promise<void> {
    const name = uri.toString();
    if (uri.scheme === 'untitled') {
      this.#untitled.add(name);
      return;
    }
    const others = this.#state.get<readonly string[]>(key, []).filter((each) => each !== name);
    await this.#state.update(key, [...others, name].slice(-kept));
  }
}
