// The demo in the embedded editor: serves until Ctrl-C.
import { spawn } from 'node:child_process';
import { onPath } from '../editor/chromium.mjs';
import { installEditor } from '../editor/install.mjs';
import { startServer } from '../editor/server.mjs';
import { demoSettings } from '../editor/settings.mjs';
import { editions } from '../editor/versions.mjs';
import { address } from '../editor/window.mjs';
import { root } from '../support/repo.mjs';
import { temporaryFolder } from '../support/temp.mjs';

/** @param {import('./workspace.mjs').Demo} demo @param {{ readonly smoke: boolean }} options */
export async function serveDemo(demo, { smoke }) {
  const editor = await installEditor(editions.newest);
  const server = await startServer({ editor, data: temporaryFolder('demo'), settings: demoSettings, trust: true });
  const url = address({ server, ...demo, extension: root });
  console.log(invitation(url));
  if (smoke) return await smokeTest(url).finally(server.close);
  openInBrowser(url);
  process.exitCode = 0; // Ctrl-C is how this ends
  console.log(`The editor has ended.\n${await server.ended}`);
  return 1;
}

/** @param {string} url */
const invitation = (url) => `
Highwater runs in VS Code ${editions.newest.vscode} on this machine. Open this address in a browser:

  ${url}

It holds a key to your files: do not pass it on. Stop with Ctrl-C.
`;

/** Only where there is a desktop to open it on. @param {string} url */
function openInBrowser(url) {
  const linuxDesktop = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  const opener = process.platform === 'darwin' ? onPath('open') : linuxDesktop ? onPath('xdg-open') : undefined;
  if (opener === undefined) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .once('error', (error) => console.log(error.message))
    .unref();
}

/** @param {string} url */
async function smokeTest(url) {
  const { launchBrowser } = await import('../editor/browser.mjs');
  const { lenses, waitForLens } = await import('../editor/look.mjs');
  const browser = await launchBrowser();
  try {
    const page = await browser.chromium.newPage();
    await page.goto(url);
    await waitForLens(page, '');
    console.log(`The first lens: ${(await lenses(page))[0]}`);
    return 0;
  } finally {
    await browser.close();
  }
}
