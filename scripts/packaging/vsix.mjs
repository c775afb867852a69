// Makes the VSIX. It is built in a copy of the repository, so that a development build in dist/ stays as it is and
// nothing but a production build can be packaged. What goes in is decided by .vscodeignore alone.
import { cpSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { inRepo, root } from '../support/repo.mjs';
import { run } from '../support/run.mjs';
import { discard, temporaryFolder } from '../support/temp.mjs';

/** Never part of a package, and large. */
const leftBehind = new Set(['node_modules', 'dist', '.git', '.vscode-test', '.cache', '.test-results', 'test']);

/** @param {string} file where to put the package @returns {Promise<string>} the same */
export async function packageExtension(file) {
  const stage = temporaryFolder('package');
  try {
    copyRepository(stage);
    await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: stage, what: 'The production build' });
    await createVSIX({
      cwd: stage,
      packagePath: file,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
    return file;
  } finally {
    discard(stage);
  }
}

/** @param {string} stage */
function copyRepository(stage) {
  cpSync(root, stage, { recursive: true, filter: (from) => !isLeftBehind(from) });
  symlinkSync(inRepo('node_modules'), join(stage, 'node_modules'), 'junction');
}

/** @param {string} from */
function isLeftBehind(from) {
  const place = relative(root, from);
  return dirname(place) === '.' && (leftBehind.has(basename(place)) || place.endsWith('.vsix'));
}
