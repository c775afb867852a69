// Loaded into every Node process of the embedded editor (NODE_OPTIONS=--import): writes down each attempt to reach
// anything but this machine, and refuses it. Plain Node, nothing imported from the project.
import childProcess from 'node:child_process';
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const flag = `--import=${import.meta.url}`;
const file = process.env['HIGHWATER_GUARD'] ?? '';
const role = process.env['VSCODE_ESM_ENTRYPOINT'] ?? process.argv[1] ?? 'node';

/** @param {Record<string, unknown>} entry */
const write = (entry) => appendFileSync(file, `${JSON.stringify({ pid: process.pid, role, ...entry })}\n`);

/** @param {unknown} host */
function isHere(host) {
  if (typeof host !== 'string') return true; // Node's own default is localhost
  const name = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '');
  return name === '' || name === 'localhost' || name === '::1' || name.startsWith('127.');
}

/** @param {string} host @param {string} by @returns {Error} */
function refuse(host, by) {
  const error = new Error(`The editor's guard refused ${by} to ${host}`);
  write({ outside: host, by, stack: error.stack?.split('\n').slice(2, 9) });
  return error;
}

/** The host out of the many shapes that `connect` takes. @param {readonly unknown[]} args @returns {unknown} */
function hostOf(args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) return 'host' in first ? first.host : undefined;
  return typeof args[1] === 'string' && typeof first !== 'function' ? args[1] : undefined;
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = /** @this {net.Socket} @param {any[]} args @returns {any} */ function (...args) {
  const host = hostOf(args);
  if (isHere(host)) return Reflect.apply(connect, this, args);
  this.destroy(refuse(String(host), 'connect'));
  return this;
};

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = /** @this {dgram.Socket} @param {any[]} args @returns {any} */ function (...args) {
  const host = args.find((arg, index) => index > 1 && typeof arg === 'string');
  if (!isHere(host)) throw refuse(String(host), 'send');
  return Reflect.apply(send, this, args);
};

/** Asking for a name is contact too. @param {Record<string, any>} api @param {string} name @param {string} by */
function guardNames(api, name, by) {
  const original = api[name];
  if (typeof original !== 'function') return;
  api[name] = (/** @type {unknown} */ host, /** @type {unknown[]} */ ...rest) => {
    if (isHere(host)) return original.call(api, host, ...rest);
    const error = refuse(String(host), by);
    const callback = rest.at(-1);
    if (typeof callback !== 'function') return Promise.reject(error);
    return process.nextTick(callback, error);
  };
}

for (const name of ['lookup', ...Object.keys(dns).filter((key) => key.startsWith('resolve'))]) {
  guardNames(dns, name, `dns.${name}`);
  guardNames(dns.promises, name, `dns.promises.${name}`);
}
// Newer servers drop NODE_OPTIONS when they start the extension host, so the guard hands itself on.
const fork = childProcess.fork;
childProcess.fork = /** @param {any[]} args @returns {any} */ (...args) => {
  const at = args.findIndex((arg) => typeof arg === 'object' && arg !== null && !Array.isArray(arg));
  const options = at === -1 ? {} : args[at];
  const guarded = { ...options, execArgv: [...(options.execArgv ?? process.execArgv), flag] };
  const rest = at === -1 ? [...args, guarded] : args.with(at, guarded);
  return Reflect.apply(fork, childProcess, rest);
};

syncBuiltinESMExports();
write({ loaded: true });
