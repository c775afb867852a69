// Names of a report's sections, for outline and breadcrumbs.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../kernel/analysis';
import type { SectionKind } from '../kernel/explain';
import { grouped } from './quantity';

export function sectionName(kind: SectionKind, analysis: Analysis): string {
  switch (kind) {
    case 'trigger':
      return l10n.t('Request');
    case 'stack':
      return l10n.t('Call trace');
    case 'mem-info':
      return l10n.t('Mem-Info');
    case 'nodes':
      return l10n.t('Nodes');
    case 'zones':
      return l10n.t('Zones');
    case 'buddies':
      return l10n.t('Buddy lists');
    case 'hugepages':
      return l10n.t('Huge pages');
    case 'totals':
      return l10n.t('Totals');
    case 'cgroup':
      return l10n.t('Cgroup');
    case 'slab':
      return l10n.t('Slab');
    case 'tasks':
      return l10n.t('Processes ({0})', grouped(analysis.tasks.length));
    case 'kill':
      return l10n.t('Kill');
  }
}
