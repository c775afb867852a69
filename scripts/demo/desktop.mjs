// The demo in a desktop VS Code, when there is one.
import { join } from 'node:path';
import { onPath } from '../editor/chromium.mjs';
import { root } from '../support/repo.mjs';
import { tryRun } from '../support/run.mjs';

/** @param {import('./workspace.mjs').Demo} demo @returns {Promise<boolean>} whether it opened */
export async function openDesktop({ folder, file }) {
  const code = onPath('code');
  if (code === undefined) return false;
  console.log(`Opening ${code} …`);
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, join(folder, file)];
  const { status, output } = await tryRun(code, args, { quiet: true });
  if (status !== 0) console.log(`It did not open (exit status ${status}), so the embedded editor is used.\n${output}`);
  return status === 0;
}
