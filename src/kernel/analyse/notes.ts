// Reservations about the analysis itself, added to those of the reader.

import type { Request } from '../analysis';
import type { KernelNote } from '../note';
import type { Report, Zone } from '../report';
import type { Kernel } from './kernel';
import { FIRST_UNREAD } from './kernel';

export interface NotesQuestion {
  readonly kernel: Kernel;
  readonly request: Request | undefined;
}

function kernelNotes(report: Report, { kernel }: NotesQuestion): readonly KernelNote[] {
  const release = report.cpuLine?.release;
  if (kernel.release === undefined)
    return report.kind === 'kill-only' ? [] : [{ code: 'kernel-unknown', line: report.trigger?.at.line }];
  const newer = kernel.at !== undefined && kernel.at >= FIRST_UNREAD;
  return newer ? [{ code: 'newer-kernel', line: release?.at.line, detail: kernel.release.text }] : [];
}

function flagNotes({ trigger }: Report, { request }: NotesQuestion): readonly KernelNote[] {
  return request?.agrees === false ? [{ code: 'flags-disagree', line: trigger?.gfpMask?.at.line }] : [];
}

/** More than a per cent and a few MiB apart: the counter lags behind, the lists are counted later, but not by that much. */
const APART_SHARE = 0.01;
const APART_KB = 4096;

function differs(zone: Zone, totalKb: number): boolean {
  const free = zone.kb.get('free')?.value;
  return free !== undefined && Math.abs(free - totalKb) > Math.max(APART_KB, free * APART_SHARE);
}

function buddyNotes({ zones, buddies }: Report): readonly KernelNote[] {
  const byPlace = new Map(zones.map((zone) => [`${zone.node} ${zone.name}`, zone]));
  return buddies.flatMap((line) => {
    const zone = byPlace.get(`${line.node} ${line.zone}`);
    if (zone === undefined || line.totalKb === undefined || !differs(zone, line.totalKb.value)) return [];
    return [{ code: 'buddy-sum-differs' as const, line: line.at.line, detail: `${line.node} ${line.zone}` }];
  });
}

export function notesOf(report: Report, question: NotesQuestion): readonly KernelNote[] {
  return [...report.notes, ...kernelNotes(report, question), ...flagNotes(report, question), ...buddyNotes(report)];
}
