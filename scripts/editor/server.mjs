// One running embedded editor: VS Code's own server on 127.0.0.1, with a random token and folders of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inRepo } from '../support/repo.mjs';
import { run } from '../support/run.mjs';
import { endsWithUs, ownGroup, stop } from '../support/stop.mjs';
import { Trouble } from '../support/trouble.mjs';

/** @typedef {import('./install.mjs').Editor} Editor */
/**
 * @typedef {object} ServerOptions
 * @property {Editor} editor
 * @property {string} data                                 a folder for everything the editor keeps
 * @property {Readonly<Record<string, unknown>>} settings  user settings
 * @property {boolean} [trust]                             true: no question about workspace trust, all is trusted
 */
/**
 * @typedef {object} Server
 * @property {string} authority   host:port
 * @property {string} token
 * @property {() => string} log   what it printed so far
 * @property {() => readonly Attempt[]} attempts   what its processes tried to reach outside of this machine
 * @property {() => readonly string[]} guarded     the roles of its processes that run under the guard
 * @property {Promise<string>} ended   what it printed, when it ends by itself
 * @property {() => Promise<void>} close
 */
/** @typedef {{ readonly role: string, readonly outside: string, readonly by: string, readonly stack: readonly string[] }} Attempt */

/** @param {ServerOptions} options @returns {Promise<Server>} */
export async function startServer({ editor, data, settings, trust = false }) {
  writeSettings(data, settings);
  const token = randomBytes(24).toString('hex');
  const guardFile = join(data, 'guard.jsonl');
  const args = [editor.main, '--host', '127.0.0.1', '--port', '0', '--connection-token', token, ...folderFlags(data)];
  const flags = ['--enable-smoke-test-driver', ...(trust ? ['--disable-workspace-trust'] : [])];
  const child = spawn(editor.node, [...args, ...flags], { env: environment(guardFile), ...ownGroup });
  endsWithUs(child);
  let log = '';
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const close = () => stop(child);
  try {
    const port = await portOf(
      () => log,
      () => child.exitCode !== null,
    );
    return {
      authority: `127.0.0.1:${port}`,
      token,
      log: () => log,
      attempts: () => guardEntries(guardFile).filter((entry) => entry.outside !== undefined),
      guarded: () => guardEntries(guardFile).map((entry) => entry.role),
      ended: new Promise((resolve) => child.once('exit', () => resolve(log))),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Installs a package for the server that will use the same folder. @param {Editor} editor @param {string} data @param {string} vsix */
export async function installVsix(editor, data, vsix) {
  const args = [editor.main, '--install-extension', vsix, ...folderFlags(data)];
  await run(editor.node, args, {
    env: environment(join(data, 'guard.jsonl')),
    quiet: true,
    what: `Installing ${vsix}`,
  });
}

/** What the server and its command line share. @param {string} data */
function folderFlags(data) {
  const folders = [
    '--server-data-dir',
    data,
    '--user-data-dir',
    join(data, 'data'),
    '--extensions-dir',
    join(data, 'ext'),
  ];
  return ['--accept-server-license-terms', '--telemetry-level', 'off', ...folders];
}

/** @param {string} guardFile */
function environment(guardFile) {
  const guard = pathToFileURL(inRepo('scripts', 'editor', 'guard.mjs')).href;
  return {
    ...process.env,
    EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: 'http://127.0.0.1:9/' }), // nobody listens there
    NODE_OPTIONS: `--import=${guard}`,
    HIGHWATER_GUARD: guardFile,
  };
}

/** @param {string} data @param {Readonly<Record<string, unknown>>} settings */
function writeSettings(data, settings) {
  const folder = join(data, 'data', 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

const startMs = 60_000;

/** Port 0 lets the system choose a free one; the server says which, and is ready when it answers. @param {() => string} log @param {() => boolean} ended */
async function portOf(log, ended) {
  const deadline = Date.now() + startMs;
  while (Date.now() < deadline) {
    const port = /listening on (\d+)/.exec(log())?.[1];
    if (port !== undefined && (await answers(port))) return port;
    if (ended()) throw new Trouble(`The embedded editor ended at its start.\n${log()}`);
    await sleep(50);
  }
  throw new Trouble(`The embedded editor did not start within ${startMs / 1000} s.\n${log()}`);
}

/** @param {string} port */
async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
  } catch {
    return false; // not listening yet: asked again until the deadline
  }
}

/** @param {string} file @returns {Attempt[]} */
function guardEntries(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
