// The only reader of settings: typed by name, scoped to the document they are asked for.
import * as vscode from 'vscode';
import { settingDefaults, type SettingName, type SettingTypes } from './ids';

const section = 'highwater';

export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.ConfigurationChangeEvent>();
  readonly #listener: vscode.Disposable;

  /** Fires when any setting of ours changed. */
  readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent> = this.#changed.event;

  constructor() {
    this.#listener = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(section)) this.#changed.fire(change);
    });
  }

  get<N extends SettingName>(name: N, scope: vscode.ConfigurationScope | undefined): SettingTypes[N] {
    return vscode.workspace.getConfiguration(section, scope).get(name, settingDefaults[name]);
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
