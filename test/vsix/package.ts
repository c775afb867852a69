// The package under test: made for production by the tier before its tests begin (scripts/tiers/vsix.mjs).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readEntries, readEntry, type ZipEntry } from '../support/zip';

export const vsixFile = (): string => {
  const file = process.env['HIGHWATER_VSIX'];
  if (file === undefined) throw new Error('run this tier with: npm test -- --tier vsix');
  return file;
};

export const vsixEntries = (): readonly ZipEntry[] => readEntries(readFileSync(vsixFile()));

/** One file of the package as text; empty where there is none. */
export function vsixText(name: string): string {
  const archive = readFileSync(vsixFile());
  const entry = readEntries(archive).find((each) => each.name === name);
  return entry === undefined ? '' : readEntry(archive, entry).toString('utf8');
}

/** Writes the package's extension into a folder: what an editor does when it installs it. */
export function unpackExtension(folder: string): void {
  const archive = readFileSync(vsixFile());
  for (const entry of readEntries(archive).filter(({ name }) => name.startsWith('extension/'))) {
    const file = join(folder, entry.name.slice('extension/'.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, readEntry(archive, entry));
  }
}
