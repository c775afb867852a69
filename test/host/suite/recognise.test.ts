// Which documents become kernel logs: by content, once, never against the user.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { openFile, openText, until } from '../support/logs';

/** The first line decides nothing: the editor itself would recognise the report there. */
const lineOfReport =
  'first line\nApr 11 10:21:50 host kernel: java invoked oom-killer: gfp_mask=0x280da, order=0, oom_score_adj=0\n';

describe('recognition', () => {
  before(activateExtension);
  afterEach(async () => {
    await set('highwater.recognise', undefined);
    await set('files.associations', undefined);
  });

  for (const language of ['plaintext', 'log'])
    it(`turns a ${language} document with a report into a kernel log`, async () => {
      await becomesKernelLog(await openText(lineOfReport, language));
    });

  it('recognises a report pasted into an untitled document', async () => {
    const document = await openText('', 'plaintext');
    await insert(document, lineOfReport);
    await becomesKernelLog(document);
  });

  it('opens the sample as a kernel log', async () => {
    await becomesKernelLog(await openFile('samples/elasticsearch-oom.log'));
  });

  it('leaves other languages and other texts alone', async () => {
    const markdown = await openText(lineOfReport, 'markdown');
    const notes = await openText('We talked about the oom killer and out of memory errors.\n', 'plaintext');
    await settled();
    assert.equal(markdown.languageId, 'markdown');
    assert.equal(notes.languageId, 'plaintext');
  });

  it('does nothing when it is off', async () => {
    await set('highwater.recognise', 'off');
    const document = await openText(lineOfReport, 'plaintext');
    await settled();
    assert.equal(document.languageId, 'plaintext');
  });

  it('lets files.associations win', async () => {
    await set('files.associations', { '*.txt': 'plaintext' });
    const document = await openFile('fixtures/kernel/seed/asNote.txt');
    const plain =
      document.languageId === 'kernel-log'
        ? await vscode.languages.setTextDocumentLanguage(document, 'plaintext')
        : document;
    await insert(plain, `\n${lineOfReport}`);
    await settled();
    assert.equal(plain.languageId, 'plaintext');
  });

  it('does not switch again what the user has switched back', async () => {
    const document = await openText(lineOfReport, 'plaintext');
    await becomesKernelLog(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await insert(document, lineOfReport);
    await settled();
    assert.equal(document.languageId, 'plaintext');
  });
});

async function becomesKernelLog(document: vscode.TextDocument): Promise<void> {
  await until('the document is a kernel log', () =>
    current(document)?.languageId === 'kernel-log' ? true : undefined,
  );
}

function current({ uri }: vscode.TextDocument): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
}

/** A later document that is recognised proves that the earlier ones have been looked at. */
async function settled(): Promise<void> {
  const mode = vscode.workspace.getConfiguration('highwater').get('recognise');
  if (mode === 'off') {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  await becomesKernelLog(await openText(lineOfReport, 'log'));
}

async function insert(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}
