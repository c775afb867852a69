// The cgroup of `oom --json`.
import type { Analysis, Kubernetes, MemcgCounter } from '../../kernel';
import { memcgStatsKb } from '../../words';
import { orNull, valueOrNull } from './values';

export function memcgJson(analysis: Analysis): object | null {
  const { memcg } = analysis.report;
  if (memcg === undefined) return null;
  const stats = memcgStatsKb(memcg);
  return {
    limitPath: valueOrNull(memcg.limitPath),
    taskPath: valueOrNull(memcg.taskPath),
    version: orNull(analysis.cgroupVersion),
    usageKb: valueOrNull(memcg.memory?.usageKb),
    limitKb: valueOrNull(memcg.memory?.limitKb),
    unlimited: orNull(memcg.memory?.unlimited),
    failcnt: valueOrNull(memcg.memory?.failcnt),
    swap: counterJson(memcg.memorySwap ?? memcg.swap, memcg.memorySwap !== undefined),
    kmem: counterJson(memcg.kmem, false),
    stats: stats.size === 0 ? null : Object.fromEntries(stats),
    groupKill: analysis.groupKill,
    kubernetes: kubernetesJson(analysis.kubernetes),
  };
}

function counterJson(counter: MemcgCounter | undefined, plusMemory: boolean): object | null {
  if (counter === undefined) return null;
  const { usageKb, limitKb, unlimited, failcnt } = counter;
  return { usageKb: usageKb.value, limitKb: valueOrNull(limitKb), unlimited, failcnt: failcnt.value, plusMemory };
}

function kubernetesJson(kubernetes: Kubernetes | undefined): object | null {
  if (kubernetes === undefined) return null;
  const { podUid, qos, containerId, runtime, level } = kubernetes;
  return {
    podUid: orNull(podUid),
    qos: orNull(qos),
    containerId: orNull(containerId),
    runtime: orNull(runtime),
    level: orNull(level),
  };
}
