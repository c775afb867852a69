// A cgroup at its limit, in words: whose limit, how full, full of what. Levels: kernel-side paths of Kubernetes' drivers.
import * as l10n from '@vscode/l10n';
import type { Analysis, Kubernetes } from '../kernel/analysis';
import type { Memcg } from '../kernel/report';
import { counterSentences } from './cgroupCounters';
import { memcgFill, type FillName } from './cgroupFill';
import { quoted } from './label';
import { kbAndSize, share } from './quantity';

export function cgroupSentences(analysis: Analysis): readonly string[] {
  const { memcg } = analysis.report;
  const group = analysis.groupKill
    ? [l10n.t('memory.oom.group is set: the kernel kills every process of the cgroup.')]
    : [];
  if (memcg === undefined) return [limitSentence(analysis.kubernetes), ...group];
  return [
    limitSentence(analysis.kubernetes),
    ...counterSentences(memcg, analysis.pageSizeKb),
    ...fillSentences(memcg),
    ...group,
  ];
}

/** Whose limit it was. */
export function limitSentence(kubernetes: Kubernetes | undefined): string {
  switch (kubernetes?.level) {
    case 'container':
      return l10n.t('A container reached its own memory limit.');
    case 'pod':
      return l10n.t('A pod reached its memory limit: its containers, tmpfs and shared memory together.');
    case 'qos':
      return l10n.t('All pods of one QoS class together reached the memory limit of the class.');
    case 'kubepods':
      return l10n.t('All pods of the node together reached what the node allots to pods.');
    case undefined:
      return l10n.t('A cgroup reached its memory limit.');
  }
}

function fillSentences(memcg: Memcg): readonly string[] {
  const [most] = memcgFill(memcg);
  if (most === undefined || most.kb === 0) return [];
  const part = share(most.kb, memcg.memory?.usageKb.value ?? 0);
  const name = fillName(most.name);
  return [
    part === undefined
      ? l10n.t('Most of it is {0}: {1}.', name, kbAndSize(most.kb))
      : l10n.t('Most of it is {0}: {1}, {2} of the usage.', name, kbAndSize(most.kb), part),
  ];
}

export function fillName(name: FillName): string {
  switch (name) {
    case 'anon':
      return l10n.t('anonymous memory (heap and stacks of processes)');
    case 'file':
      return l10n.t('page cache of files');
    case 'shmem':
      return l10n.t('shared memory and tmpfs');
    case 'kernel':
      return l10n.t('kernel memory (slab, stacks, page tables, sockets)');
  }
}

/** Path, pod and container: the facts a person looks up next. */
export function cgroupFacts(analysis: Analysis): readonly string[] {
  const { memcg } = analysis.report;
  const limit = memcg?.limitPath?.value;
  const task = memcg?.taskPath?.value;
  return [
    ...(limit === undefined ? [] : [l10n.t('Limit of {0}', quoted(limit))]),
    ...(task === undefined || task === limit ? [] : [l10n.t('Task in {0}', quoted(task))]),
    ...versionFact(analysis.cgroupVersion),
    ...kubernetesFacts(analysis.kubernetes),
  ];
}

function versionFact(version: 1 | 2 | undefined): readonly string[] {
  return version === undefined ? [] : [l10n.t('cgroup v{0}', version)];
}

/** Pod, QoS class, container and runtime. */
export function kubernetesFacts(kubernetes: Kubernetes | undefined): readonly string[] {
  if (kubernetes === undefined) return [];
  const { podUid, qos, containerId, runtime } = kubernetes;
  return [
    ...(podUid === undefined ? [] : [l10n.t('Pod UID {0}', quoted(podUid))]),
    ...(qos === undefined ? [] : [l10n.t('QoS class {0}', qos)]),
    ...(containerId === undefined ? [] : [l10n.t('Container {0}', quoted(containerId))]),
    ...(runtime === undefined ? [] : [l10n.t('Runtime {0}', quoted(runtime))]),
  ];
}
