// A headless Chromium that can reach this machine and nothing else.
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('playwright-core').Browser} PlaywrightBrowser */
/** @typedef {{ readonly chromium: PlaywrightBrowser, readonly outside: () => readonly string[], readonly close: () => Promise<void> }} Browser */

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
];

/** @returns {Promise<Browser>} */
export async function launchBrowser() {
  const executablePath = await chromium();
  const proxy = await startProxy();
  // Chromium never sends loopback addresses through a proxy.
  const browser = await playwright.launch({ executablePath, args: flags, proxy: { server: proxy.url } });
  const close = async () => {
    await browser.close();
    proxy.close();
  };
  return { chromium: browser, outside: () => proxy.asked, close };
}
