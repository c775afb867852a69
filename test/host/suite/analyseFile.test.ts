// Files read from the disk, and the status-bar item that leads there.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Documents } from '../../../src/editor/documents';
import { FileReadings } from '../../../src/editor/analyseFile/readings';
import { ReportStatus } from '../../../src/editor/kernel/status';
import { Settings } from '../../../src/editor/settings';
import { web } from '../../../src/platform/web';
import { activateExtension } from '../support/extension';
import { linksOf, openKernelLog, openText, placeOf, until } from '../support/logs';

const seed = 'fixtures/kernel/seed/plain.log';

function fileOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder !== undefined);
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

describe('files', () => {
  before(activateExtension);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are analysed from the disk, with links that open the log at the line', async () => {
    const file = fileOf(seed);
    await vscode.commands.executeCommand('highwater.kernel.analyseFile', file);
    const analysis = await openAnalysis(file);
    for (const number of ['54,912', '54,968', '60 kB']) assert.ok(analysis.getText().includes(number), number);
    const log = await vscode.workspace.openTextDocument(file);
    const line = placeOf(log, 'free:54912kB').line + 1;
    const links = await linksOf(analysis);
    const target = links.find(({ range }) => analysis.getText(range) === `L${line}`)?.target;
    assert.ok(target !== undefined);
    const given = JSON.parse(decodeURIComponent(target.query)) as readonly unknown[];
    await vscode.commands.executeCommand(target.path, ...given);
    await until('the log shows the line', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === file.toString() && editor.selection.active.line === line - 1
        ? true
        : undefined;
    });
  });

  it('are read unzipped where they are gzip, line numbers without links', async () => {
    const file = fileOf('zipped.log.gz');
    await vscode.workspace.fs.writeFile(file, await zipped(await vscode.workspace.fs.readFile(fileOf(seed))));
    await vscode.commands.executeCommand('highwater.kernel.analyseFile', file);
    const analysis = await openAnalysis(file);
    assert.ok(analysis.getText().includes('54,912'));
    assert.match(analysis.getText(), /\bL\d+\b/u);
    assert.deepEqual(await linksOf(analysis), []);
  });

  it('are read again when asked again', async () => {
    const file = fileOf('growing.klog');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('[    0.000000] Linux version 6.1.0\n'));
    await vscode.commands.executeCommand('highwater.kernel.analyseFile', file);
    const analysis = await openAnalysis(file);
    assert.ok(!analysis.getText().includes('54,912'));
    await vscode.workspace.fs.writeFile(file, await vscode.workspace.fs.readFile(fileOf(seed)));
    await vscode.commands.executeCommand('highwater.kernel.analyseFile', file);
    await until('the analysis is the new one', () => (analysis.getText().includes('54,912') ? true : undefined));
  });
});

describe('the status bar', () => {
  const log = vscode.window.createOutputChannel('Highwater, status', { log: true });
  const documents = new Documents(log);
  const settings = new Settings();
  const readings = new FileReadings(web.files, log);
  const workspaceState: vscode.Memento = {
    keys: () => [],
    get: <T>(_key: string, otherwise?: T) => otherwise,
    update: () => Promise.resolve(),
  };
  let status: ReportStatus;

  before(async () => {
    await activateExtension();
    status = new ReportStatus({ log, documents, settings, files: readings, workspaceState });
  });
  after(() => {
    for (const each of [status, readings, documents, settings, log]) each.dispose();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('counts the reports of a kernel log, and follows an edit', async () => {
    const seedText = (await openKernelLog(seed)).getText();
    const document = await openText(seedText);
    const editor = await vscode.window.showTextDocument(document);
    await shown('highwater.kernel.analyse', /1/u);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), `${seedText}\n`);
    });
    await shown('highwater.kernel.analyse', /2/u);
  });

  it('is empty for other documents', async () => {
    await vscode.window.showTextDocument(await openKernelLog(seed));
    await shown('highwater.kernel.analyse', /1/u);
    await vscode.window.showTextDocument(await openText('{}', 'json'));
    await until('the item is hidden', () => (status.shown === undefined ? true : undefined));
  });

  it('offers to read a log from the disk that has more lines than are explained in place', async () => {
    await vscode.window.showTextDocument(await openText('x\n'.repeat(300_001)));
    await shown('highwater.kernel.analyseFile', /./u);
  });

  it('offers the same for a file whose document no extension is given, and its links lead into it', async function () {
    if (vscode.env.uiKind === vscode.UIKind.Web && !('process' in globalThis)) this.skip();
    this.timeout(60_000);
    const file = fileOf('huge.klog');
    const report = await vscode.workspace.fs.readFile(fileOf(seed));
    const huge = new Uint8Array(52 * 1024 * 1024 + report.length).fill(0x78);
    for (let at = 99; at < huge.length; at += 100) huge[at] = 0x0a;
    huge.set(report, huge.length - report.length);
    await vscode.workspace.fs.writeFile(file, huge);
    await vscode.commands.executeCommand('vscode.open', file);
    await shown('highwater.kernel.analyseFile', /./u);
    await vscode.commands.executeCommand('highwater.kernel.analyseFile');
    const analysis = await openAnalysis(file);
    assert.ok(analysis.getText().includes('54,912'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('highwater.reveal', file.toString(), 545_000, 1, 1);
    await until('the file is open', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputText && input.uri.toString() === file.toString() ? true : undefined;
    });
  });

  async function shown(command: string, text: RegExp): Promise<void> {
    await until(`the item runs ${command} and says ${text.source}`, () =>
      status.shown?.command === command && text.test(status.shown.text) ? true : undefined,
    );
  }
});

async function openAnalysis(file: vscode.Uri): Promise<vscode.TextDocument> {
  return await until('the analysis is open', () =>
    vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'highwater-analysis' && uri.fragment === 'file' && uri.query === file.toString(),
    ),
  );
}

async function zipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
