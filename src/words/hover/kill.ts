// Hovers of the lines about the end: summary, choice, kill, reaper, remarks.
import * as l10n from '@vscode/l10n';
import type { Analysis } from '../../kernel/analysis';
import type { KillValueName } from '../../kernel/explain';
import type { Kill, KillChoice, Reaped, RemarkCode, TaskRow } from '../../kernel/report';
import { fieldMeaning } from '../glossary';
import { quoted } from '../label';
import { grouped } from '../quantity';
import { amount, shareOfRam } from './sizes';
import { code, hover, source, text, type Evidence, type HoverText } from './text';

export function killHover(analysis: Analysis, kill: Kill): HoverText {
  const victim = analysis.victims.find((each) => each.kill.pid.value === kill.pid.value);
  const sizes = killSizes(kill);
  const width = Math.max(0, ...sizes.map(([name]) => name.length));
  return hover(
    victim?.rank === undefined
      ? l10n.t('The kernel killed this process')
      : l10n.t('The kernel killed this process: number {0} by badness', victim.rank),
    [
      code([
        `${quoted(kill.comm.value)}  pid ${kill.pid.value}`,
        ...sizes.map(([name, kb]) => `${name.padEnd(width)}  ${amount(analysis, kb)}`),
      ]),
      text(prefixMeaning(kill.prefix)),
      source('__oom_kill_process, mm/oom_kill.c'),
    ],
    rowEvidence(analysis, kill.pid.value),
  );
}

function killSizes(kill: Kill): readonly (readonly [KillValueName, number])[] {
  const all = [
    ['total-vm', kill.totalVmKb?.value],
    ['anon-rss', kill.anonRssKb?.value],
    ['file-rss', kill.fileRssKb?.value],
    ['shmem-rss', kill.shmemRssKb?.value],
    ['pgtables', kill.pgtablesKb?.value],
  ] as const;
  return all.flatMap(([name, kb]) => (kb === undefined ? [] : [[name, kb] as const]));
}

function rowEvidence(analysis: Analysis, pid: number): readonly Evidence[] {
  const row: TaskRow | undefined = analysis.report.tasks?.rows.find((each) => each.pid === pid);
  return row === undefined ? [] : [{ label: 'task', at: row.at }];
}

function prefixMeaning(prefix: Kill['prefix']): string | undefined {
  switch (prefix) {
    case 'out-of-memory':
      return l10n.t('The machine, or the part of it the request could use, was out of memory.');
    case 'memcg':
      return l10n.t('A cgroup had reached its limit.');
    case 'allocating-task':
      return l10n.t(
        'vm.oom_kill_allocating_task is set: the process that asked is killed, without looking for the biggest.',
      );
    case 'none':
      return undefined;
  }
}

export function killValueHover(analysis: Analysis, name: KillValueName, kb: number): HoverText {
  return hover(`${name}: ${amount(analysis, kb)}`, [
    text(fieldMeaning(name)),
    text(name === 'total-vm' ? undefined : shareOfRam(analysis, kb)),
    source('__oom_kill_process, mm/oom_kill.c'),
  ]);
}

export function choiceHover(analysis: Analysis, choice: KillChoice): HoverText {
  return hover(
    choice.score === undefined
      ? l10n.t('The kernel chose this process')
      : l10n.t('The kernel chose this process, with {0} of 1,000 points', grouped(choice.score.value)),
    [
      code([`${quoted(choice.comm.value)}  pid ${choice.pid.value}`]),
      text(l10n.t('The score is badness × 1000 / totalpages. A child with its own memory may be killed in its place.')),
      source('oom_kill_process, mm/oom_kill.c, – 5.0'),
    ],
    rowEvidence(analysis, choice.pid.value),
  );
}

export function reapedHover({ done, comm, pid }: Reaped): HoverText {
  return hover(
    done
      ? l10n.t("The reaper took back the victim's memory")
      : l10n.t("The reaper could not take back the victim's memory"),
    [
      code([`${quoted(comm.value)}  pid ${pid.value}`]),
      text(
        done
          ? l10n.t('It does so without waiting for the process to exit. What remains is shared, locked or page tables.')
          : l10n.t(
              'The process still held its memory lock; the memory comes back when it exits, and another victim may be chosen meanwhile.',
            ),
      ),
      source('oom_reap_task, mm/oom_kill.c, 4.6 –'),
    ],
  );
}

export function summaryHover(analysis: Analysis): HoverText {
  const { summary } = analysis.report;
  return hover(l10n.t('The kernel sums up: why, where, and who dies'), [
    code(summary?.task === undefined ? [] : [`${quoted(summary.task.value)}  pid ${summary.pid?.value ?? '?'}`]),
    text(summary?.globalOom === true ? l10n.t('global_oom: the machine, not a cgroup, ran out of memory.') : undefined),
    source('dump_oom_summary, mm/oom_kill.c, 5.0 –'),
  ]);
}

export function constraintHover(stated: string): HoverText {
  return hover(constraintMeaning(stated), [code([quoted(stated)]), source('constrained_alloc, mm/oom_kill.c')]);
}

function constraintMeaning(stated: string): string {
  switch (stated) {
    case 'CONSTRAINT_NONE':
      return l10n.t('Nothing confined the request: all nodes were open to it');
    case 'CONSTRAINT_CPUSET':
      return l10n.t('A cpuset confined the request to some nodes');
    case 'CONSTRAINT_MEMORY_POLICY':
      return l10n.t('A memory policy confined the request to some nodes');
    case 'CONSTRAINT_MEMCG':
      return l10n.t("A cgroup's limit was reached, whatever the machine had free");
    default:
      return l10n.t('What confined the request');
  }
}

export function remarkHover(remark: RemarkCode): HoverText {
  return hover(remarkMeaning(remark), []);
}

function remarkMeaning(remark: RemarkCode): string {
  switch (remark) {
    case 'compaction-disabled':
      return l10n.t('This kernel is built without compaction: it cannot make larger free blocks');
    case 'no-killable':
      return l10n.t('Nothing was left that may be killed');
    case 'group-kill':
      return l10n.t('memory.oom.group is set: every process of the cgroup is killed');
    case 'already-exiting':
      return l10n.t('The victim was exiting already, so nothing more was killed');
    case 'sharing-mm':
      return l10n.t("This process shares the victim's memory and dies with it");
    case 'slab-not-dumped':
      return l10n.t('Unreclaimable slab is large, but its table could not be printed');
    case 'request-ignored':
      return l10n.t('The request for a kill was ignored: no process was eligible');
  }
}
