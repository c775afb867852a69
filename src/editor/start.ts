// Composition: builds the shared things, registers the features, returns. Nothing is read here.
import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Platform } from '../platform/platform';
import { FileReadings } from './analyseFile/readings';
import { registerCommands } from './commands';
import { Documents } from './documents';
import { registerKernel } from './kernel';
import { registerRecognition } from './recognise';
import type { Room } from './room';
import { Settings } from './settings';

/** What `activate` hands to other extensions and to tests. */
export interface HighwaterApi {
  readonly host: Platform['host'];
  /** From the first statement of the bundle to the end of `activate`. */
  readonly activationMs: number;
  /** Documents held in the cache at this moment. */
  readonly heldDocuments: () => number;
}

export function start(context: vscode.ExtensionContext, platform: Platform): HighwaterApi {
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const log = vscode.window.createOutputChannel('Highwater', { log: true });
  const settings = new Settings();
  const documents = new Documents(log);
  const files = new FileReadings(platform.files, log);
  const room: Room = { log, settings, documents, files, workspaceState: context.workspaceState };

  context.subscriptions.push(
    log,
    settings,
    documents,
    files,
    registerKernel(room),
    registerRecognition(room),
    registerCommands(room),
  );
  const activationMs = platform.now() - platform.loadedAt;
  log.info(`active in ${activationMs.toFixed(1)} ms (${platform.host})`);
  return { host: platform.host, activationMs, heldDocuments: () => documents.size };
}
