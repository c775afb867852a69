// npm run package: makes highwater-VERSION.vsix in the repository's folder.
import { readFileSync, statSync } from 'node:fs';
import { setUp } from './setUp.mjs';
import { inRepo } from './support/repo.mjs';
import { runMain } from './support/trouble.mjs';

await runMain(async () => {
  await setUp();
  const { packageExtension } = await import('./packaging/vsix.mjs');
  const { name, version } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8'));
  const file = await packageExtension(inRepo(`${name}-${version}.vsix`));
  console.log(`${file}: ${statSync(file).size} bytes`);
});
