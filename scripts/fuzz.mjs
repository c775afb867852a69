// `npm run fuzz`: a million damaged reports instead of the twenty thousand of `npm test`. `--rounds 5000`, `--seed 7`.
// A mutation that fails is named by its number; `--seed NUMBER --rounds 1` makes it again.
import { parseArgs } from 'node:util';
import { run } from './support/run.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
});
const env = { ...process.env, HIGHWATER_FUZZ: values.rounds, HIGHWATER_FUZZ_SEED: values.seed };

await run(process.execPath, ['esbuild.mjs'], { what: 'The build' });
await run(
  process.execPath,
  ['node_modules/mocha/bin/mocha.js', 'dist/test/unit/kernel/read/fuzz.test.js', '--grep', 'mutations'],
  { env, what: 'The mutations' },
);
