// The extension comes to life in the very host, language and state of trust that the launcher promised.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Expectation, readExpectation } from '../expectation';
import { activateExtension, extension } from '../support/extension';

describe('the extension in its host', () => {
  let expected: Expectation;

  before(async () => {
    expected = await readExpectation();
    await activateExtension();
  });

  it('is active', () => {
    assert.equal(extension().isActive, true);
  });

  it('runs in the kind of extension host that was asked for', () => {
    assert.equal(hostKind(), expected.host);
  });

  it('runs in the VS Code that was asked for', () => {
    assert.equal(vscode.version, expected.version ?? vscode.version);
  });

  it('speaks the language that was asked for', () => {
    assert.equal(vscode.env.language, expected.locale);
  });

  it('is trusted or not, as asked for', () => {
    assert.equal(vscode.workspace.isTrusted, expected.trusted);
  });

  it('registers every command of its manifest', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declaredCommands().filter((command) => !registered.has(command)),
      [],
    );
  });
});

/** Only the Node host has a process with a version; only the browser host can make workers. */
function hostKind(): Expectation['host'] | 'unknown' {
  const global: { readonly process?: { readonly versions?: { readonly node?: string } }; readonly Worker?: unknown } =
    globalThis;
  const isNode = typeof global.process?.versions?.node === 'string';
  if (isNode && global.Worker === undefined) return 'node';
  return !isNode && global.Worker !== undefined ? 'web' : 'unknown';
}

function declaredCommands(): readonly string[] {
  const manifest = extension().packageJSON as {
    readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
  };
  return (manifest.contributes?.commands ?? []).map(({ command }) => command);
}
