// Runs the compiled suite inside one extension host of one editor, and hears what it says (test/host/report.ts).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepo, results, root } from '../support/repo.mjs';
import { discard, temporaryFolder } from '../support/temp.mjs';
import { outsideContacts } from './outside.mjs';
import { openEditor } from './session.mjs';
import { fillWorkspace } from './workspace.mjs';

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
/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {{ passed: number, skipped: number, failures: Failure[], current: string, ended: boolean }} Heard */

const deadlineMs = 240_000;

/** @param {HostRun} run @param {string | undefined} grep @returns {Promise<Outcome>} */
export async function runSuite(run, grep) {
  const folder = temporaryFolder('workspace');
  const { host, locale, trusted, edition } = run;
  fillWorkspace(folder, { host, locale, trusted, version: edition.vscode, grep: grep ?? null });
  const session = await openEditor({
    edition: run.edition,
    folder,
    extension: root,
    tests: inRepo('dist', 'test', 'host', 'index.js'),
    trust: run.trusted,
    settings: { 'remote.extensionKind': { 'highwater.highwater': [run.host === 'web' ? 'web' : 'workspace'] } },
    ...(run.locale === 'en' ? {} : { locale: run.locale }),
  });
  try {
    return await outcomeOf(run, session);
  } finally {
    await session.close();
    discard(folder);
  }
}

/** @param {HostRun} run @param {Session} session @returns {Promise<Outcome>} */
async function outcomeOf(run, session) {
  const heard = listenTo(session.window);
  const code = await Promise.race([session.window.ended, after(deadlineMs)]);
  const died = diedBecause(code, heard);
  const deaths = died === undefined ? [] : [{ title: `${run.name}: the run itself`, reason: died }];
  const contacts = outsideContacts(session, run.host);
  const failures = [...heard.failures, ...deaths, ...contacts];
  if (failures.length > 0) keepLogs(run, session);
  return { passed: heard.passed + (contacts.length === 0 ? 1 : 0), skipped: heard.skipped, failures };
}

/** @param {import('./window.mjs').Window} window */
function listenTo(window) {
  /** @type {Heard} */
  const heard = { passed: 0, skipped: 0, failures: [], current: '', ended: false };
  window.onLine((line) => {
    const event = /^highwater-test (\{.*\})$/s.exec(line)?.[1];
    if (event !== undefined) note(heard, JSON.parse(event));
  });
  return heard;
}

/** @param {Heard} heard @param {{ kind: string, title: string, reason: string }} event */
function note(heard, event) {
  if (event.kind === 'begin') heard.current = event.title;
  if (event.kind === 'pass') heard.passed += 1;
  if (event.kind === 'skip') heard.skipped += 1;
  if (event.kind === 'fail') heard.failures.push({ title: event.title, reason: event.reason });
  if (event.kind === 'end') heard.ended = true;
}

/** @param {number | 'deadline'} code @param {Heard} heard */
function diedBecause(code, heard) {
  if (code === 'deadline') return `no end within ${deadlineMs / 1000} s; last test begun: ${heard.current || 'none'}`;
  if (!heard.ended)
    return `ended with code ${code} before the suite was through; last test begun: ${heard.current || 'none'}`;
  if (code !== 0 && heard.failures.length === 0) return `ended with code ${code} although no test failed`;
  return undefined;
}

/** @param {number} ms @returns {Promise<'deadline'>} */
function after(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms, 'deadline').unref());
}

/** @param {HostRun} run @param {Session} session */
function keepLogs(run, { window, server }) {
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${run.name}.window.log`), window.lines.join('\n'));
  writeFileSync(join(results, `${run.name}.server.log`), server.log());
}
