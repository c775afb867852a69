// What happens to logs on their way to a reader: cut, spliced, interleaved, doubled, wrapped, corrupted, marked up.

import { pick } from './random';

type Mutation = (lines: string[], random: () => number, other: readonly string[]) => string[];

function at(random: () => number, length: number): number {
  return Math.floor(random() * Math.max(length, 1));
}

const hostile: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '[x](command:highwater.kernel.analyse)',
  'https://example.test/?q=1',
  '\u001b[2J\u001b]0;title\u0007',
  '\u202egnp.exe',
  'a'.repeat(5000),
  '#012#012',
  '9'.repeat(40),
  '-9223372036854775808',
  '\u0000\u0001\u007f',
  ') total-vm:9kB',
  '${process.exit(1)}',
];

const mutations: readonly Mutation[] = [
  (lines, random) => lines.slice(at(random, lines.length)),
  (lines, random) => lines.slice(0, at(random, lines.length)),
  (lines, random) => lines.filter(() => random() > 0.1),
  (lines, random) => lines.flatMap((line) => (random() < 0.05 ? [line, line] : [line])),
  (lines, random, other) => lines.flatMap((line) => (random() < 0.2 ? [line, pick(random, other)] : [line])),
  (lines, random, other) => [...lines.slice(0, at(random, lines.length)), ...other.slice(at(random, other.length))],
  (lines, random) => lines.flatMap((line) => wrap(line, 40 + at(random, 60))),
  (lines, random) => lines.map((line) => (random() < 0.1 ? line.slice(0, at(random, line.length)) : line)),
  (lines, random) => lines.map((line) => (random() < 0.1 ? corrupt(line, random) : line)),
  (lines, random) => lines.map((line) => (random() < 0.05 ? line.replace(/\d+/, pick(random, hostile)) : line)),
  (lines, random) => lines.map((line) => (random() < 0.05 ? insert(line, random, pick(random, hostile)) : line)),
  (lines) => lines.map((line) => `> ${line}`),
  (lines) => lines.map((line) => line.replace(/^[^\]]*\] /, '')),
  (lines, random) => swap(lines, random),
  (lines) => [lines.join('#012')],
];

function wrap(line: string, width: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < line.length; from += width) parts.push(line.slice(from, from + width));
  return parts;
}

function insert(line: string, random: () => number, text: string): string {
  const index = at(random, line.length);
  return line.slice(0, index) + text + line.slice(index);
}

function corrupt(line: string, random: () => number): string {
  const index = at(random, line.length);
  return line.slice(0, index) + String.fromCharCode(at(random, 0x2100)) + line.slice(index + 1);
}

function swap(lines: string[], random: () => number): string[] {
  const [a, b] = [at(random, lines.length), at(random, lines.length)];
  const copy = [...lines];
  [copy[a], copy[b]] = [lines[b] ?? '', lines[a] ?? ''];
  return copy;
}

/** One to four mutations of a text; `other` is what gets mixed in. */
export function mutate(text: string, random: () => number, other: string): string {
  let lines = text.split('\n');
  const foreign = other.split('\n');
  for (let count = 1 + at(random, 4); count > 0; count--) lines = pick(random, mutations)(lines, random, foreign);
  return lines.join('\n');
}
