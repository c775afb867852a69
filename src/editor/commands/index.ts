// Registers the commands of the palette. Complete by construction: a command without its function does not compile.
import * as vscode from 'vscode';
import { failureMessage, showLogAction } from '../../words/actions';
import { commands, type CommandId } from '../ids';
import type { Room } from '../room';
import { analyse } from './analyse';
import { analyseFile } from './analyseFile';
import { copySummary } from './copySummary';
import { explainLine } from './explainLine';
import { targetOf, type Target } from './target';

type Command = (room: Room, given: readonly unknown[]) => Promise<void>;

/** A command about a place of an open document. */
function atTarget(command: (room: Room, target: Target | undefined) => Promise<void>): Command {
  return async (room, given) => command(room, await targetOf(given));
}

const table: Readonly<Record<CommandId, Command>> = {
  [commands.analyse]: atTarget(analyse),
  [commands.analyseFile]: analyseFile,
  [commands.explainLine]: atTarget(explainLine),
  [commands.copySummary]: atTarget(copySummary),
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
    await command(room, given);
  } catch (error) {
    room.log.error(error instanceof Error ? error : String(error));
    const answer = await vscode.window.showErrorMessage(failureMessage(), showLogAction());
    if (answer !== undefined) room.log.show();
  }
}
