// The manifest against the code: every id exists once on either side, and every text has its translations.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commands,
  internalCommands,
  languages,
  semanticModifiers,
  semanticTypes,
  settingDefaults,
} from '../../../src/editor/ids';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly languages: readonly { readonly id: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: {
      readonly properties: Readonly<Record<string, { readonly default: unknown; readonly scope: string }>>;
    };
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, unknown>> }[];
  };
}

function text(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

const manifest = JSON.parse(text('package.json')) as Manifest;
const { contributes } = manifest;

describe('the manifest', () => {
  it('declares exactly the commands the code registers for people', () => {
    const declared = contributes.commands.map(({ command }) => command).sort();
    assert.deepEqual(declared, Object.values(commands).slice().sort());
    for (const { category } of contributes.commands) assert.equal(category, 'Highwater');
  });

  it('keeps internal commands out of the palette', () => {
    for (const command of Object.values(internalCommands)) assert.ok(!text('package.json').includes(`"${command}"`));
  });

  it('names only declared commands in menus', () => {
    const known = new Set<string>(Object.values(commands));
    for (const { command } of Object.values(contributes.menus).flat()) assert.ok(known.has(command), command);
  });

  it('declares exactly the settings the code reads, with the same defaults', () => {
    const declared = new Map<string, unknown>();
    for (const [name, setting] of Object.entries(contributes.configuration.properties))
      declared.set(name, setting.default);
    const read = new Map<string, unknown>();
    for (const [name, value] of Object.entries(settingDefaults)) read.set(`highwater.${name}`, value);
    assert.deepEqual(declared, read);
  });

  it('declares the language and the semantic tokens the code speaks of', () => {
    assert.ok(contributes.languages.some(({ id }) => id === languages.kernelLog));
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      [...semanticTypes],
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      [...semanticModifiers],
    );
    const selectors = contributes.semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes));
    for (const selector of selectors) {
      const [type, modifier] = selector.split('.');
      assert.ok(
        semanticTypes.some((each) => each === type) && semanticModifiers.some((each) => each === modifier),
        selector,
      );
    }
  });

  it('takes every text from the language files, which agree', () => {
    const used = new Set(Array.from(text('package.json').matchAll(/"%([\w.]+)%"/gu), ([, key]) => key ?? ''));
    const english = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>;
    const chinese = JSON.parse(text('package.nls.zh-cn.json')) as Readonly<Record<string, string>>;
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    for (const [key, value] of Object.entries(chinese)) assert.match(value, /[\u4e00-\u9fff]/u, key);
  });
});
