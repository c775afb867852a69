// `npm run bench`: speed as a ratio against other programs in the same run. Results go into BENCHMARKS.md by hand, dated.
// `--size 5120` for another size in MiB, `--rounds 3` for fewer runs.
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compare } from '../test/bench/measure.mjs';
import { writeSyslog } from '../test/bench/syslog.mjs';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '512' }, rounds: { type: 'string', default: '5' } },
});
const path = `.cache/bench/syslog-${values.size}.log`;
const four = 'invoked oom-killer|page allocation failure|Mem-Info:|Killed process';

mkdirSync('.cache/bench', { recursive: true });
writeSyslog(path, Number(values.size));
const results = compare(
  [
    { name: 'grep -cE, four alternatives', command: ['grep', '-cE', four, path] },
    { name: 'highwater oom --json', command: ['node', 'dist/cli.js', 'oom', '--json', path] },
  ],
  Number(values.rounds),
);
const [[, base] = ['', { seconds: 1 }]] = results;
for (const [name, { seconds, megabytes }] of results)
  console.log(
    `${name.padEnd(30)} ${seconds.toFixed(2)} s  ${(seconds / base.seconds).toFixed(2)} x  ${megabytes.toFixed(0)} MB`,
  );
