// What the supervisor inside a booted guest saw, beside the log it left. Not taken from the log.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TruthZone {
  readonly node: number;
  readonly zone: string;
  /** Pages. */
  readonly min: number;
  readonly low: number;
  readonly high: number;
  readonly managed: number;
  readonly protection?: readonly number[];
}

export interface Truth {
  readonly page_size: number;
  readonly kernel: string;
  readonly scenario: string;
  readonly expected_constraint: string;
  readonly zones_before: readonly TruthZone[];
  readonly killed_seen_by_parent: readonly {
    readonly pid: number;
    readonly comm: string;
    readonly score: number;
    readonly adj: number;
  }[];
  readonly kernel_panicked: boolean;
  readonly log_has_report?: boolean;
}

export interface Boot {
  readonly name: string;
  readonly truth: Truth;
  readonly logs: readonly { readonly form: string; readonly text: string }[];
}

const forms = ['dmesg.log', 'oom-syslog-form.log', 'serial-console.log'];

function bootIn(folder: string, name: string): Boot {
  const path = join(folder, name);
  const logs = forms
    .filter((form) => existsSync(join(path, form)))
    .map((form) => ({ form, text: readFileSync(join(path, form), 'utf8') }));
  const truth = JSON.parse(readFileSync(join(path, 'truth.json'), 'utf8')) as Truth;
  return { name, truth, logs };
}

/** Every boot of the kernel lab below the corpus. */
export function bootsIn(corpus: string): readonly Boot[] {
  const folder = join(corpus, 'qemu');
  return readdirSync(folder)
    .sort()
    .map((name) => bootIn(folder, name));
}
