// The commands of the palette and the command behind our links.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { linksOf, openKernelLog, placeOf, until } from '../support/logs';

describe('commands', () => {
  before(activateExtension);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('open the analysis beside the log, every line number a link back', async () => {
    const log = await openKernelLog('fixtures/kernel/seed/marked.log');
    await vscode.window.showTextDocument(log, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('highwater.kernel.analyse');
    const analysis = await openAnalysis(log);
    const text = analysis.getText();
    for (const number of ['54,912', '54,968', '64,124', '64,692']) assert.ok(text.includes(number), number);
    const links = await linksOf(analysis);
    const line = placeOf(log, 'free:54912kB').line + 1;
    const link = links.find(({ range }) => analysis.getText(range) === `L${line}`);
    assert.ok(link?.target !== undefined);
    await follow(link.target);
    await until('the log shows the line', () =>
      vscode.window.activeTextEditor?.document.uri.toString() === log.uri.toString() &&
      vscode.window.activeTextEditor.selection.active.line === line - 1
        ? true
        : undefined,
    );
    assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.One);
  });

  it('reveal nothing for arguments our links would not carry', async () => {
    const log = await openKernelLog('fixtures/kernel/seed/plain.log');
    await vscode.window.showTextDocument(log);
    const bad: readonly (readonly unknown[])[] = [
      [],
      [log.uri.toString()],
      [log.uri.toString(), 0, 1, 1],
      [log.uri.toString(), 1.5, 1, 1],
      [log.uri.toString(), '1', 1, 1],
      ['command:workbench.action.closeWindow', 1, 1, 1],
      [{ scheme: 'file' }, 1, 1, 1],
      [log.uri.toString(), 1, 1, 1, 'more'],
    ];
    for (const given of bad) await vscode.commands.executeCommand('highwater.reveal', ...given);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 0);
  });

  it('put the cursor on what a line is about and explain it', async () => {
    const log = await openKernelLog('fixtures/kernel/seed/plain.log');
    const place = placeOf(log, 'free:61692kB');
    await vscode.window.showTextDocument(log, { selection: new vscode.Range(place.line, 0, place.line, 0) });
    await vscode.commands.executeCommand('highwater.kernel.explainLine');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.selection.active.line, place.line);
    assert.ok(editor.selection.active.character > 0);
  });

  it('copy a summary, and redact it where the setting asks', async () => {
    const log = await openKernelLog('samples/pod-limit.dmesg');
    await vscode.window.showTextDocument(log);
    const uid = /pod([0-9a-f]{8}[_-][0-9a-f_-]{27})/u.exec(log.getText())?.[1]?.replaceAll('_', '-') ?? 'none';
    await vscode.commands.executeCommand('highwater.kernel.copySummary');
    assert.ok((await vscode.env.clipboard.readText()).includes(uid));
    const settings = vscode.workspace.getConfiguration('highwater');
    await settings.update('redact', true, vscode.ConfigurationTarget.Global);
    try {
      await vscode.commands.executeCommand('highwater.kernel.copySummary');
      const text = await vscode.env.clipboard.readText();
      assert.ok(text.length > 100 && !text.includes(uid) && !text.includes(uid.replaceAll('-', '_')), text);
    } finally {
      await settings.update('redact', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

async function openAnalysis(log: vscode.TextDocument): Promise<vscode.TextDocument> {
  return await until('the analysis is open', () =>
    vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'highwater-analysis' && uri.query === log.uri.toString(),
    ),
  );
}

/** As a click does: the command of the link with the arguments in it. */
async function follow(target: vscode.Uri): Promise<void> {
  const given = JSON.parse(decodeURIComponent(target.query)) as readonly unknown[];
  await vscode.commands.executeCommand(target.path, ...given);
}
