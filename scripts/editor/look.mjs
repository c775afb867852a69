// What a person does and sees in the window: type into the palette, hold the pointer, read lenses.

/** @typedef {import('playwright-core').Page} Page */

const waitMs = 60_000;

/** @param {Page} page @param {string} text a part of the lens */
export async function waitForLens(page, text) {
  await page.locator('.codelens-decoration', { hasText: text }).first().waitFor({ timeout: waitMs });
}

/** @param {Page} page @returns {Promise<readonly string[]>} */
export async function lenses(page) {
  const texts = await page.locator('.codelens-decoration').allInnerTexts();
  return texts.map((text) => text.replaceAll(/\s+/g, ' '));
}

/** @param {Page} page */
export async function waitForEditor(page) {
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: waitMs });
}

/** Runs what the palette finds first for the words. @param {Page} page @param {string} words */
export async function runCommand(page, words) {
  await quickInput(page, 'F1', words);
}

/** @param {Page} page @param {number} line from 1 @param {number} column from 1 */
export async function goTo(page, line, column) {
  await page.locator('.monaco-editor .view-lines').first().click();
  await quickInput(page, 'Control+g', `${line}:${column}`);
}

/** @param {Page} page @param {string} key opens the box @param {string} words */
async function quickInput(page, key, words) {
  const input = page.locator('.quick-input-widget input[type=text]');
  await page.keyboard.press(key);
  await input.waitFor({ timeout: waitMs });
  await page.keyboard.type(words);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: waitMs });
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden', timeout: waitMs });
}

/** Shows the hover of a place, the way the keyboard does. @param {Page} page @param {number} line @param {number} column @returns {Promise<string>} */
export async function showHover(page, line, column) {
  await goTo(page, line, column);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  const hover = page.locator('.monaco-hover:visible').first();
  await hover.waitFor({ timeout: waitMs });
  await hover.locator('.loading').waitFor({ state: 'detached', timeout: waitMs });
  return await hover.innerText();
}
