// A hover's text as Markdown in which nothing of a log can act: our words are escaped, log text stands in fenced blocks only,
// and the only links are our own reveal command with our own numbers.
import * as vscode from 'vscode';
import { visible } from '../../base/visible';
import { evidenceLabel, revealTitle } from '../../words/actions';
import type { Evidence, HoverBlock, HoverText } from '../../words/hover';
import { internalCommands } from '../ids';
import { revealUri } from './reveal';

export function markdownOf(text: HoverText, uri: vscode.Uri): vscode.MarkdownString {
  const parts = [`**${escaped(text.title)}**`, ...text.blocks.map(blockText), ...evidenceText(text.evidence, uri)];
  const markdown = new vscode.MarkdownString(parts.join('\n\n'), false);
  markdown.isTrusted = { enabledCommands: [internalCommands.reveal] };
  markdown.supportHtml = false;
  return markdown;
}

function blockText(block: HoverBlock): string {
  switch (block.kind) {
    case 'text':
      return escaped(block.text);
    case 'code':
      return fenced(block.lines);
    case 'source':
      return `*${escaped(block.text)}*`;
  }
}

/** A fence longer than any run of backticks inside, so that no line can close it. */
function fenced(lines: readonly string[]): string {
  const code = lines.map(visible).join('\n');
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${code}\n${fence}`;
}

/** Every character that Markdown, HTML, theme icons or automatic links give a meaning, shown as itself. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()#+\-!|~]/gu, '\\$&')
    .replace(/[&<>@$]|:(?=\/\/)|(?<=www)\./giu, (character) => `&#${character.charCodeAt(0)};`);
}

function evidenceText(evidence: readonly Evidence[], uri: vscode.Uri): readonly string[] {
  if (evidence.length === 0) return [];
  return [evidence.map((each) => link(each, uri)).join(' · ')];
}

function link({ label, at }: Evidence, uri: vscode.Uri): string {
  const title = escaped(revealTitle(at.line)).replaceAll('"', '');
  return `[${escaped(evidenceLabel(label, at.line))}](${revealUri(uri, at).toString()} "${title}")`;
}
