// How long the shipped extension takes to start. A number here is changed in a commit that says why.
import * as assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, sessions } from '../support/editor/door';
import { unpackExtension } from './package';

const budgetMs = 30;
const deadlineMs = 90_000;
const marker = 'highwater-activation ';

describe('the start of the installed package', function () {
  this.timeout(120_000);

  it(`takes ${budgetMs} ms at most, median of ten`, async () => {
    const times = await measure();
    console.log(`    ms: ${times.map((ms) => ms.toFixed(1)).join(' ')}`);
    assert.equal(times.length, 10);
    const [low = Infinity, high = Infinity] = times.toSorted((a, b) => a - b).slice(4, 6);
    const median = (low + high) / 2;
    assert.ok(median <= budgetMs, `median ${median.toFixed(1)} ms`);
  });
});

async function measure(): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'highwater-activation-'));
  const extension = join(folder, 'extension');
  unpackExtension(extension);
  startsOnlyWhenAsked(extension);
  const { openEditor } = await sessions();
  const tests = join(root, 'dist', 'test', 'vsix', 'host', 'activation.js');
  const { window, close } = await openEditor({ folder, extension, tests });
  try {
    await Promise.race([window.ended, sleep(deadlineMs, undefined, { ref: false })]);
    const line = window.lines.find((text) => text.startsWith(marker));
    if (line === undefined) throw new Error(window.lines.join('\n'));
    return JSON.parse(line.slice(marker.length)) as readonly number[];
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Even an empty window may open a document of the language `log`, one of the editor's own. */
function startsOnlyWhenAsked(extension: string): void {
  const file = join(extension, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, activationEvents: [] }));
}
