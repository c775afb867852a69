// The terminal program behind its entry: arguments in, text and an exit status out. Everything of the process is passed in.
import type { Readable, Writable } from 'node:stream';
import {
  fileFaultText,
  outputFaultText,
  quoted,
  standardInputName,
  usageFaultText,
  usageHint,
  usageText,
  type UsageFault,
} from '../words';
import { version } from '../../package.json';
import { readArguments, type OomWish } from './arguments';
import { paintFor } from './colour';
import { environmentLocale, speak } from './locale';
import { runOom } from './oom';
import { Output } from './output';
import { JsonReporter, TextReporter, type Reporter } from './report';

export interface World {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly output: Writable;
  readonly isTTY: boolean;
  readonly errors: Writable;
}

/** 0 read and analysed, 1 a file could not be read, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

export async function main(world: World): Promise<ExitStatus> {
  const { wish, locale } = readArguments(world.args);
  speak(locale ?? environmentLocale(world.environment));
  switch (wish.what) {
    case 'help':
      return say(world, usageText());
    case 'version':
      return say(world, `${version}\n`);
    case 'fault':
      return complainUsage(world, wish.fault);
    case 'oom':
      return oom(world, wish);
  }
}

async function say(world: World, text: string): Promise<ExitStatus> {
  await new Output(world.output).write(text);
  return 0;
}

function complainUsage({ errors }: World, fault: UsageFault): ExitStatus {
  errors.write(`highwater: ${usageFaultText(fault)}\n`);
  if (fault.code !== 'not-built') errors.write(`${usageHint()}\n`);
  return 2;
}

async function oom(world: World, wish: OomWish): Promise<ExitStatus> {
  const output = new Output(world.output);
  const complain = (path: string, error: unknown): void => {
    world.errors.write(`highwater: ${faultLine(path, error)}\n`);
  };
  const allRead = await runOom({
    files: wish.files,
    input: world.input,
    output,
    reporter: reporterFor(world, wish, output),
    complain,
  });
  if (output.failure === undefined) return allRead ? 0 : 1;
  world.errors.write(`highwater: ${outputFaultText(output.failure.code)}\n`);
  return 1;
}

function reporterFor(world: World, wish: OomWish, output: Output): Reporter {
  return wish.json ? new JsonReporter(output, wish) : new TextReporter(output, wish, paintFor(world));
}

function faultLine(path: string, error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === undefined) throw error;
  const name = path === '-' ? standardInputName() : quoted(path, 400);
  return `${name}: ${fileFaultText(code)}`;
}
