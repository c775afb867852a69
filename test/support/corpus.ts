// Finds the corpus of real logs beside the checkout. It is other people's data: tests read it there and it never enters
// the project. Elsewhere the tests that need it say so and are skipped.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The corpus folder, undefined where there is none. `HIGHWATER_CORPUS` names another place. */
function corpusFolder(): string | undefined {
  const folder = process.env['HIGHWATER_CORPUS'] ?? resolve(process.cwd(), '../shared/corpus');
  return existsSync(join(folder, 'README.md')) ? folder : undefined;
}

/** Regular files below a part of the corpus, sorted; undefined without a corpus. */
export function corpusFiles(part: string): readonly string[] | undefined {
  const folder = corpusFolder();
  if (folder === undefined) return undefined;
  const entries = readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' });
  return entries
    .map((entry) => join(folder, part, entry))
    .filter((path) => statSync(path).isFile())
    .sort();
}

export function readCorpus(path: string): string {
  return readFileSync(path, 'utf8');
}

/** For use in `describe`/`it`: skips the test and says why where no corpus is. */
export function needCorpus(test: Mocha.Context): string {
  const folder = corpusFolder();
  if (folder === undefined) {
    console.log('skipped: no corpus');
    test.skip();
  }
  return folder;
}
