// Runs inside the extension host, beside the unpacked package, and times its start: from the load of the module to the end
// of `activate`, several times over.
//
// Every round reads, compiles and evaluates the shipped bundle again (its entry in the module cache is removed first) and
// activates it with the real `vscode` and the real context, whose subscriptions are disposed after each round (all but the
// log, which VS Code does not make twice for one extension). The first round is a cold start. Ten fresh windows would be the other honest way; there the numbers are those of the editor
// starting up around us (2 ms and 160 ms for the same few lines), not of this extension.
import * as assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

interface Entry {
  readonly activate: (context: vscode.ExtensionContext) => unknown;
}

const rounds = 10;
const found = vscode.extensions.getExtension('highwater.highwater');

export async function run(): Promise<void> {
  assert.ok(found !== undefined, 'the window knows the package');
  assert.equal(found.isActive, false, 'nothing has started it yet');
  await quiet();
  const file = join(found.extensionPath, 'dist', 'extension.js');
  const load = createRequire(file);
  const context = await takeContext(found, load, file);
  const times: number[] = [];
  while (times.length < rounds) times.push(await timeStart(load, file, context));
  console.log(`highwater-activation ${JSON.stringify(times)}`);
}

/** VS Code makes a context only for an activation: it gets an entry that keeps it and does nothing else. */
async function takeContext(
  extension: vscode.Extension<unknown>,
  load: NodeJS.Require,
  file: string,
): Promise<vscode.ExtensionContext> {
  let context: vscode.ExtensionContext | undefined;
  const standIn = { activate: (given: vscode.ExtensionContext) => (context = given) };
  const module = { id: file, filename: file, loaded: true, exports: standIn, children: [], paths: [], path: file };
  load.cache[file] = module as unknown as NodeJS.Module;
  await extension.activate();
  assert.ok(context !== undefined, 'VS Code took the entry from the module cache');
  return context;
}

async function timeStart(load: NodeJS.Require, file: string, context: vscode.ExtensionContext): Promise<number> {
  Reflect.deleteProperty(load.cache, file);
  const begin = performance.now();
  await (load(file) as Entry).activate(context);
  const ms = performance.now() - begin;
  for (const subscription of context.subscriptions.splice(0)) {
    if (!('logLevel' in subscription)) void subscription.dispose();
  }
  await quiet();
  return ms;
}

/** Waits until ten timers in a row came on time: the editor is done with its own start. */
async function quiet(): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (let calm = 0; calm < 10 && Date.now() < deadline;) {
    const begin = performance.now();
    await sleep(20);
    calm = performance.now() - begin < 30 ? calm + 1 : 0;
  }
}
