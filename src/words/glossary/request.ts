// Fields of the header, the summary and the kill lines. dump_header and __oom_kill_process, mm/oom_kill.c.
import * as l10n from '@vscode/l10n';

export function requestMeaning(name: string): string | undefined {
  switch (name) {
    case 'gfp_mask':
    case 'mode':
      return l10n.t('What the request allows: zones, waiting, use of reserves.');
    case 'order':
      return l10n.t('The request is for 2^order pages in one piece; -1 is SysRq.');
    case 'nodemask':
      return l10n.t('Memory nodes a memory policy allows; (null) is all.');
    case 'cpuset':
      return l10n.t('The cpuset of the task: the last part of its path.');
    case 'mems_allowed':
      return l10n.t('Memory nodes the cpuset of the task allows.');
    case 'oom_score_adj':
      return l10n.t('How much the owner moved the score of the process: -1000 is never killed, 1000 goes first.');
    case 'oom_adj':
      return l10n.t('The old scale of oom_score_adj: -17 is never killed, 15 goes first.');
    case 'constraint':
      return l10n.t('What confined the request: nothing, a cpuset, a memory policy or a cgroup.');
    case 'global_oom':
      return l10n.t('The machine as a whole was short, not a cgroup.');
    case 'oom_memcg':
      return l10n.t('The cgroup whose limit was reached.');
    case 'task_memcg':
      return l10n.t('The cgroup of the victim.');
    case 'task':
      return l10n.t('The name of the victim.');
    case 'total-vm':
      return l10n.t('Address space of the victim, most of which need not be in RAM.');
    case 'anon-rss':
      return l10n.t('Anonymous memory of the victim in RAM: what the kill gives back.');
    case 'file-rss':
      return l10n.t('File pages the victim has mapped and that are in RAM.');
    case 'shmem-rss':
      return l10n.t('Shared memory the victim has mapped; it stays as long as others use it.');
    case 'pgtables':
      return l10n.t('Page tables of the victim.');
    case 'UID':
      return l10n.t('The user the victim ran as.');
    case 'score':
      return l10n.t('Badness as a share of all memory, in thousandths.');
    case 'failcnt':
      return l10n.t('How often the limit was hit.');
    default:
      return undefined;
  }
}
