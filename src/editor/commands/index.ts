// Registers the commands of the palette. Complete by construction: a command without its function does not compile.
import * as vscode from 'vscode';
import { failureMessage, showLogAction } from '../../words/actions';
import { commands, type CommandId } from '../ids';
import type { Room } from '../room';
import { analyse } from './analyse';
import { copySummary } from './copySummary';
import { explainLine } from './explainLine';
import { targetOf, type Target } from './target';

type Command = (room: Room, target: Target | undefined) => Promise<void>;

const table: Readonly<Record<CommandId, Command>> = {
  [commands.analyse]: analyse,
  [commands.explainLine]: explainLine,
  [commands.copySummary]: copySummary,
};

export function registerCommands(room: Room): vscode.Disposable {
  const registered = Object.entries(table).map(([id, command]) =>
    vscode.commands.registerCommand(id, (...given: unknown[]) => guarded(room, command, given)),
  );
  return vscode.Disposable.from(...registered);
}

/** Trouble with the world, for instance a log that was deleted: one plain message, the rest in the output channel. */
async function guarded(room: Room, command: Command, given: readonly unknown[]): Promise<void> {
  try {
    await command(room, await targetOf(given));
  } catch (error) {
    room.log.error(error instanceof Error ? error : String(error));
    const answer = await vscode.window.showErrorMessage(failureMessage(), showLogAction());
    if (answer !== undefined) room.log.show();
  }
}
