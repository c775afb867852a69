#!/usr/bin/env node
// The terminal entry: hands the process to main. It sets the status instead of leaving, so that what is written arrives.
import { main } from './cli/main';

const { argv, env, stdin, stdout, stderr } = process;

void main({
  args: argv.slice(2),
  environment: env,
  input: stdin,
  output: stdout,
  isTTY: stdout.isTTY,
  errors: stderr,
}).then((status) => {
  process.exitCode = status;
});
