// Colours from the analysis: which numbers failed, who was killed, and the analysis document's own tones.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { openKernelLog, until } from '../support/logs';

interface Token {
  readonly text: string;
  readonly type: string;
  readonly modifiers: readonly string[];
}

describe('semantic colours', () => {
  before(activateExtension);

  it('mark the numbers of zones that fail, and the reserve entry that made them fail', async () => {
    const tokens = await tokensOf(await openKernelLog('fixtures/kernel/seed/marked.log'));
    const failing = tokens.filter(({ type, modifiers }) => type === 'kernelMark' && modifiers.includes('failing'));
    assert.deepEqual(
      failing.map(({ text }) => text),
      ['15840kB', '64kB', '96kB', '16015', '61692kB', '12544kB', '18816kB', '13037', '54912kB', '54968kB', '82452kB'],
    );
    assert.deepEqual(
      tokens.filter(({ modifiers }) => modifiers.includes('passing')),
      [],
    );
  });

  it('mark the rows of every process that was killed', async () => {
    const tokens = await tokensOf(await openKernelLog('fixtures/kernel/booted/6.1.0-50-amd64-memcg2-group.log'));
    const killed = tokens.filter(({ type, modifiers }) => type === 'kernelRow' && modifiers.includes('killed'));
    assert.equal(killed.length, 4);
    for (const { text } of killed) assert.match(text, /^\[\s*\d+\].*postgres/u);
  });

  it('give the analysis document its language and its tones', async () => {
    const log = await openKernelLog('fixtures/kernel/seed/plain.log');
    await vscode.window.showTextDocument(log);
    await vscode.commands.executeCommand('highwater.kernel.analyse');
    const analysis = await until('the analysis has its language', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => languageId === 'highwater-analysis' && uri.query === log.uri.toString(),
      ),
    );
    const tokens = await tokensOf(analysis);
    assert.ok(tokens.some(({ type, modifiers }) => type === 'analysisTone' && modifiers.includes('bad')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});

/** Tokens in the order of the file. */
async function tokensOf(document: vscode.TextDocument): Promise<readonly Token[]> {
  const [legend, tokens] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
  ]);
  const found: Token[] = [];
  let [row, from] = [0, 0];
  for (let index = 0; index < tokens.data.length; index += 5) {
    const [rows = 0, columns = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(index, index + 5);
    from = rows === 0 ? from + columns : columns;
    row += rows;
    found.push({
      text: document.getText(new vscode.Range(row, from, row, from + length)),
      type: legend.tokenTypes[type] ?? '',
      modifiers: legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0),
    });
  }
  return found;
}
