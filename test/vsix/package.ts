// The package under test: made for production by the tier before its tests begin (scripts/tiers/vsix.mjs).
import { readFileSync } from 'node:fs';
import { readEntries, type ZipEntry } from '../support/zip';

export const vsixFile = (): string => {
  const file = process.env['HIGHWATER_VSIX'];
  if (file === undefined) throw new Error('run this tier with: npm test -- --tier vsix');
  return file;
};

export const vsixEntries = (): readonly ZipEntry[] => readEntries(readFileSync(vsixFile()));
