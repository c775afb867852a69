// A headless Chromium that can reach this machine and nothing else.
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('playwright-core').Browser} PlaywrightBrowser */
/** @typedef {{ readonly chromium: PlaywrightBrowser, readonly outside: () => readonly string[], readonly close: () => Promise<void> }} Browser */

/** Besides Playwright's own flags, which already keep most of the browser's background traffic quiet. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--gaia-url=http://127.0.0.1:9', '--component-updater=url-source=http://127.0.0.1:9/'];

/** @returns {Promise<Browser>} */
export async function launchBrowser() {
  const executablePath = await chromium();
  const proxy = await startProxy();
  // As a flag, because Playwright's own option would send this machine's addresses through the proxy too.
  const browser = await playwright.launch({ executablePath, args: [...flags, `--proxy-server=${proxy.url}`] });
  const close = async () => {
    await browser.close();
    proxy.close();
  };
  return { chromium: browser, outside: () => proxy.asked, close };
}
