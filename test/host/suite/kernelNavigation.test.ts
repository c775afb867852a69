// Go to Definition, Find References and inlay hints.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { openKernelLog, placeOf } from '../support/logs';

const group = 'fixtures/kernel/booted/6.1.0-50-amd64-memcg2-group.log';

describe('navigation', () => {
  before(activateExtension);

  it('leads from a kill to the row of the process, and from the row to the kill', async () => {
    const document = await openKernelLog(group);
    const kill = placeOf(document, 'Killed process 161', '161');
    const row = placeOf(document, '[    161]').line;
    assert.deepEqual(await definitionRows(document, kill), [row]);
    assert.ok((await definitionRows(document, new vscode.Position(row, 22))).includes(kill.line));
  });

  it('finds every line about a process', async () => {
    const document = await openKernelLog(group);
    const rows = await referenceRows(document, placeOf(document, 'Killed process 161', '161'));
    for (const text of ['invoked oom-killer', 'PID: 161', '[    161]', 'oom-kill:constraint', 'Killed process 161'])
      assert.ok(rows.includes(placeOf(document, text).line), text);
  });

  it('leads between a zone, its reserve and its buddy list', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/marked.log');
    const zone = placeOf(document, 'free:61692kB');
    const buddy = placeOf(document, '4174*4kB');
    assert.deepEqual(await definitionRows(document, buddy), [zone.line]);
    assert.deepEqual(await definitionRows(document, zone), [buddy.line]);
    assert.deepEqual(await referenceRows(document, buddy), [zone.line, zone.line + 1, buddy.line]);
  });

  it('is silent where there is nowhere to go', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/marked.log');
    assert.deepEqual(await definitionRows(document, placeOf(document, 'Mem-Info')), []);
  });
});

describe('inlay hints', () => {
  before(activateExtension);

  it('are off until asked for, then show sizes after page counts', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    assert.deepEqual(await hintsOf(document), []);
    const settings = vscode.workspace.getConfiguration('highwater');
    await settings.update('inlayHints.enabled', true, vscode.ConfigurationTarget.Global);
    try {
      const labels = (await hintsOf(document)).map(({ label }) => label);
      for (const size of ['11.1 GiB', '62.6 MiB', '16.0 GiB']) assert.ok(labels.includes(size), size);
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

async function definitionRows(document: vscode.TextDocument, position: vscode.Position): Promise<readonly number[]> {
  const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
  return links.map((link) => ('targetRange' in link ? link.targetRange : link.range).start.line);
}

async function referenceRows(document: vscode.TextDocument, position: vscode.Position): Promise<readonly number[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    position,
  );
  return found.map(({ range }) => range.start.line);
}

async function hintsOf(document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
}
