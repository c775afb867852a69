// Where a report states the two node lists, and where it states the cpuset: the trigger line up to 4.20, the summary since 5.0.

import type { Field } from '../../base/span';
import type { Report } from '../report';

export function nodemaskOf(report: Report): Field<string> | undefined {
  return report.trigger?.nodemask ?? report.summary?.nodemask;
}

export function memsAllowedOf(report: Report): Field<string> | undefined {
  return report.memsAllowed ?? report.summary?.memsAllowed;
}
