// A server, a browser and a window together: opened and closed as one thing, with folders that go with it.
import { temporaryFolder, discard } from '../support/temp.mjs';
import { launchBrowser } from './browser.mjs';
import { installEditor } from './install.mjs';
import { installVsix, startServer } from './server.mjs';
import { userSettings } from './settings.mjs';
import { editions } from './versions.mjs';
import { openWindow } from './window.mjs';

/**
 * @typedef {object} SessionOptions
 * @property {string} folder                                 the workspace
 * @property {string} [file]                                 a path inside it, shown at the start
 * @property {string} [extension]                            an extension under development
 * @property {string} [vsix]                                 a package to install first
 * @property {string} [tests]                                a module to run inside the extension host
 * @property {import('./versions.mjs').Edition} [edition]    newest, if not said
 * @property {boolean} [trust]                               true, if not said
 * @property {string} [locale]                               English, if not said
 * @property {import('./settings.mjs').Theme} [theme]        light, if not said
 * @property {Readonly<Record<string, unknown>>} [settings]  more user settings
 * @property {{ readonly width: number, readonly height: number }} [viewport]
 * @property {number} [scale]
 */
/**
 * @typedef {object} Session
 * @property {import('./window.mjs').Window} window
 * @property {import('./server.mjs').Server} server
 * @property {import('./browser.mjs').Browser} browser
 * @property {() => Promise<void>} close
 */

/** @param {SessionOptions} options @returns {Promise<Session>} */
export async function openEditor({
  edition = editions.newest,
  trust = true,
  theme = 'light',
  settings = {},
  vsix,
  ...rest
}) {
  const editor = await installEditor(edition);
  const data = temporaryFolder('editor');
  /** @type {(() => Promise<void>)[]} */
  const opened = [async () => discard(data)];
  const close = async () => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  try {
    if (vsix !== undefined) await installVsix(editor, data, vsix);
    const server = await startServer({ editor, data, trust, settings: userSettings(theme, settings) });
    opened.push(server.close);
    const browser = await launchBrowser();
    opened.push(browser.close);
    const window = await openWindow({ ...rest, theme, browser, server });
    return { window, server, browser, close };
  } catch (error) {
    await close();
    throw error;
  }
}
