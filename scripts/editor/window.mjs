// One window of the embedded editor, in a browser page. See its parameters for what it can show.
import { URLSearchParams } from 'node:url';
import { join } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {object} WindowOptions
 * @property {import('./browser.mjs').Browser} browser
 * @property {import('./server.mjs').Server} server
 * @property {string} folder        the workspace
 * @property {string} [file]        shown at the start
 * @property {string} [extension]   folder of an extension under development
 * @property {string} [tests]       module with `run()`, started inside the extension host
 * @property {string} [locale]      'zh-cn'; English without
 * @property {{ readonly width: number, readonly height: number }} [viewport]
 * @property {number} [scale]       device pixels per pixel
 * @property {import('./settings.mjs').Theme} [theme]  light, if not said
 */
/**
 * @typedef {object} Window
 * @property {Page} page
 * @property {Promise<number>} ended                             the exit code of the tests
 * @property {readonly string[]} lines                           what the extension host printed
 * @property {(listener: (line: string) => void) => void} onLine
 * @property {() => Promise<void>} close
 */

/** @param {WindowOptions} options @returns {Promise<Window>} */
export async function openWindow(options) {
  const { width, height } = options.viewport ?? { width: 1400, height: 900 };
  const context = await options.browser.chromium.newContext({
    viewport: { width, height },
    deviceScaleFactor: options.scale ?? 1,
    ...systemColours(options.theme ?? 'light'),
  });
  const page = await context.newPage();
  if (options.locale !== undefined) await page.addInitScript(setLocale, options.locale);
  const automation = await listen(page);
  await page.goto(address(options), { waitUntil: 'domcontentloaded' });
  return { page, ...automation, close: () => context.close() };
}

/**
 * The colours of the person's system. A remote window does not take `workbench.colorTheme` while an extension is under
 * development, but follows the system (`window.autoDetectColorScheme`, `window.autoDetectHighContrast`).
 * @param {import('./settings.mjs').Theme} theme
 * @returns {{ readonly colorScheme: 'dark' | 'light', readonly forcedColors: 'active' | 'none' }}
 */
function systemColours(theme) {
  const dark = theme === 'dark' || theme === 'hc';
  return { colorScheme: dark ? 'dark' : 'light', forcedColors: theme.startsWith('hc') ? 'active' : 'none' };
}

/** The workbench looks for its language here. @param {string} locale */
function setLocale(locale) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: locale, writable: false });
}

/** @param {Pick<WindowOptions, 'server' | 'folder' | 'file' | 'extension' | 'tests'>} options */
export function address({ server, folder, file, extension, tests }) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${server.authority}${toUrlPath(path)}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ...(file === undefined ? [] : [['openFile', remote(join(folder, file))]]),
  ];
  const query = new URLSearchParams({ tkn: server.token, folder: toUrlPath(folder), payload: JSON.stringify(payload) });
  return `http://${server.authority}/?${query.toString().replaceAll('+', '%20')}`;
}

/** @param {string} path */
const toUrlPath = (path) => (process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path);

/** The workbench calls these two functions of the page when tests run in its extension host. @param {Page} page */
async function listen(page) {
  /** @type {string[]} */
  const lines = [];
  /** @type {((line: string) => void)[]} */
  const listeners = [];
  /** @type {(code: number) => void} */
  let end = () => undefined;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => (end = resolve));
  const onLine = (/** @type {(line: string) => void} */ listener) => {
    lines.forEach(listener); // what was said before anybody listened
    listeners.push(listener);
  };
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
    const line = args.map(String).join(' ');
    lines.push(line);
    listeners.forEach((listener) => listener(line));
  });
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
  return { lines, ended, onLine };
}
