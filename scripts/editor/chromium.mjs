// The browser that shows the embedded editor: one that is there, or Debian's when we may install it.
// Playwright's own download is never used.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from '../support/lock.mjs';
import { cache } from '../support/repo.mjs';
import { run, tryRun } from '../support/run.mjs';
import { Trouble } from '../support/trouble.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The font is for Chinese words on screenshots; the editor itself needs none of these but the first. */
const debianPackages = ['chromium', 'fonts-noto-cjk', 'fonts-dejavu'];

/** @returns {Promise<string>} path of a Chromium, installed first when there is none */
export async function chromium() {
  return findChromium() ?? (await withLock(join(cache, 'chromium.lock'), installChromium));
}

/** @returns {string | undefined} */
function findChromium() {
  const asked = process.env['CHROMIUM'];
  if (asked !== undefined && asked !== '') return isProgram(asked) ? asked : refuse(asked);
  return [...names.map(onPath), ...applications].find((place) => place !== undefined && isProgram(place));
}

/** A path given and wrong is said, not quietly replaced. @param {string} asked @returns {never} */
function refuse(asked) {
  throw new Trouble(`CHROMIUM is set to ${asked}, and there is no program at that place.`);
}

/** @param {string} name */
export function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

/** @param {string} place */
function isProgram(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installChromium() {
  const already = findChromium();
  if (already !== undefined) return already; // another process was faster
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Trouble(advice);
  console.log('Installing chromium and fonts with apt-get …');
  await aptInstall();
  const installed = findChromium();
  if (installed === undefined) throw new Trouble(advice);
  return installed;
}

async function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await tryRun('apt-get', ['update'], { env, quiet: true });
  if (update.status !== 0) console.log('apt-get update failed; trying with the package lists that are there.');
  const args = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...debianPackages];
  await run('apt-get', args, { env, quiet: true, what: `${advice}\napt-get install` });
}

const advice = `This step needs Chromium, Google Chrome or Microsoft Edge, and none was found. Install one
(Debian, Ubuntu: apt-get install chromium fonts-noto-cjk; Fedora: dnf install chromium; macOS: brew install --cask chromium),
or set the environment variable CHROMIUM to the path of one.`;
