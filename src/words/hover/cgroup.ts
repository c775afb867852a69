// Hovers of a cgroup's block: whose limit, how full, and what a path says about Kubernetes.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import type { CgroupRole, CounterName } from '../../kernel/explain';
import type { MemcgCounter, MemcgStats } from '../../kernel/report';
import { kubernetesFacts, limitSentence } from '../cgroup';
import { statMeaning } from '../glossary';
import { quoted } from '../label';
import { grouped, kb, share } from '../quantity';
import { amount } from './sizes';
import { code, hover, source, text, type HoverText } from './text';

export function cgroupHover(analysis: Analysis, role: CgroupRole, path: string): HoverText {
  const facts = role === 'cpuset' ? [] : kubernetesFacts(analysis.kubernetes);
  return hover(roleTitle(role), [
    text(role === 'limit' ? limitSentence(analysis.kubernetes) : undefined),
    code(facts),
    code(pathLines(path)),
    text(
      role === 'cpuset'
        ? l10n.t('The name of the cpuset; in a container often the container id. "/" confines nothing.')
        : undefined,
    ),
  ]);
}

const widestPath = 80;

/** A long path one step a line, so that it can be read without scrolling. */
function pathLines(path: string): readonly string[] {
  const shown = quoted(path, 1000);
  if (shown.length <= widestPath) return [shown];
  const steps = shown.split('/').filter((step) => step !== '');
  return steps.slice(0, 20).map((step, depth) => `${'  '.repeat(depth)}/${step}`);
}

function roleTitle(role: CgroupRole): string {
  switch (role) {
    case 'limit':
      return l10n.t('The cgroup whose limit was reached');
    case 'task':
      return l10n.t('The cgroup of the process that was killed');
    case 'stats':
      return l10n.t('The cgroup whose statistics follow');
    case 'cpuset':
      return l10n.t('The cpuset of the process that asked');
  }
}

export function memcgCounterHover(analysis: Analysis, name: CounterName, counter: MemcgCounter): HoverText {
  const limit = counter.limitKb?.value;
  return hover(counterTitle(name), [
    code([
      `usage    ${amount(analysis, counter.usageKb.value)}`,
      `limit    ${limit === undefined ? l10n.t('none') : amount(analysis, limit)}`,
      `failcnt  ${grouped(counter.failcnt.value)}`,
    ]),
    text(fullness(counter)),
    text(l10n.t('failcnt: how often the limit was hit.')),
    source('mem_cgroup_print_oom_meminfo, mm/memcontrol.c'),
  ]);
}

function counterTitle(name: CounterName): string {
  switch (name) {
    case 'memory':
      return l10n.t('Memory of the cgroup against its limit');
    case 'memorySwap':
      return l10n.t('Memory and swap of the cgroup together against their limit (cgroup v1)');
    case 'swap':
      return l10n.t('Swap of the cgroup against its limit (cgroup v2)');
    case 'kmem':
      return l10n.t('Kernel memory of the cgroup against its limit (cgroup v1)');
  }
}

function fullness({ usageKb, limitKb, unlimited }: MemcgCounter): string | undefined {
  if (unlimited) return l10n.t('No limit is set: the kernel prints a huge number for that.');
  if (limitKb === undefined || limitKb.value === 0) return undefined;
  const percent = share(usageKb.value, limitKb.value);
  return percent === undefined ? undefined : l10n.t('{0} of the limit in use.', percent);
}

export function statsHover(stats: MemcgStats): HoverText {
  return hover(l10n.t('What the cgroup was full of'), [
    code(pathLines(stats.path.value)),
    text(
      stats.unit === 'bytes'
        ? l10n.t('The lines of memory.stat follow, in bytes; workingset_ and pg lines count events.')
        : l10n.t('In kB, one line for each cgroup below the limit.'),
    ),
  ]);
}

export function statHover(analysis: Analysis, stats: MemcgStats, name: string, value: number): HoverText {
  const meaning = statMeaning(name);
  const amountText = statAmount(analysis, stats, name, value);
  return hover(meaning === undefined ? amountText : `${name}: ${amountText}`, [
    meaning === undefined ? code([quoted(name)]) : text(meaning),
    text(usageShare(analysis, stats, name, value)),
    source('memory.stat; mem_cgroup_print_oom_meminfo, mm/memcontrol.c'),
  ]);
}

/** Counters of memory.stat that count events, not bytes. */
function isEvent(stats: MemcgStats, name: string): boolean {
  return stats.unit === 'bytes' && /^(?:pg|workingset_|thp_|zswp|swpin|swpout|numa_)/u.test(name);
}

function statAmount(analysis: Analysis, stats: MemcgStats, name: string, value: number): string {
  if (isEvent(stats, name)) return l10n.t('{0} times', grouped(value));
  return amount(analysis, stats.unit === 'bytes' ? Math.floor(value / 1024) : value);
}

function usageShare(analysis: Analysis, stats: MemcgStats, name: string, value: number): string | undefined {
  const usage = analysis.report.memcg?.memory?.usageKb.value;
  if (usage === undefined || value === 0 || isEvent(stats, name)) return undefined;
  const percent = share(stats.unit === 'bytes' ? value / 1024 : value, usage);
  return percent === undefined ? undefined : l10n.t('{0} of the memory the cgroup used ({1}).', percent, kb(usage));
}
