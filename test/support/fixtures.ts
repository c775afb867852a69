// The fixture logs, by name and as a list.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'test/fixtures/kernel');

/** Every log below test/fixtures/kernel, in a fixed order. */
export function fixturePaths(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:log|txt)$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

let texts: readonly string[] | undefined;

export function fixtureTexts(): readonly string[] {
  texts ??= fixturePaths().map((path) => readFileSync(path, 'utf8'));
  return texts;
}
