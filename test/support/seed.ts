// The Elasticsearch host's report that Highwater grew out of, in the forms people keep it in.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.cwd(), 'test/fixtures/kernel/seed');

export type SeedForm = 'asNote.txt' | 'marked.log' | 'plain.log' | 'dmesg.log' | 'crlf.log';

export const seedForms: readonly SeedForm[] = ['asNote.txt', 'marked.log', 'plain.log', 'dmesg.log', 'crlf.log'];

export function seedText(form: SeedForm): string {
  return readFileSync(join(folder, form), 'utf8');
}
