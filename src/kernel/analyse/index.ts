// The analysis of one report: what was asked, what confined it, whether each zone could have served it, where the memory was,
// who was killed and why. Pure; absent lines become absent answers, never an exception.

import type { Analysis } from '../analysis';
import type { Report } from '../report';
import { watermarkRule } from '../watermark/rule';
import { accountingOf } from './accounting';
import { alsoCodes } from './also';
import { cgroupVersionOf } from './cgroupVersion';
import { constraintOf, type ConstraintReading } from './constraint';
import { atOr, type Kernel, kernelOf } from './kernel';
import { containerOf, kubernetesOf } from './kubernetes';
import { memsAllowedOf, nodemaskOf } from './masks';
import { missingParts } from './missing';
import { notesOf } from './notes';
import { type Origin, originOf } from './origin';
import { type PageSize, pageSizeOf } from './pageSize';
import { requestOf } from './request';
import { nothingSwapped, rankTasks } from './tasks';
import { totalPagesOf } from './totalPages';
import { verdictOf } from './verdict';
import { victimsOf } from './victims';
import { builtZones, configuredZones } from './zoneOrder';
import { analyseZones } from './zones';

interface Ground {
  readonly report: Report;
  readonly kernel: Kernel;
  readonly pageSize: PageSize;
  readonly origin: Origin;
  readonly constraint: ConstraintReading;
}

type RequestPart = Pick<Analysis, 'request' | 'zones'>;

function requestPart(report: Report, kernel: Kernel, pageSizeKb: number): RequestPart {
  const newest = report.zones.some((zone) => zone.kb.has('free_highatomic'));
  const rule = watermarkRule(atOr(kernel), kernel.release, newest);
  const built = builtZones(report, kernel);
  const request = requestOf(report, { kernel, rule, configured: configuredZones(report, built) });
  const judged = originOf(report, request) === 'allocation';
  return { request, zones: analyseZones({ report, kernel, rule, request, judged, built, pageSizeKb }) };
}

type TaskPart = Pick<Analysis, 'tasks' | 'victims'>;

function taskPart({ report, kernel, pageSize, origin, constraint }: Ground): TaskPart {
  const tasks = rankTasks(report, {
    kernel,
    pageSizeKb: pageSize.kb,
    totalPages: totalPagesOf(report, { kernel, constraint: constraint.constraint, pageSizeKb: pageSize.kb }),
    rootBonus: origin !== 'memcg',
    nothingSwapped: nothingSwapped(report),
  });
  return { tasks, victims: victimsOf(report, tasks) };
}

type JudgementPart = Pick<Analysis, 'verdict' | 'accounting' | 'missing' | 'notes'>;

function judgementPart(
  { report, kernel, pageSize, origin, constraint }: Ground,
  { request, zones }: RequestPart,
): JudgementPart {
  const accounting = accountingOf(report, kernel, pageSize.kb);
  const missing = missingParts(report, origin);
  const notes = notesOf(report, { kernel, request });
  const also = alsoCodes({ report, constraint: constraint.constraint, accounting, zones, notes });
  return { accounting, missing, notes, verdict: verdictOf({ report, origin, request, zones, missing, also }) };
}

export function analyse(report: Report): Analysis {
  const kernel = kernelOf(report);
  const pageSize = pageSizeOf(report);
  const part = requestPart(report, kernel, pageSize.kb);
  const origin = originOf(report, part.request);
  const constraint = constraintOf(report, { kernel, origin, pageSizeKb: pageSize.kb });
  const ground: Ground = { report, kernel, pageSize, origin, constraint };
  return {
    report,
    release: kernel.release,
    pageSizeKb: pageSize.kb,
    pageSizeStated: pageSize.stated,
    constraint: constraint.constraint,
    constraintStated: constraint.stated,
    nodemask: nodemaskOf(report),
    memsAllowed: memsAllowedOf(report),
    cgroupVersion: cgroupVersionOf(report, kernel),
    groupKill: report.remarks.some(({ code }) => code === 'group-kill'),
    kubernetes: kubernetesOf(report),
    container: containerOf(report),
    ...part,
    ...taskPart(ground),
    ...judgementPart(ground, part),
  };
}
