// npm run test:electron: the compiled suite of the host tier in a desktop VS Code, through @vscode/test-electron.
//
//   VSCODE_EXECUTABLE=/path/to/code npm run test:electron     use that VS Code
//   npm run test:electron                                     download the newest one first
//
// It needs a display (or xvfb-run) and, without VSCODE_EXECUTABLE, a network: so it is not part of `npm test`, which runs
// the same bundle in the embedded editor.
import { runTests } from '@vscode/test-electron';
import { fillWorkspace } from './editor/workspace.mjs';
import { compile } from './setUp.mjs';
import { inRepo, root } from './support/repo.mjs';
import { temporaryFolder } from './support/temp.mjs';
import { runMain } from './support/trouble.mjs';

await runMain(async () => {
  await compile();
  const workspace = temporaryFolder('workspace');
  fillWorkspace(workspace, { host: 'node', locale: 'en', trusted: true, version: null, grep: null });
  const executable = process.env['VSCODE_EXECUTABLE'];
  return await runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: root,
    extensionTestsPath: inRepo('dist', 'test', 'host', 'index.js'),
    launchArgs: [workspace, '--disable-workspace-trust', '--disable-extensions', '--locale=en'],
  });
});
