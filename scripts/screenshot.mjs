// A picture of the extension at work, in a real editor.
//
//   node scripts/screenshot.mjs FILE PICTURE.png [options]
//
//   --theme light|dark|hc|hc-light   colours (light)
//   --locale zh-cn                   language of editor and extension (English)
//   --size 1400x900                  of the window; --scale 2 for twice the pixels
//   --line 62                        scroll to this line
//   --hover 62:42                    show the hover of this line and column
//   --command "Highwater: …"         run a palette command; may be given several times, in order
//   --wait "text"                    wait until a lens holds this text; otherwise until there is any lens
//   --no-lens                        do not wait for a lens
//   --problems                       open the Problems view
//   --setting key=JSON               a user setting; may be given several times
//   --host web                       run the extension in the browser host
//   --restricted                     do not trust the workspace
//
// FILE is copied into a workspace of its own. The extension is the one in dist/: build first (npm run compile).
// The text of lenses and of the hover goes to standard output, to be read beside the picture.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setUp } from './setUp.mjs';
import { root } from './support/repo.mjs';
import { Trouble, runMain } from './support/trouble.mjs';

/** The casts keep the words `string` and `boolean` from widening, which `parseArgs` reads its types from. */
const options = {
  theme: { type: /** @type {const} */ ('string'), default: 'light' },
  locale: { type: /** @type {const} */ ('string') },
  size: { type: /** @type {const} */ ('string'), default: '1400x900' },
  scale: { type: /** @type {const} */ ('string'), default: '1' },
  line: { type: /** @type {const} */ ('string') },
  hover: { type: /** @type {const} */ ('string') },
  command: {
    type: /** @type {const} */ ('string'),
    multiple: /** @type {const} */ (true),
    default: /** @type {string[]} */ ([]),
  },
  wait: { type: /** @type {const} */ ('string') },
  'no-lens': { type: /** @type {const} */ ('boolean'), default: false },
  problems: { type: /** @type {const} */ ('boolean'), default: false },
  setting: {
    type: /** @type {const} */ ('string'),
    multiple: /** @type {const} */ (true),
    default: /** @type {string[]} */ ([]),
  },
  host: { type: /** @type {const} */ ('string'), default: 'node' },
  restricted: { type: /** @type {const} */ ('boolean'), default: false },
};

await runMain(async () => {
  const { values, positionals } = parse();
  const [file, picture] = positionals;
  if (file === undefined || picture === undefined)
    throw new Trouble('Usage: node scripts/screenshot.mjs FILE PICTURE.png [options]');
  await setUp();
  await take(file, picture, values);
});

function parse() {
  return parseArgs({ options, allowPositionals: true });
}

/** @typedef {ReturnType<typeof parse>['values']} Values */

/** @param {string} file @param {string} picture @param {Values} values */
async function take(file, picture, values) {
  const { openEditor } = await import('./editor/session.mjs');
  const { discard, temporaryFolder } = await import('./support/temp.mjs');
  const temporary = temporaryFolder('picture');
  const folder = join(temporary, 'incident'); // its name is on the picture
  mkdirSync(folder);
  copyFileSync(file, join(folder, basename(file)));
  const session = await openEditor({
    folder,
    file: basename(file),
    extension: root,
    ...(await sessionOptions(values)),
  });
  try {
    await pose(session.window.page, values);
    mkdirSync(dirname(resolve(picture)), { recursive: true });
    await session.window.page.screenshot({ path: picture });
  } finally {
    await session.close();
    discard(temporary);
  }
}

/** @param {Values} values */
async function sessionOptions({ theme, size, scale, locale, setting, host, restricted }) {
  const { isTheme } = await import('./editor/settings.mjs');
  const [width, height] = size.split('x').map(Number);
  if (!isTheme(theme) || !width || !height) throw new Trouble(`Not a theme or not a size: ${theme}, ${size}`);
  const settings = { ...hostSetting(host), ...Object.fromEntries(setting.map(parseSetting)) };
  const more = { theme, settings, trust: !restricted, viewport: { width, height }, scale: Number(scale) };
  return locale === undefined ? more : { ...more, locale };
}

/** @param {string} host */
function hostSetting(host) {
  return { 'remote.extensionKind': { 'highwater.highwater': [host === 'web' ? 'web' : 'workspace'] } };
}

/** @param {string} text @returns {[string, unknown]} */
function parseSetting(text) {
  const at = text.indexOf('=');
  return [text.slice(0, at), JSON.parse(text.slice(at + 1))];
}

/** @param {import('playwright-core').Page} page @param {Values} values */
async function pose(page, values) {
  const look = await import('./editor/look.mjs');
  await look.waitForEditor(page);
  if (!values['no-lens']) await look.waitForLens(page, values.wait ?? '');
  if (values.line !== undefined) await look.goTo(page, Number(values.line), 1);
  for (const command of values.command) await look.runCommand(page, command);
  if (values.problems) await page.keyboard.press('Control+Shift+m');
  if (values.hover !== undefined) {
    const [line = 1, column = 1] = values.hover.split(':').map(Number);
    console.log(`hover:\n${await look.showHover(page, line, column)}\n`);
  }
  await page.waitForTimeout(1500); // lenses, hovers and the minimap fade in: a picture has no condition to wait for
  console.log(`lenses:\n${(await look.lenses(page)).join('\n')}`);
}
