// Hovers of the CPU line, the hardware line and the panic: on what machine and kernel this happened.
import * as l10n from '@vscode/l10n';
import type { Analysis, Distro } from '../../kernel/analysis';
import { taintLetters, type Taint } from '../../kernel/explain';
import { quoted } from '../label';
import { code, hover, source, text, type HoverText } from './text';

export function cpuHover(analysis: Analysis, cpu: number): HoverText {
  const seen = analysis.report.cpusSeen;
  return hover(l10n.t('CPU {0} printed the report', cpu), [
    text(
      seen > 1
        ? l10n.t('At least {0} CPUs are seen in it; free counters may lag behind by 32 pages on each.', seen)
        : undefined,
    ),
  ]);
}

export function uidHover(uid: number): HoverText {
  return hover(uid === 0 ? l10n.t('User id 0: root') : l10n.t('User id {0}', uid), [
    text(
      uid === 0
        ? l10n.t('Up to Linux 4.16 a process of root counts 3% less when the kernel looks for a victim.')
        : undefined,
    ),
  ]);
}

/** Distributions that keep an old number and take over changes of newer kernels. */
const backported: ReadonlySet<Distro> = new Set<Distro>(['el6', 'el7', 'el8', 'el9', 'el10', 'uek', 'suse', 'android']);

export function releaseHover(analysis: Analysis, release: string): HoverText {
  const { distro } = analysis.release ?? {};
  return hover(l10n.t('The kernel that ran'), [
    code([quoted(release)]),
    text(
      distro === undefined || !backported.has(distro)
        ? undefined
        : l10n.t('Its rules are those of the distribution ({0}), which carries changes of newer kernels.', distro),
    ),
    text(l10n.t('The release chooses the defaults; what the lines themselves show comes before it.')),
  ]);
}

export function hardwareHover(name: string): HoverText {
  return hover(l10n.t('The machine, as its firmware names itself'), [code([quoted(name)]), text(virtualMachine(name))]);
}

/** Makers of virtual machines; a balloon driver of theirs takes memory that no counter of the report shows. */
function virtualMachine(name: string): string | undefined {
  if (name.startsWith('VMware'))
    return l10n.t(
      'A VMware guest: memory that the host takes back through vmw_balloon is in no counter of this report.',
    );
  if (name.startsWith('QEMU') || name.startsWith('Red Hat KVM'))
    return l10n.t('A KVM guest: a virtio balloon lowers the managed memory of the zones.');
  if (name.startsWith('Microsoft Corporation Virtual'))
    return l10n.t('A Hyper-V guest: its balloon lowers the managed memory of the zones.');
  if (name.startsWith('Xen')) return l10n.t('A Xen guest: its balloon lowers the managed memory of the zones.');
  return undefined;
}

export function panicHover(message: string): HoverText {
  return hover(l10n.t('The kernel stopped the machine instead of going on'), [
    code([quoted(message)]),
    text(l10n.t('vm.panic_on_oom is set, or nothing was left that could be killed.')),
    source('check_panic_on_oom, out_of_memory, mm/oom_kill.c'),
  ]);
}

export function taintHover(printed: string): HoverText {
  const letters = taintLetters(printed);
  if (letters.length === 0)
    return hover(l10n.t('Not tainted: nothing unusual had happened to this kernel'), [source('kernel/panic.c')]);
  return hover(l10n.t('What had happened to this kernel before'), [
    code(letters.map(({ letter, taint }) => `${letter}  ${taintMeaning(taint)}`)),
    text(l10n.t('Taint does not cause an OOM kill; modules from elsewhere may hold memory that no counter shows.')),
    source('print_tainted, kernel/panic.c'),
  ]);
}

function taintMeaning(taint: Taint | undefined): string {
  return taint === undefined ? l10n.t('a letter this program does not know') : meanings[taint]();
}

const meanings: Readonly<Record<Taint, () => string>> = {
  proprietary: () => l10n.t('a proprietary module was loaded'),
  'open-modules': () => l10n.t('all modules loaded have a free licence'),
  'forced-load': () => l10n.t('a module was loaded by force'),
  'forced-unload': () => l10n.t('a module was removed by force'),
  staging: () => l10n.t('a staging driver was loaded'),
  'out-of-tree': () => l10n.t('a module from outside the kernel tree was loaded'),
  unsigned: () => l10n.t('an unsigned module was loaded'),
  'live-patch': () => l10n.t('the kernel was live-patched'),
  test: () => l10n.t('an in-kernel test ran'),
  'out-of-spec': () => l10n.t('the hardware or kernel runs outside its specification'),
  'machine-check': () => l10n.t('the processor reported a machine check'),
  'bad-page': () => l10n.t('a page was found in a bad state'),
  user: () => l10n.t('a program asked for the taint'),
  died: () => l10n.t('the kernel had an oops before'),
  'acpi-override': () => l10n.t('an ACPI table was overridden'),
  warning: () => l10n.t('the kernel printed a warning before'),
  firmware: () => l10n.t('a firmware bug was worked around'),
  'soft-lockup': () => l10n.t('a CPU was stuck before'),
  auxiliary: () => l10n.t('set by the distribution'),
  'struct-random': () => l10n.t('built with randomised structure layout'),
  fwctl: () => l10n.t('firmware was changed through fwctl'),
};
