// Runs the compiled suite inside one extension host of one editor, and hears what it says (test/host/report.ts).
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepo, results, root } from '../support/repo.mjs';
import { launchBrowser } from './browser.mjs';
import { installEditor } from './install.mjs';
import { outsideContacts } from './outside.mjs';
import { startServer } from './server.mjs';
import { userSettings } from './settings.mjs';
import { openWindow } from './window.mjs';

/**
 * @typedef {object} HostRun
 * @property {string} name
 * @property {import('./versions.mjs').Edition} edition
 * @property {'node' | 'web'} host
 * @property {boolean} trusted
 * @property {'en' | 'zh-cn'} locale
 */
/** @typedef {{ readonly title: string, readonly reason: string }} Failure */
/** @typedef {{ readonly passed: number, readonly skipped: number, readonly failures: readonly Failure[] }} Outcome */
/** @typedef {import('./window.mjs').Window} Window */
/** @typedef {import('./server.mjs').Server} Server */
/** @typedef {import('./browser.mjs').Browser} Browser */

const deadlineMs = 240_000;

/** @param {HostRun} run @param {string | undefined} grep @returns {Promise<Outcome>} */
export async function runSuite(run, grep) {
  const editor = await installEditor(run.edition);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'highwater-host-'));
  const workspace = makeWorkspace(folder, { run, grep });
  const settings = userSettings('light', { 'remote.extensionKind': { 'highwater.highwater': [run.host === 'web' ? 'web' : 'workspace'] } });
  const server = await startServer({ editor, data: join(folder, 'server'), settings, trust: run.trusted });
  const browser = await launchBrowser();
  try {
    const tests = inRepo('dist', 'test', 'host', 'index.js');
    const window = await openWindow({ browser, server, folder: workspace, extension: root, tests, ...localeOf(run) });
    return await outcomeOf(run, { window, server, browser });
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {HostRun} run */
const localeOf = (run) => (run.locale === 'en' ? {} : { locale: run.locale });

/** A fresh copy for every run: tests may write into it. @param {string} folder @param {{ run: HostRun, grep: string | undefined }} told */
function makeWorkspace(folder, { run, grep }) {
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  const copies = { workspace: inRepo('test', 'host', 'workspace'), samples: inRepo('samples'), fixtures: inRepo('test', 'fixtures') };
  for (const [name, source] of Object.entries(copies)) {
    if (existsSync(source)) cpSync(source, name === 'workspace' ? workspace : join(workspace, name), { recursive: true });
  }
  const { host, locale, trusted, edition } = run;
  writeFileSync(join(workspace, '.expect.json'), JSON.stringify({ host, locale, trusted, version: edition.vscode, grep: grep ?? null }));
  return workspace;
}

/** @param {HostRun} run @param {{ window: Window, server: Server, browser: Browser }} open @returns {Promise<Outcome>} */
async function outcomeOf(run, { window, server, browser }) {
  const heard = listenTo(window);
  const code = await Promise.race([window.ended, after(deadlineMs)]);
  const outcome = { passed: heard.passed, skipped: heard.skipped, failures: [...heard.failures] };
  const died = diedBecause(code, heard);
  if (died !== undefined) outcome.failures.push({ title: `${run.name}: the run itself`, reason: died });
  const contacts = outsideContacts({ server, browser, host: run.host });
  outcome.failures.push(...contacts);
  if (contacts.length === 0) outcome.passed += 1;
  if (outcome.failures.length > 0) keepLogs(run, window, server);
  return outcome;
}

/** @param {Window} window */
function listenTo(window) {
  const heard = { passed: 0, skipped: 0, /** @type {Failure[]} */ failures: [], current: '', ended: false };
  window.onLine((line) => {
    const event = /^highwater-test (\{.*\})$/s.exec(line)?.[1];
    if (event !== undefined) note(heard, JSON.parse(event));
  });
  return heard;
}

/** @param {ReturnType<typeof listenTo>} heard @param {{ kind: string, title: string, reason: string }} event */
function note(heard, event) {
  if (event.kind === 'begin') heard.current = event.title;
  if (event.kind === 'pass') heard.passed += 1;
  if (event.kind === 'skip') heard.skipped += 1;
  if (event.kind === 'fail') heard.failures.push({ title: event.title, reason: event.reason });
  if (event.kind === 'end') heard.ended = true;
}

/** @param {number | 'deadline'} code @param {ReturnType<typeof listenTo>} heard */
function diedBecause(code, heard) {
  if (code === 'deadline') return `no end within ${deadlineMs / 1000} s; last test begun: ${heard.current || 'none'}`;
  if (!heard.ended) return `ended with code ${code} before the suite was through; last test begun: ${heard.current || 'none'}`;
  if (code !== 0 && heard.failures.length === 0) return `ended with code ${code} although no test failed`;
  return undefined;
}

/** @param {number} ms @returns {Promise<'deadline'>} */
function after(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms, 'deadline').unref());
}

/** @param {HostRun} run @param {Window} window @param {Server} server */
function keepLogs(run, window, server) {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${run.name}.window.log`), window.lines.join('\n'));
  writeFileSync(join(results, `${run.name}.server.log`), server.log());
}
