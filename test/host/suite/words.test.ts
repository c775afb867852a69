// The language of the editor is the language of everything we say.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readExpectation } from '../expectation';
import { activateExtension, extension } from '../support/extension';
import {
  hoverAt,
  lensesOf,
  openKernelLog,
  outsideFences,
  placeOf,
  problemsOf,
  symbolsOf,
  until,
} from '../support/logs';

const chinese = /[\u4e00-\u9fff]/u;

describe('the words', () => {
  let inChinese: boolean;

  before(async () => {
    await activateExtension();
    inChinese = (await readExpectation()).locale === 'zh-cn';
  });

  it('are those of the editor in lenses, hovers, outline and problems', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const lenses = (await lensesOf(document)).map(({ command }) => command?.title ?? '');
    const hover = outsideFences(await hoverAt(document, placeOf(document, 'free:54912kB')));
    const sections = (await symbolsOf(document)).flatMap(({ children }) => children.map(({ name }) => name));
    const problem = await until('the problem is listed', () => problemsOf(document)[0]?.message);
    for (const text of [lenses.join(), hover, sections.join(), problem])
      assert.equal(chinese.test(text), inChinese, text);
  });

  it('are those of the editor in the manifest', () => {
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly title: string | { readonly value: string } }[] };
    };
    for (const { title } of contributes.commands) {
      const text = typeof title === 'string' ? title : title.value;
      assert.equal(chinese.test(text), inChinese, text);
    }
  });

  it('are those of the editor in the analysis document', async () => {
    const log = await openKernelLog('fixtures/kernel/seed/dmesg.log');
    await vscode.window.showTextDocument(log);
    await vscode.commands.executeCommand('highwater.kernel.analyse');
    const analysis = await until('the analysis is open', () =>
      vscode.workspace.textDocuments.find(
        ({ uri }) => uri.scheme === 'highwater-analysis' && uri.query === log.uri.toString(),
      ),
    );
    assert.equal(chinese.test(analysis.getText()), inChinese);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
