// npm, started with the Node that runs us, without a shell: the same on every system.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

const quietFlags = ['--no-audit', '--no-fund', '--loglevel=error'];

/** npm's own program file, next to this Node; npm sets `npm_execpath` for scripts that it starts. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const places = [
    process.env['npm_execpath'],
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return places.find((place) => place?.endsWith('npm-cli.js') === true && existsSync(place));
}

/**
 * @param {readonly string[]} args
 * @param {{ readonly cwd: string, readonly what: string }} options
 */
export function npm(args, options) {
  const program = npmProgram();
  const command = program === undefined ? 'npm' : process.execPath;
  const before = program === undefined ? [] : [program];
  return run(command, [...before, ...args, ...quietFlags], { ...options, quiet: true });
}
