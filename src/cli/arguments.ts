// The command line as a value: a wish or what is wrong with it.
import { parseArgs } from 'node:util';
import type { UsageFault } from '../words/terminal';
import { localeOf, type Locale } from './locale';

export interface OomWish {
  readonly what: 'oom';
  readonly files: readonly string[];
  readonly json: boolean;
  readonly redact: boolean;
  /** 1-based; undefined for all. */
  readonly event: number | undefined;
}

export type Wish =
  | OomWish
  | { readonly what: 'help' }
  | { readonly what: 'version' }
  | { readonly what: 'fault'; readonly fault: UsageFault };

export interface CommandLine {
  readonly wish: Wish;
  /** Undefined: the environment decides. */
  readonly locale: Locale | undefined;
}

const options = {
  json: { type: 'boolean' },
  redact: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  event: { type: 'string' },
  locale: { type: 'string' },
} as const;

type Name = keyof typeof options;

function isName(name: string): name is Name {
  return Object.hasOwn(options, name);
}

interface Found {
  readonly names: readonly string[];
  readonly values: ReadonlyMap<Name, string | true>;
  readonly fault: UsageFault | undefined;
}

function scan(args: readonly string[]): Found {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const names: string[] = [];
  const values = new Map<Name, string | true>();
  let fault: UsageFault | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind !== 'option') continue;
    fault ??= optionFault(token.name, token.rawName, token.value);
    if (isName(token.name)) values.set(token.name, token.value ?? true);
  }
  return { names, values, fault };
}

function optionFault(name: string, rawName: string, value: string | undefined): UsageFault | undefined {
  if (!isName(name)) return { code: 'unknown-option', name: rawName };
  if (options[name].type === 'string')
    return value === undefined ? { code: 'value-missing', name: rawName } : undefined;
  return value === undefined ? undefined : { code: 'value-unexpected', name: rawName };
}

export function readArguments(args: readonly string[]): CommandLine {
  const found = scan(args);
  const text = found.values.get('locale');
  const locale = typeof text === 'string' ? localeOf(text) : undefined;
  return { wish: wishOf(found), locale };
}

function fault(what: UsageFault): Wish {
  return { what: 'fault', fault: what };
}

function wishOf({ names, values, fault: wrong }: Found): Wish {
  const [command, ...files] = names;
  if (wrong !== undefined) return fault(wrong);
  if (values.has('help')) return { what: 'help' };
  if (values.has('version')) return { what: 'version' };
  const locale = values.get('locale');
  if (typeof locale === 'string' && localeOf(locale) === undefined) return fault({ code: 'bad-locale', text: locale });
  if (command === undefined) return fault({ code: 'no-command' });
  if (command === 'agent' || command === 'metrics') return fault({ code: 'not-built', name: command });
  return command === 'oom' ? oomWish(files, values) : fault({ code: 'unknown-command', name: command });
}

function oomWish(files: readonly string[], values: ReadonlyMap<Name, string | true>): Wish {
  const event = values.get('event');
  if (typeof event === 'string' && !/^[1-9]\d{0,8}$/.test(event)) return fault({ code: 'bad-number', text: event });
  if (files.length === 0) return fault({ code: 'no-file' });
  const number = typeof event === 'string' ? Number(event) : undefined;
  return { what: 'oom', files, json: values.has('json'), redact: values.has('redact'), event: number };
}
