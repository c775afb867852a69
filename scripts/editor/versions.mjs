// The embedded editors: VS Code's server with its browser workbench, as the npm package code-server carries them.
// Exact versions, because a test that fails must fail for a reason in this repository.

/**
 * @typedef {object} Edition
 * @property {string} name        how the scripts call it
 * @property {string} package     package and version on the registry
 * @property {string} vscode      the VS Code inside
 * @property {string} node        the Node it is run with, when ours is of another major version
 */

/** The floor is the `engines.vscode` of the manifest; newest is what a user gets today. */
export const editions = /** @type {const} @satisfies {Record<string, Edition>} */ ({
  newest: { name: 'newest', package: 'code-server@4.139.1', vscode: '1.139.1', node: '24.21.0' },
  floor: { name: 'floor', package: 'code-server@4.100.3', vscode: '1.100.3', node: '20.20.2' },
});

/** @param {Edition} edition */
export const folderOf = (edition) => `embedded-${edition.vscode}`;
