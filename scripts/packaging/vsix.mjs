// Makes the VSIX. It is built in a copy of the repository, so that a development build in dist/ stays as it is and
// nothing but a production build can be packaged. What goes in is decided by .vscodeignore alone.
import { createVSIX } from '@vscode/vsce';
import { copyRepository } from '../support/copy.mjs';
import { run } from '../support/run.mjs';
import { discard, temporaryFolder } from '../support/temp.mjs';

/** @param {string} file where to put the package @returns {Promise<string>} the same */
export async function packageExtension(file) {
  const stage = temporaryFolder('package');
  try {
    copyRepository(stage, { without: ['test'], shared: ['node_modules'] });
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
