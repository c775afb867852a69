// npm start: installs what is missing, builds, and opens an editor with the extension and the samples.
//
//   node scripts/start.mjs [--embedded] [--smoke]
//
// A desktop VS Code (`code` on the PATH) is used where there is one; `--embedded` asks for the embedded editor even so.
// The embedded editor listens on 127.0.0.1 only and asks for the key in the printed address. `--smoke` opens that
// address in a headless browser, waits for the first lens, and ends: a test of the whole way.
import { parseArgs } from 'node:util';
import { compile, setUp } from './setUp.mjs';
import { runMain } from './support/trouble.mjs';

await runMain(async () => {
  const { values } = parseArgs({ options: { embedded: { type: 'boolean' }, smoke: { type: 'boolean' } } });
  await setUp();
  await compile();
  const { makeDemo } = await import('./demo/workspace.mjs');
  const demo = makeDemo();
  const { openDesktop } = await import('./demo/desktop.mjs');
  const mayUseDesktop = values.embedded !== true && values.smoke !== true;
  if (mayUseDesktop && (await openDesktop(demo))) return 0;
  const { serveDemo } = await import('./demo/embedded.mjs');
  return await serveDemo(demo, { smoke: values.smoke === true });
});
