// Hovers of the header and of the values that say what was asked for.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import type { ProcessRole } from '../../kernel/explain';
import { listOf } from '../join';
import { orderKb, quoted } from '../label';
import { flagsSource, requestFacts, requestSentence } from '../request';
import { grouped, size } from '../quantity';
import { verdictSentence } from '../verdict';
import { flagMeaning } from './flagMeaning';
import { code, hover, source, text, type HoverText } from './text';

/** Names padded to one width, each with what it permits. */
function flagLines(names: readonly string[]): readonly string[] {
  const width = Math.max(0, ...names.map((name) => name.length));
  return names.map((name) => `${quoted(name).padEnd(width)}  ${flagMeaning(name) ?? ''}`.trimEnd());
}

export function triggerHover(analysis: Analysis): HoverText {
  return hover(l10n.t('The first line of the report: who asked, and for what'), [
    code([requestSentence(analysis)]),
    text(verdictSentence(analysis)),
    text(l10n.t('The process named here is the one whose request failed. It need not be the one that was killed.')),
    source('dump_header, mm/oom_kill.c'),
  ]);
}

export function maskHover(analysis: Analysis, mask: string): HoverText {
  const { request } = analysis;
  if (request === undefined || /^0x0+$/u.test(mask)) return emptyMaskHover(mask);
  return hover(l10n.t('What the request permits: gfp_mask {0}', mask), [
    code(flagLines(request.names)),
    ...requestFacts(request, analysis).map(text),
    source(flagsSource(request, analysis)),
  ]);
}

function emptyMaskHover(mask: string): HoverText {
  return hover(l10n.t('An empty mask ({0}): the real request is unknown', mask), [
    text(
      l10n.t(
        'The page-fault path called the OOM killer after an allocation had already failed elsewhere. Zones cannot be judged for it.',
      ),
    ),
    source('pagefault_out_of_memory, mm/oom_kill.c, 3.10 – 5.15'),
  ]);
}

export function flagHover(analysis: Analysis, name: string): HoverText {
  const meaning = flagMeaning(name);
  const parts = name.startsWith('GFP_') ? [...(analysis.request?.flags ?? [])] : [];
  return hover(meaning ?? l10n.t('A flag this program does not know'), [
    code([quoted(name)]),
    parts.length === 0 ? [] : text(l10n.t('All single flags of this mask:')),
    code(flagLines(parts)),
    source('include/linux/gfp.h'),
  ]);
}

export function orderHover(analysis: Analysis, order: number): HoverText {
  if (order < 0)
    return hover(l10n.t('order -1: a person asked for the kill through SysRq'), [
      text(l10n.t('No memory was requested, so no zone is judged.')),
      source('moom_callback, drivers/tty/sysrq.c'),
    ]);
  const count = 2 ** order;
  return hover(
    order === 0
      ? l10n.t('order 0: one page of {0}', size(analysis.pageSizeKb))
      : l10n.t('order {0}: {1} in one piece', order, size(orderKb(analysis, order))),
    [
      code([
        `2^${order} = ${grouped(count)} × ${grouped(analysis.pageSizeKb)} kB = ${grouped(orderKb(analysis, order))} kB`,
      ]),
      text(orderConsequence(order)),
      analysis.pageSizeStated ? [] : source(l10n.t('The report does not tell the page size: 4 kB is assumed.')),
    ],
  );
}

function orderConsequence(order: number): string {
  if (order === 0)
    return l10n.t('The smallest request there is: fragmentation cannot make it fail, only the watermark can.');
  if (order > 3) return l10n.t('Above order 3 the kernel gives up rather than kill a process.');
  return l10n.t('A block of this size or larger must be free besides the watermark: fragmentation can make it fail.');
}

export function processHover(role: ProcessRole, comm: string, pid: number | undefined): HoverText {
  return hover(roleTitle(role), [
    code([pid === undefined ? quoted(comm) : `${quoted(comm)}  pid ${pid}`]),
    text(roleMeaning(role)),
  ]);
}

