// What no analysis may ever say, whatever the text was.

import assert from 'node:assert/strict';
import type { Span } from '../../src/base/span';
import type { Analysis } from '../../src/kernel';

function checkSpan(span: Span, lineCount: number): void {
  assert.ok(span.line >= 1 && span.line <= lineCount, `line ${String(span.line)} of ${String(lineCount)}`);
  assert.ok(span.column >= 1 && span.endColumn >= span.column, JSON.stringify(span));
}

function checkNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') assert.ok(Number.isFinite(value), `${path} is ${String(value)}`);
  else if (value instanceof Map) for (const [key, each] of value) checkNumbers(each, `${path}.${String(key)}`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) checkNumbers(each, `${path}.${key}`);
}

function checkAccounting(analysis: Analysis): void {
  const { accounting } = analysis;
  if (accounting === undefined) return;
  for (const row of [...accounting.rows, ...accounting.ofWhich]) assert.ok(row.kb >= 0, row.name);
  const sum = accounting.rows.reduce((total, row) => total + row.kb, 0);
  assert.ok(accounting.unaccountedKb >= 0);
  assert.ok(sum <= accounting.totalKb, `${String(sum)} of ${String(accounting.totalKb)} kB`);
}

function checkZones(analysis: Analysis): void {
  for (const zone of analysis.zones)
    for (const check of zone.checks) {
      assert.ok(check.shortKb >= 0);
      if (check.passes) assert.equal(check.shortKb, 0);
      assert.equal(check.availablePages > check.requiredPages, check.passes || check.blockedBy === 'fragmentation');
    }
}

function checkRanks(analysis: Analysis): void {
  const ranks = analysis.tasks.flatMap((task) => task.rank ?? []);
  assert.equal(new Set(ranks).size, ranks.length, 'a rank was given twice');
  for (const rank of ranks) assert.ok(rank >= 1 && rank <= analysis.tasks.length);
}

/** Throws where an analysis of `text` is impossible. */
export function checkSane(analysis: Analysis, text: string): void {
  const lineCount = text.split(/\r\n|\n|\r/).length;
  const { report } = analysis;
  assert.ok(report.lines.line >= 1 && report.lines.endLine >= report.lines.line && report.lines.endLine <= lineCount);
  for (const span of analysis.verdict.evidence) checkSpan(span, lineCount);
  for (const zone of report.zones) for (const field of zone.kb.values()) checkSpan(field.at, lineCount);
  for (const row of report.tasks?.rows ?? []) checkSpan(row.comm.at, lineCount);
  checkNumbers(analysis, 'analysis');
  checkZones(analysis);
  checkAccounting(analysis);
  checkRanks(analysis);
}
