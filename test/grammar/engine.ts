// The editor's own engine over our grammars: what scope a piece of a line gets.

import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar, IOnigLib, IRawGrammar } from 'vscode-textmate';

export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

export type Painter = (line: string) => readonly Piece[];

const inRepo = (...parts: readonly string[]): string => join(process.cwd(), ...parts);
const ours = new Map([
  ['text.kernel-log', 'syntaxes/kernel-log.tmLanguage.json'],
  ['text.kernel-log.injection', 'syntaxes/kernel-log.injection.tmLanguage.json'],
]);

/** Stands for the editor's `log` language: takes numbers, quotes and levels wherever they are. */
const otherLogs: IRawGrammar = parseRawGrammar(
  JSON.stringify({
    scopeName: 'text.log',
    patterns: [
      { match: String.raw`\b\d+\b`, name: 'constant.language.other' },
      { match: '"[^"]*"', name: 'string.other' },
      { match: String.raw`\b(?:ERROR|WARN|INFO)\b`, name: 'markup.other' },
    ],
  }),
  'log.json',
);

let engine: Promise<IOnigLib> | undefined;

async function startEngine(): Promise<IOnigLib> {
  const wasm = readFileSync(inRepo('node_modules/vscode-oniguruma/release/onig.wasm'));
  await loadWASM(new Uint8Array(wasm).buffer);
  return {
    createOnigScanner: (sources) => createOnigScanner(sources),
    createOnigString: (text) => createOnigString(text),
  };
}

function rawGrammar(scope: string): IRawGrammar | null {
  if (scope === 'text.log') return otherLogs;
  const path = ours.get(scope);
  return path === undefined ? null : parseRawGrammar(readFileSync(inRepo(path), 'utf8'), path);
}

async function grammarFor(scope: string, injected: boolean): Promise<IGrammar> {
  engine ??= startEngine();
  const registry = new Registry({
    onigLib: engine,
    loadGrammar: (name) => Promise.resolve(rawGrammar(name)),
    getInjections: (name) => (injected && name === 'text.log' ? ['text.kernel-log.injection'] : undefined),
  });
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar, `no grammar ${scope}`);
  return grammar;
}

function painter(grammar: IGrammar): Painter {
  return (line) => {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, INITIAL, 0);
    assert.ok(!stoppedEarly);
    assert.equal(ruleStack.depth, 1, `a rule stays open after: ${line.slice(0, 200)}`);
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  };
}

/** Kernel logs as such. */
export const kernelLog = async (): Promise<Painter> => painter(await grammarFor('text.kernel-log', false));
/** The editor's `log` language with our injection. */
export const logWithReports = async (): Promise<Painter> => painter(await grammarFor('text.log', true));
/** The editor's `log` language alone. */
export const logAlone = async (): Promise<Painter> => painter(await grammarFor('text.log', false));

/** The innermost scope, without our suffix; empty where nothing was said. */
export function innermost({ scopes }: Piece): string {
  const last = scopes.at(-1) ?? '';
  return /^(?:text\.|meta\.line)/.test(last) ? '' : last.replace(/\.kernel-log$/, '');
}

/** `text→scope` of all pieces that have one. */
export function painted(pieces: readonly Piece[]): readonly string[] {
  return pieces.filter((piece) => innermost(piece) !== '').map((piece) => `${piece.text}→${innermost(piece)}`);
}

/** Each expectation is `text→scope prefix`; they must occur in this order, others may lie between. */
export function assertPaints(pieces: readonly Piece[], expected: readonly string[]): void {
  const actual = painted(pieces);
  let from = 0;
  for (const wanted of expected) {
    const at = actual.findIndex(
      (entry, index) => index >= from && (entry === wanted || entry.startsWith(`${wanted}.`)),
    );
    assert.notEqual(at, -1, `no ${wanted} in order in\n  ${actual.join('\n  ')}`);
    from = at + 1;
  }
}
