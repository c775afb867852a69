// The tests' door to the scripts that run a real editor. Those are plain modules of Node and know their own place on the
// disk, so they are loaded as they are at run time; bundled into a test they would look for the editor in dist/.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Looks from '../../../scripts/editor/look.mjs';
import type * as Outside from '../../../scripts/editor/outside.mjs';
import type * as Sessions from '../../../scripts/editor/session.mjs';

export type { Session } from '../../../scripts/editor/session.mjs';

/** The root of the repository: every tier is run from there. */
export const root = process.cwd();

export async function sessions(): Promise<typeof Sessions> {
  return (await load('session.mjs')) as typeof Sessions;
}

export async function looks(): Promise<typeof Looks> {
  return (await load('look.mjs')) as typeof Looks;
}

export async function outside(): Promise<typeof Outside> {
  return (await load('outside.mjs')) as typeof Outside;
}

async function load(name: string): Promise<unknown> {
  return await import(pathToFileURL(join(root, 'scripts', 'editor', name)).href);
}
