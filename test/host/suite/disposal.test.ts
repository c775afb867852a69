// What is registered can be taken back: no provider, problem or cached text outlives its feature.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FileReadings } from '../../../src/editor/analyseFile/readings';
import { Documents } from '../../../src/editor/documents';
import { registerCodeLens } from '../../../src/editor/kernel/codeLens';
import { registerDiagnostics } from '../../../src/editor/kernel/diagnostics';
import { registerFolding } from '../../../src/editor/kernel/folding';
import { registerHover } from '../../../src/editor/kernel/hover';
import { registerSymbols } from '../../../src/editor/kernel/symbols';
import type { Room } from '../../../src/editor/room';
import { Settings } from '../../../src/editor/settings';
import { web } from '../../../src/platform/web';
import { activateExtension } from '../support/extension';
import { hoverAt, lensesOf, openKernelLog, placeOf, problemsOf, symbolsOf, until } from '../support/logs';

/** State that nobody keeps. */
const workspaceState: vscode.Memento = {
  keys: () => [],
  get: <T>(_key: string, otherwise?: T) => otherwise,
  update: () => Promise.resolve(),
};

describe('disposal', () => {
  before(activateExtension);

  it('takes back every provider and problem of a second set of features', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const before = await countsOf(document, 1);
    const log = vscode.window.createOutputChannel('Highwater, second', { log: true });
    const settings = new Settings();
    const documents = new Documents(log);
    const files = new FileReadings(web.files, log);
    const room: Room = { log, settings, documents, files, workspaceState };
    const features = [registerCodeLens, registerHover, registerSymbols, registerDiagnostics, registerFolding];
    const registered = vscode.Disposable.from(
      ...features.map((register) => register(room)),
      documents,
      files,
      settings,
      log,
    );
    const doubled = await countsOf(document, 2);
    assert.deepEqual(
      doubled,
      before.map((count) => 2 * count),
    );
    assert.ok(documents.size > 0);
    registered.dispose();
    assert.deepEqual(await countsOf(document, 1), before);
    assert.equal(documents.size, 0);
  });
});

/** Lenses, hovers, outline roots and problems, once as many problems are listed as there are sets of features. */
async function countsOf(document: vscode.TextDocument, sets: number): Promise<readonly number[]> {
  const problems = await until(`${sets} problems are listed`, () => {
    const found = problemsOf(document);
    return found.length === sets ? found : undefined;
  });
  const hover = await hoverAt(document, placeOf(document, 'free:54912kB'));
  return [
    (await lensesOf(document)).length,
    hover.split('__zone').length + hover.split('\\_\\_zone').length - 2,
    (await symbolsOf(document)).length,
    problems.length,
  ];
}
