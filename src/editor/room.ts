// What every feature is given: the few shared things of a running extension.
import type * as vscode from 'vscode';
import type { FileReadings } from './analyseFile/readings';
import type { Documents } from './documents';
import type { Settings } from './settings';

export interface Room {
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly documents: Documents;
  readonly files: FileReadings;
  readonly workspaceState: vscode.Memento;
}
