// A headless Chromium that can reach this machine and nothing else.
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('playwright-core').Browser} PlaywrightBrowser */
/** @typedef {{ readonly chromium: PlaywrightBrowser, readonly outside: () => readonly string[], readonly close: () => Promise<void> }} Browser */

/** What would talk to its maker. This list takes the place of Playwright's own, so it holds what matters of that too. */
const unwanted = [
  'AimEnabled',
  'AutofillServerCommunication',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  'HttpsUpgrades',
  'ThirdPartyStoragePartitioning',
  'PaintHolding',
];

const nobody = 'http://127.0.0.1:9/';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  `--disable-features=${unwanted.join(',')}`,
  `--gaia-url=${nobody}`,
  `--component-updater=url-source=${nobody}`,
];

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
