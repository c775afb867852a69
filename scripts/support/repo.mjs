// Where things are in this repository. Every script takes its paths from here, so none depends on the caller's folder.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Editors and the demo workspace: large, reused between runs, never committed. */
export const cache = join(root, '.vscode-test');

/** What a failed run leaves behind for a person to read. */
export const results = join(root, '.test-results');

/** @param {string[]} parts */
export const inRepo = (...parts) => join(root, ...parts);
