// A log is hostile input: none of its text may become markup, a link, an icon or a command anywhere it is shown.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { attacks, hostileLog, unseen } from '../support/hostile';
import { hoverAt, lensesOf, linksOf, openText, outsideFences, problemsOf, symbolsOf, until } from '../support/logs';

describe('hostile text of a log', () => {
  before(activateExtension);

  for (const attack of attacks) {
    it(`stays text everywhere: ${JSON.stringify(attack)}`, async function () {
      this.timeout(60_000);
      const document = await openText(hostileLog(attack));
      await checkHovers(document);
      await checkLenses(document);
      await checkOutline(document);
      await checkProblems(document);
      await checkAnalysis(document);
    });
  }
});

/** Every place that holds hostile text, the sizes, and every line as a whole: what is rendered as Markdown holds nothing of the log and no foreign link. */
async function checkHovers(document: vscode.TextDocument): Promise<void> {
  let answered = 0;
  const seen = new Set<string>();
  for (let row = 0; row < document.lineCount; row++) {
    for (const { index } of document.lineAt(row).text.matchAll(/evil|\d{3,}kB|^.{28}/gu)) {
      const hover = await hoverAt(document, new vscode.Position(row, index));
      if (hover === '' || seen.has(hover)) continue;
      seen.add(hover);
      answered += 1;
      checkMarkdown(hover);
    }
  }
  assert.ok(answered > 15, `${answered} hovers`);
}

function checkMarkdown(hover: string): void {
  const ours = /\[[^[\]]*\]\(command:highwater\.reveal\?[\w%.-]* "[^"<>[\]()]*"\)/gu;
  const rest = outsideFences(hover).replaceAll('\\[', '').replaceAll('\\]', '').replaceAll(ours, '');
  assert.doesNotMatch(rest, /evil/iu, hover);
  assert.doesNotMatch(rest, /\]\(|<|:\/\/|command:/u, hover);
  assert.doesNotMatch(hover, unseen, hover);
}

async function checkLenses(document: vscode.TextDocument): Promise<void> {
  const titles = (await lensesOf(document)).map(({ command }) => command?.title ?? '');
  assert.ok(
    titles.some((title) => title.includes('evil')),
    'a lens names the victim',
  );
  for (const title of titles) {
    assert.doesNotMatch(title, /(?<!\\)\$\(/u);
    assert.doesNotMatch(title, unseen);
  }
}

async function checkOutline(document: vscode.TextDocument): Promise<void> {
  const names = (await symbolsOf(document)).flatMap(namesOf);
  assert.ok(names.length > 5);
  for (const name of names) assert.doesNotMatch(name, unseen);
}

function namesOf({ name, detail, children }: vscode.DocumentSymbol): readonly string[] {
  return [name, detail, ...children.flatMap(namesOf)];
}

async function checkProblems(document: vscode.TextDocument): Promise<void> {
  const problems = await until('the problem is listed', () => {
    const found = problemsOf(document);
    return found.length > 0 ? found : undefined;
  });
  for (const { message, relatedInformation = [], code } of problems) {
    assert.equal(typeof code, 'string');
    for (const text of [message, ...relatedInformation.map((each) => each.message)]) assert.doesNotMatch(text, unseen);
  }
}

/** The editor makes links of web addresses by itself: none may be left in our document. */
async function checkAnalysis(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('highwater.kernel.analyse');
  const analysis = await until('the analysis is open', () =>
    vscode.workspace.textDocuments.find(
      ({ uri }) => uri.scheme === 'highwater-analysis' && uri.query === document.uri.toString(),
    ),
  );
  assert.ok(analysis.getText().includes('evil'), 'the text shows the name');
  assert.doesNotMatch(analysis.getText(), unseen);
  const links = await linksOf(analysis);
  assert.ok(links.length > 3);
  for (const { target } of links) assert.match(target?.toString(true) ?? '', /^command:highwater\.reveal\?\[/u);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
