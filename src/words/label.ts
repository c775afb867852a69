// Short names for the things a report speaks of. Text from the log is made visible and cut to a bearable length.
import * as l10n from '@vscode/l10n';
import { clipped, visible } from '../base/visible';
import type { Analysis, ZoneAnalysis } from '../kernel/analysis';
import type { ZoneName } from '../kernel/report';
import { size } from './quantity';

/** A zone and its node, as both zone and buddy lines carry them. */
export interface ZonePlace {
  readonly node: number;
  readonly name: ZoneName;
}

/** True where a zone's name alone says which zone is meant. */
function oneNode(analysis: Analysis): boolean {
  return analysis.report.zones.every((zone) => zone.node === 0);
}

/** `Normal`, or `Node 1 Normal` where the report speaks of more nodes than node 0. */
export function zoneLabel(analysis: Analysis, zone: ZonePlace): string {
  return oneNode(analysis) ? zone.name : `Node ${zone.node} ${zone.name}`;
}

export function zoneName(analysis: Analysis, zone: ZoneAnalysis): string {
  return zoneLabel(analysis, zone.zone);
}

/** The kernel keeps 15 characters of a process name; what is longer is not one. */
const commLength = 32;

export function processName(comm: string): string {
  const name = visible(clipped(comm, commLength));
  return name.trim() === '' ? l10n.t('(no name)') : name;
}

/** `java (1234)`. */
export function processLabel(comm: string, pid: number | undefined): string {
  return pid === undefined ? processName(comm) : `${processName(comm)} (${pid})`;
}

/** Log text for a sentence: visible, at most `length` characters. */
export function quoted(text: string, length = 200): string {
  return visible(clipped(text, length));
}

/** Size of one block of this order in kB. */
export function orderKb(analysis: Analysis, order: number): number {
  return analysis.pageSizeKb * 2 ** order;
}

/** `order 3 (32 kB)`; SysRq prints order -1, which is no size. */
export function orderLabel(analysis: Analysis, order: number): string {
  if (order < 0) return l10n.t('order {0}', order);
  return l10n.t('order {0} ({1})', order, size(orderKb(analysis, order)));
}
