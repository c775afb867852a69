// Nothing may contact another machine: not the extension, not its tests, not the editor around them.
// Three witnesses: the guard in every Node process, the browser's proxy, and that the guard really was there.

/** @typedef {{ readonly title: string, readonly reason: string }} Failure */

/** Attempts of VS Code's own that are known and refused by the guard. Nothing of ours belongs here. @type {readonly RegExp[]} */
const editorsOwn = [];

/** @param {import('./session.mjs').Session} session @param {'node' | 'web'} host @returns {readonly Failure[]} */
export function outsideContacts({ server, browser }, host) {
  const title = 'no other machine is contacted';
  const attempts = server.attempts().filter(({ outside }) => !isEditorsOwn(outside));
  const pages = browser.outside().filter((url) => !isEditorsOwn(url));
  const blind = host === 'node' && !server.guarded().some((role) => role.includes('extensionHostProcess'));
  return [
    ...attempts.map((attempt) => ({
      title,
      reason: `${attempt.role} ${attempt.by} ${attempt.outside}\n${attempt.stack.join('\n')}`,
    })),
    ...pages.map((url) => ({ title, reason: `the window asked for ${url}` })),
    ...(blind ? [{ title, reason: 'the guard was not loaded into the extension host' }] : []),
  ];
}

/** @param {string} target */
const isEditorsOwn = (target) => editorsOwn.some((pattern) => pattern.test(target));
