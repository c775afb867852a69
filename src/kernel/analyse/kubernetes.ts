// Pod, container and the level whose limit was hit, from the cgroup paths of a report.

import type { Container, Kubernetes, KubernetesLevel } from '../analysis';
import type { Report } from '../report';
import { type CgroupPath, readCgroupPath } from './cgroupPath';

function limitPathOf({ memcg, summary }: Report): string | undefined {
  return memcg?.limitPath?.value ?? summary?.oomMemcg?.value;
}

function taskPathOf({ memcg, summary }: Report): string | undefined {
  return memcg?.taskPath?.value ?? summary?.taskMemcg?.value;
}

function read(path: string | undefined): CgroupPath | undefined {
  return path === undefined ? undefined : readCgroupPath(path);
}

/** A limit above `kubepods` (a cluster inside a container) bounds more than pods: it is none of the levels. */
function levelOf(limit: CgroupPath): KubernetesLevel | undefined {
  if (!limit.kubepods) return undefined;
  if (limit.containerId !== undefined) return 'container';
  if (limit.podUid !== undefined) return 'pod';
  return limit.qos === undefined ? 'kubepods' : 'qos';
}

const CONTAINER_ID = /^[0-9a-f]{64}$/;

/** The cpuset of a container carries its id; it is the trigger's, so it counts only where the container itself was at its limit. */
function cpusetId({ cpuset, summary }: Report): string | undefined {
  const name = (cpuset ?? summary?.cpuset)?.value ?? '';
  return CONTAINER_ID.test(name) ? name : undefined;
}

/** Undefined where no path leads through `kubepods`. */
export function kubernetesOf(report: Report): Kubernetes | undefined {
  const limit = read(limitPathOf(report));
  const task = read(taskPathOf(report));
  const pod = [task, limit].find((path) => path?.kubepods === true);
  if (pod === undefined) return undefined;
  const level = levelOf(limit ?? pod);
  const containerId = pod.containerId ?? (level === 'container' ? cpusetId(report) : undefined);
  return { podUid: pod.podUid, qos: pod.qos, containerId, runtime: pod.runtime, level };
}

/** The container of the victim, in a pod or not. */
export function containerOf(report: Report): Container | undefined {
  const path = read(taskPathOf(report)) ?? read(limitPathOf(report));
  return path?.containerId === undefined ? undefined : { id: path.containerId, runtime: path.runtime };
}
