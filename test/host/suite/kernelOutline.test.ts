// Outline, folding and problems of reports.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { foldsOf, openKernelLog, openText, placeOf, problemsOf, symbolsOf, until } from '../support/logs';

describe('outline and folding', () => {
  before(activateExtension);

  it('list the report, its sections, zones and buddy lists', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/marked.log');
    const [report, ...others] = await symbolsOf(document);
    assert.deepEqual(others, []);
    assert.match(report?.name ?? '', /Normal.* 60 kB/u);
    const sections = report?.children ?? [];
    assert.equal(sections.length, 7);
    const zones = sections
      .filter(({ children }) => children.length === 3)
      .map(({ children }) => children.map(({ name }) => name));
    assert.deepEqual(zones, [
      ['DMA', 'DMA32', 'Normal'],
      ['DMA', 'DMA32', 'Normal'],
    ]);
  });

  it('keep every child inside its parent and every selection inside its range', async () => {
    for (const path of [
      'seed/asNote.txt',
      'booted/6.1.0-50-amd64-memcg2-group.log',
      'booted/5.10.0-46-amd64-numa-mbind.log',
    ])
      for (const symbol of await symbolsOf(await openKernelLog(`fixtures/kernel/${path}`))) checkNesting(symbol);
  });

  it('fold the report and its sections', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const folds = await foldsOf(document);
    const first = placeOf(document, 'invoked oom-killer').line;
    const last = placeOf(document, '90315 pages reserved').line;
    assert.ok(folds.some(({ start, end }) => start === first && end === last));
    const stack = placeOf(document, 'dump_stack').line;
    assert.ok(folds.some(({ start }) => start === stack));
    for (const { start, end } of folds) assert.ok(start < end && end <= last);
  });
});

describe('problems', () => {
  before(activateExtension);

  it('list one entry for each report, with its verdict as the code', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const [problem, ...others] = await problems(document);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'below-min');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(problem.message.includes('54,912 kB') && problem.message.includes('54,968 kB'), problem.message);
    assert.equal(problem.relatedInformation?.[0]?.location.range.start.line, placeOf(document, 'free:54912kB').line);
  });

  it('never call an allocation failure an error, for nobody died', async () => {
    const document = await openKernelLog('samples/allocation-failure.dmesg');
    for (const { severity } of await problems(document)) assert.notEqual(severity, vscode.DiagnosticSeverity.Error);
  });

  it('go when the report goes', async () => {
    const seed = await openKernelLog('fixtures/kernel/seed/plain.log');
    const document = await openText(seed.getText());
    await problems(document);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(0, 0, document.lineCount, 0));
    await vscode.workspace.applyEdit(edit);
    await until('no problem is left', () => (problemsOf(document).length === 0 ? true : undefined));
  });

  it('can be turned off', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/dmesg.log');
    await problems(document);
    const settings = vscode.workspace.getConfiguration('highwater');
    await settings.update('diagnostics.enabled', false, vscode.ConfigurationTarget.Global);
    await until('no problem is left', () => (problemsOf(document).length === 0 ? true : undefined));
    await settings.update('diagnostics.enabled', undefined, vscode.ConfigurationTarget.Global);
    await problems(document);
  });
});

async function problems(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  return await until('a problem is listed', () => {
    const found = problemsOf(document);
    return found.length > 0 ? found : undefined;
  });
}

function checkNesting({ range, selectionRange, children, name }: vscode.DocumentSymbol): void {
  assert.ok(range.contains(selectionRange), name);
  for (const child of children) {
    assert.ok(range.contains(child.range), `${child.name} in ${name}`);
    checkNesting(child);
  }
}
