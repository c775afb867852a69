// What else holds, one sentence each, with the numbers it rests on.
import * as l10n from '@vscode/l10n';
import type { Accounting, AccountingName, AlsoCode, Analysis, OfWhichName } from '../kernel/analysis';
import { quoted } from './label';
import { kbAndSize, share, size } from './quantity';

export function alsoSentences(analysis: Analysis): readonly string[] {
  return analysis.verdict.also.map((code) => alsoSentence(code, analysis));
}

export function alsoSentence(code: AlsoCode, analysis: Analysis): string {
  switch (code) {
    case 'restricted-nodes':
      return l10n.t('Only some memory nodes were open to the request: others may have had memory.');
    case 'no-killable':
      return l10n.t('The kernel found no process it may kill.');
    case 'allocating-task':
      return l10n.t('vm.oom_kill_allocating_task is set: the process that asked is killed, whatever it holds.');
    case 'panic':
      return l10n.t('The kernel panicked: {0}', quoted(analysis.report.panic?.value ?? ''));
    case 'swap-full':
      return swapFullSentence(analysis.report.totals.totalSwapKb?.value);
    case 'no-swap':
      return analysis.report.totals.totalSwapKb === undefined
        ? l10n.t('The cgroup may not use swap: its anonymous memory can only go away with its process.')
        : l10n.t('There is no swap: anonymous memory can only go away with its process.');
    case 'slab-leak':
      return slabSentence(analysis.accounting);
    case 'hugepages-reserved':
      return hugepagesSentence(analysis);
    case 'mostly-unevictable':
      return unevictableSentence(analysis.accounting);
    case 'mostly-shmem':
      return shmemSentence(analysis.accounting);
    case 'page-tables':
      return pageTablesSentence(analysis.accounting);
    case 'unaccounted':
      return unaccountedSentence(analysis);
    case 'atomic-reserve':
      return l10n.t('A zone would pass min if the high-atomic reserve were not kept for urgent requests.');
    case 'storm':
      return l10n.t('Reports or kills come in quick succession: the shortage goes on.');
  }
}

function swapFullSentence(totalKb: number | undefined): string {
  return totalKb === undefined
    ? l10n.t('The swap the cgroup may use is full.')
    : l10n.t('Swap is full: {0} in all.', kbAndSize(totalKb));
}

interface Amount {
  readonly kb: number;
  readonly text: string;
  readonly part: string;
}

/** A row of the accounting with its share of managed memory; undefined where it is not known. */
function amountOf(accounting: Accounting | undefined, name: AccountingName | OfWhichName): Amount | undefined {
  if (accounting === undefined) return undefined;
  const row = [...accounting.rows, ...accounting.ofWhich].find((each) => each.name === name);
  const part = row === undefined ? undefined : share(row.kb, accounting.totalKb);
  return row === undefined || part === undefined ? undefined : { kb: row.kb, text: size(row.kb), part };
}

function slabSentence(accounting: Accounting | undefined): string {
  const amount = amountOf(accounting, 'slab-unreclaimable');
  if (amount === undefined)
    return l10n.t('Unreclaimable slab is unusually large: a kernel leak, or very many cgroups.');
  return l10n.t(
    'Unreclaimable slab holds {0}, {1} of RAM: a kernel leak, or very many cgroups.',
    amount.text,
    amount.part,
  );
}

function hugepagesSentence(analysis: Analysis): string {
  const { hugepages } = analysis.report;
  const total = hugepages.reduce((sum, line) => sum + line.total.value * line.sizeKb.value, 0);
  const free = hugepages.reduce((sum, line) => sum + line.free.value * line.sizeKb.value, 0);
  return l10n.t(
    'Huge pages set aside {0}, of which {1} are unused; nobody else may have them.',
    kbAndSize(total),
    kbAndSize(free),
  );
}

function unevictableSentence(accounting: Accounting | undefined): string {
  const amount = amountOf(accounting, 'unevictable');
  const locked = amountOf(accounting, 'mlocked');
  if (amount === undefined) return l10n.t('Much memory is unevictable: reclaim cannot touch it.');
  if (locked === undefined || locked.kb === 0)
    return l10n.t('{0} ({1} of RAM) are unevictable: reclaim cannot touch them.', amount.text, amount.part);
  if (locked.kb >= amount.kb)
    return l10n.t(
      '{0} ({1} of RAM) are unevictable, all of it locked by processes (mlock), as Elasticsearch does with bootstrap.memory_lock.',
      amount.text,
      amount.part,
    );
  return l10n.t(
    '{0} ({1} of RAM) are unevictable, {2} of it locked by processes (mlock).',
    amount.text,
    amount.part,
    locked.text,
  );
}

function shmemSentence(accounting: Accounting | undefined): string {
  const amount = amountOf(accounting, 'shmem');
  if (amount === undefined) return l10n.t('Much memory is shared memory or tmpfs: without swap it stays.');
  return l10n.t('Shared memory and tmpfs hold {0}, {1} of RAM: without swap they stay.', amount.text, amount.part);
}

function pageTablesSentence(accounting: Accounting | undefined): string {
  const amount = amountOf(accounting, 'page-tables');
  if (amount === undefined) return l10n.t('Page tables are unusually large: many processes map the same large memory.');
  return l10n.t(
    'Page tables hold {0}, {1} of RAM: many processes map the same large memory.',
    amount.text,
    amount.part,
  );
}

/** The remainder no counter names. A culprit is suggested only where the verdict lists it: above 10 % or 1 GiB. */
export function unaccountedSentence(analysis: Analysis): string {
  const { accounting } = analysis;
  if (accounting === undefined)
    return l10n.t('How much memory no counter names is unknown: the totals are not in this text.');
  const part = share(accounting.unaccountedKb, accounting.totalKb);
  if (part === undefined) return l10n.t('The counters add up to more than RAM: they were read while memory moved.');
  const text = size(accounting.unaccountedKb);
  if (!analysis.verdict.also.includes('unaccounted'))
    return l10n.t('{0} ({1} of RAM) are in no counter: that is normal.', text, part);
  return culpritSentence(analysis.report.hardware?.value ?? '', text, part);
}

function culpritSentence(hardware: string, text: string, part: string): string {
  if (/\bvmware\b/i.test(hardware))
    return l10n.t(
      '{0} ({1} of RAM) are in no counter: on VMware first compare with the balloon size the host reports.',
      text,
      part,
    );
  return l10n.t(
    '{0} ({1} of RAM) are in no counter: pages drivers, network buffers, ZFS or a balloon took directly.',
    text,
    part,
  );
}
