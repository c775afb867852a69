// Runs a program to its end. Its words go to our own output, or are kept and shown only when it fails.
import { spawn } from 'node:child_process';
import { root } from './repo.mjs';
import { Trouble } from './trouble.mjs';

/** @typedef {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv, readonly quiet?: boolean }} RunOptions */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ readonly status: number, readonly output: string }>}
 */
export function tryRun(program, args, { cwd = root, env = process.env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.once('error', reject);
    child.once('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

/**
 * The same, where anything but success is trouble.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions & { readonly what: string }} options
 */
export async function run(program, args, options) {
  const { status, output } = await tryRun(program, args, options);
  if (status !== 0) throw new Trouble(`${options.what} failed (exit status ${status}).\n${ends(output)}`.trim());
}

/** A failing program says why at its beginning or at its end. @param {string} text */
function ends(text) {
  const lines = text.trimEnd().split('\n');
  return (lines.length <= 30 ? lines : [...lines.slice(0, 12), '…', ...lines.slice(-12)]).join('\n');
}
