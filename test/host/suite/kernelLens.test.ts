// Lenses on the seed's report, in every form people keep it in, and on reports of booted kernels.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension, extension } from '../support/extension';
import { lensesOf, lensTitlesAt, openKernelLog, openText, placeOf, until } from '../support/logs';

const forms = ['plain.log', 'marked.log', 'dmesg.log', 'crlf.log', 'asNote.txt'] as const;

describe('lenses', () => {
  before(activateExtension);

  for (const form of forms) {
    it(`tell the seed's verdict above ${form}`, async () => {
      const document = await openKernelLog(`fixtures/kernel/seed/${form}`);
      const head = await lensTitlesAt(document, placeOf(document, 'invoked oom-killer').line);
      assert.match(head[0] ?? '', /Normal.* 60 kB/u);
      assert.match(head[1] ?? '', /GFP_HIGHUSER_MOVABLE\|__GFP_ZERO/u);
      const zone = await lensTitlesAt(document, zoneRow(document));
      assert.match(zone.join(' '), /min.* 60 kB.*high.* 26\.9 MiB/u);
      const buddy = await lensTitlesAt(document, placeOf(document, '13786*4kB').line);
      assert.match(buddy.join(' '), /UEM.*min.* 60 kB/u);
    });
  }

  it('stand above the process table and the kill', async () => {
    const document = await openKernelLog('fixtures/kernel/booted/6.1.0-50-amd64-memcg2-group.log');
    const table = await lensTitlesAt(document, placeOf(document, 'total_vm').line);
    assert.match(table.join(' '), /postgres: stats.*100 MiB/u);
    const kill = await lensTitlesAt(document, placeOf(document, 'Killed process').line);
    assert.match(kill.join(' '), /postgres: stats.*161/u);
  });

  it('are shorter than 60 characters and offer only commands that exist', async () => {
    const known = new Set(await vscode.commands.getCommands(false));
    for (const path of [
      'seed/marked.log',
      'booted/6.12.107+deb13-amd64-global-swap.log',
      'booted/6.1.0-50-amd64-odd-names.log',
    ]) {
      const lenses = await lensesOf(await openKernelLog(`fixtures/kernel/${path}`));
      assert.ok(lenses.length > 3, path);
      for (const { command } of lenses) {
        assert.ok((command?.title.length ?? 99) < 60, command?.title);
        assert.ok(known.has(command?.command ?? ''), command?.command);
      }
    }
  });

  it('follow an edit', async () => {
    const document = await openText(await seedText());
    const place = placeOf(document, 'min:54968kB');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(place, place.translate(0, 'min:54968kB'.length)), 'min:54900kB');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const titles = await until('the zone passes min', async () => {
      const zone = (await lensTitlesAt(document, zoneRow(document))).join(' ');
      return zone.includes('60 kB') ? undefined : zone;
    });
    assert.match(titles, /min.* 12 kB/u);
  });

  it('can be turned off', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const settings = vscode.workspace.getConfiguration('highwater');
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await lensesOf(document), []);
    } finally {
      await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.notDeepEqual(await lensesOf(document), []);
  });

  it('are made once for all providers and forgotten when the document closes', async () => {
    const { heldDocuments } = extension().exports as { readonly heldDocuments: () => number };
    const document = await openKernelLog('samples/pod-limit.dmesg');
    await vscode.window.showTextDocument(document);
    await lensesOf(document);
    const held = heldDocuments();
    assert.ok(held > 0);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    assert.equal(heldDocuments(), held - 1);
  });
});

function zoneRow(document: vscode.TextDocument): number {
  return placeOf(document, 'free:54912kB').line;
}

async function seedText(): Promise<string> {
  return (await openKernelLog('fixtures/kernel/seed/plain.log')).getText();
}
