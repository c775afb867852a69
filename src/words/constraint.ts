// What confined the request, in words, and whether the report says so itself. enum oom_constraint in mm/oom_kill.c.
import * as l10n from '@vscode/l10n';
import type { Analysis, Constraint, IneligibleReason, Request } from '../kernel/analysis';
import { quoted } from './label';
import { paragraph } from './join';

export function constraintSentence(analysis: Analysis): string {
  if (analysis.constraint === undefined) return l10n.t('What confined the request is not in this text.');
  const sentence = confinedBy(analysis, analysis.constraint);
  if (analysis.constraint === 'manual') return sentence;
  const origin = analysis.constraintStated
    ? l10n.t('The report states it.')
    : l10n.t('Inferred: the report does not state it.');
  return paragraph([sentence, origin]);
}

function confinedBy(analysis: Analysis, constraint: Constraint): string {
  switch (constraint) {
    case 'none':
      return l10n.t('No constraint: the whole machine was asked.');
    case 'cpuset':
      return cpusetSentence(analysis.memsAllowed?.value ?? '?');
    case 'memory-policy':
      return policySentence(analysis.nodemask?.value ?? '?');
    case 'memcg':
      return l10n.t('A cgroup limit: only processes of that cgroup may be killed.');
    case 'manual':
      return l10n.t('No constraint: a person asked through SysRq.');
  }
}

/** `1`, not `0-1` or `0,2`. */
function isOneNode(nodes: string): boolean {
  return /^\d+$/.test(nodes);
}

function cpusetSentence(nodes: string): string {
  return isOneNode(nodes)
    ? l10n.t('The cpuset confined the request to memory node {0}.', quoted(nodes))
    : l10n.t('The cpuset confined the request to memory nodes {0}.', quoted(nodes));
}

function policySentence(nodes: string): string {
  return isOneNode(nodes)
    ? l10n.t('A memory policy confined the request to node {0}.', quoted(nodes))
    : l10n.t('A memory policy confined the request to nodes {0}.', quoted(nodes));
}

/** Why a zone may not serve the request. */
export function ineligibleSentence(reason: IneligibleReason | undefined, request: Request | undefined): string {
  switch (reason) {
    case 'above-gfp-zone':
      return request?.highestZone === undefined
        ? l10n.t('Not eligible: the zone is above those the mask allows.')
        : l10n.t('Not eligible: the mask allows zones up to {0}.', request.highestZone);
    case 'nodemask':
      return l10n.t('Not eligible: the memory policy leaves this node out.');
    case 'cpuset':
      return l10n.t('Not eligible: the cpuset leaves this node out.');
    case undefined:
      return l10n.t('Not eligible.');
  }
}
