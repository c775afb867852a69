// What every command needs first: the packages of the lock file. Imports nothing but Node's own, for a fresh clone has no packages.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './support/lock.mjs';
import { npm } from './support/npm.mjs';
import { cache, inRepo, root } from './support/repo.mjs';
import { run } from './support/run.mjs';

/** Installs the packages when they are missing or differ from the lock file. */
export async function setUp() {
  if (!isCurrent()) await withLock(join(cache, 'packages.lock'), installPackages);
}

/** Bundles everything for development and tests. */
export async function compile() {
  await run(process.execPath, [inRepo('esbuild.mjs')], { what: 'The build' });
}

async function installPackages() {
  if (isCurrent()) return; // another process was faster
  console.log('Installing packages (npm ci) …');
  await npm(['ci', '--ignore-scripts'], {
    cwd: root,
    what: 'Installing the packages of package-lock.json with npm ci',
  });
}

/** npm writes what it installed into a lock file of its own inside node_modules. */
function isCurrent() {
  const installed = inRepo('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = packagesOf(installed);
  const want = Object.entries(packagesOf(inRepo('package-lock.json')));
  return want.every(
    ([path, { version, optional }]) => path === '' || optional === true || have[path]?.version === version,
  );
}

/** @param {string} file @returns {Readonly<Record<string, { readonly version?: string, readonly optional?: boolean }>>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