function roleTitle(role: ProcessRole): string {
  switch (role) {
    case 'trigger':
      return l10n.t('The process whose request failed');
    case 'chosen':
      return l10n.t('The process the kernel chose');
    case 'victim':
      return l10n.t('The process that was killed');
    case 'reaped':
      return l10n.t('The process whose memory was taken back');
  }
}

function roleMeaning(role: ProcessRole): string {
  switch (role) {
    case 'trigger':
      return l10n.t(
        'It asked at the moment when nothing was left. It need not use much memory itself, and need not be the victim.',
      );
    case 'chosen':
      return l10n.t('It has the highest badness. Up to Linux 5.0 a child with its own memory may die in its place.');
    case 'victim':
      return l10n.t('It was sent SIGKILL; its memory is free once it has exited or the reaper has taken it back.');
    case 'reaped':
      return l10n.t('The reaper took the memory back without waiting for the process to exit.');
  }
}

export function scoreAdjHover(role: ProcessRole, value: number): HoverText {
  return hover(adjTitle(value), [
    text(role === 'trigger' ? l10n.t('This is the setting of the process that asked, not of the victim.') : undefined),
    value === 0 ? [] : code([`badness += ${value} × ⌊totalpages / 1000⌋`]),
    text(kubernetesAdj(value)),
    source('/proc/PID/oom_score_adj; oom_badness, mm/oom_kill.c'),
  ]);
}

function adjTitle(value: number): string {
  if (value <= -1000) return l10n.t('oom_score_adj {0}: never killed', value);
  if (value < 0) return l10n.t('oom_score_adj {0}: protected by {1} thousandths of memory', value, -value);
  if (value === 0) return l10n.t('oom_score_adj 0: judged by its memory alone');
  return l10n.t('oom_score_adj {0}: offered as a victim by {0} thousandths of memory', value);
}

/** Values the kubelet and systemd set; pkg/kubelet/qos/policy.go. */
export function kubernetesAdj(value: number): string | undefined {
  switch (value) {
    case -1000:
      return l10n.t('Usual for sshd, udev and other services that protect themselves.');
    case -999:
      return l10n.t('In Kubernetes: the kubelet, kube-proxy or the container runtime.');
    case -998:
      return l10n.t('In Kubernetes: the pause container, or a Guaranteed pod before about 1.21.');
    case -997:
      return l10n.t('In Kubernetes: a Guaranteed or node-critical pod.');
    case 1000:
      return l10n.t('In Kubernetes: a BestEffort pod, the first to die.');
    default:
      return value >= 2 && value <= 999
        ? l10n.t("In Kubernetes: a Burstable pod; 1000 less the thousandths of the node's memory it requests.")
        : undefined;
  }
}

export function oomAdjHover(value: number): HoverText {
  return hover(l10n.t('oom_adj {0}: the older scale, from -17 (never) to 15', value), [
    text(l10n.t('Kernels from 2.6.36 on use oom_score_adj; this value is kept for old programs.')),
  ]);
}

export function nodemaskHover(value: string): HoverText {
  const none = value.startsWith('(');
  return hover(
    none
      ? l10n.t('No memory policy confines this request')
      : l10n.t('A memory policy confines this request to these nodes'),
    [
      code([`nodemask=${quoted(value)}`]),
      text(none ? undefined : l10n.t('Linux 4.9 and 4.10 print the allowed nodes here even without a policy.')),
    ],
  );
}

export function memsAllowedHover(analysis: Analysis, value: string): HoverText {
  const nodes = [...new Set(analysis.report.zones.map(({ node }) => node))].map((node) => `Node ${node}`);
  return hover(l10n.t('Nodes the cpuset of the asking process may take memory from'), [
    code([`mems_allowed=${quoted(value)}`]),
    text(
      nodes.length === 0
        ? undefined
        : l10n.t('The report shows zones of {0}; zones of other nodes are not printed.', listOf(nodes)),
    ),
  ]);
}

export function vmallocHover(bytes: number): HoverText {
  return hover(l10n.t('vmalloc was asked for {0} bytes ({1})', grouped(bytes), size(Math.ceil(bytes / 1024))), [
    text(l10n.t('vmalloc needs single pages and address space, not one piece of memory.')),
    source('__vmalloc_area_node, mm/vmalloc.c'),
  ]);
}
