// One event of `oom --json`, schema highwater.oom/1. Every key is always there; what is unknown is null.
import type { Accounting, Analysis, KernelNote } from '../../kernel';
import { noteText, verdictSentence } from '../../words';
import { memcgJson } from './memcg';
import { taskJson, victimJson } from './process';
import { orNull, valueOrNull } from './values';
import { zoneJson } from './zone';

export const oomSchema = 'highwater.oom/1';

/** `number` is the place of the event in its file, from 1: what `--event` takes. */
export function eventJson(analysis: Analysis, number: number): object {
  return {
    number,
    ...placeJson(analysis),
    ...machineJson(analysis),
    trigger: triggerJson(analysis),
    ...confinementJson(analysis),
    memcg: memcgJson(analysis),
    swap: swapJson(analysis),
    zones: analysis.zones.map((zone) => zoneJson(zone, analysis)),
    verdict: verdictJson(analysis),
    accounting: accountingJson(analysis.accounting),
    tasks: analysis.tasks.map(taskJson),
    ...endJson(analysis),
  };
}

function placeJson({ report, missing }: Analysis): object {
  return {
    kind: report.kind,
    line: report.lines.line,
    endLine: report.lines.endLine,
    time: orNull(report.time),
    host: orNull(report.host),
    complete: missing.length === 0,
    missing,
  };
}

function machineJson({ report, release, pageSizeKb, pageSizeStated }: Analysis): object {
  return { kernel: orNull(release?.text), hardware: valueOrNull(report.hardware), pageSizeKb, pageSizeStated };
}

function triggerJson({ report, request }: Analysis): object | null {
  const { trigger } = report;
  if (trigger === undefined) return null;
  return {
    comm: trigger.comm.value,
    pid: valueOrNull(trigger.pid),
    gfpMask: valueOrNull(trigger.gfpMask),
    gfpFlags: request?.names ?? [],
    order: valueOrNull(trigger.order),
    oomScoreAdj: valueOrNull(trigger.oomScoreAdj),
    form: trigger.form,
    bytes: valueOrNull(trigger.bytes),
  };
}

function confinementJson(analysis: Analysis): object {
  const { report } = analysis;
  return {
    nodemask: valueOrNull(analysis.nodemask),
    memsAllowed: valueOrNull(analysis.memsAllowed),
    cpuset: valueOrNull(report.cpuset ?? report.summary?.cpuset),
    highestZone: orNull(analysis.request?.highestZone),
    constraint: orNull(analysis.constraint),
    constraintStated: analysis.constraintStated,
  };
}

function swapJson({ report: { totals } }: Analysis): object | null {
  const { totalSwapKb, freeSwapKb } = totals;
  if (totalSwapKb === undefined && freeSwapKb === undefined) return null;
  return { totalKb: valueOrNull(totalSwapKb), freeKb: valueOrNull(freeSwapKb) };
}

function verdictJson(analysis: Analysis): object {
  const { code, also, borderline, deciding, evidence, lacking } = analysis.verdict;
  return {
    code,
    text: verdictSentence(analysis),
    also,
    borderline,
    decidingZone: deciding === undefined ? null : { node: deciding.zone.node, zone: deciding.zone.name },
    evidence: evidence.map(({ line, column, endColumn }) => ({ line, column, endColumn })),
    lacking,
  };
}

function accountingJson(accounting: Accounting | undefined): object | null {
  if (accounting === undefined) return null;
  const { totalKb, rows, unaccountedKb, ofWhich } = accounting;
  const row = ({ name, kb }: { readonly name: string; readonly kb: number }): object => ({ name, kb });
  return { totalKb, rows: rows.map(row), unaccountedKb, ofWhich: ofWhich.map(row) };
}

function endJson({ victims, report, notes }: Analysis): object {
  const [first] = victims;
  return {
    victim: first === undefined ? null : victimJson(first),
    victims: victims.map(victimJson),
    panic: valueOrNull(report.panic),
    notes: notes.map(noteJson),
  };
}

export function noteJson(note: KernelNote): object {
  return { line: orNull(note.line), code: note.code, text: noteText(note) };
}
