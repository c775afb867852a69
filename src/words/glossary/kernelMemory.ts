// Counters of memory the kernel holds for itself. show_free_areas, mm/page_alloc.c; mm/show_mem.c.
import * as l10n from '@vscode/l10n';

export function kernelMemoryMeaning(name: string): string | undefined {
  switch (name) {
    case 'slab_reclaimable':
      return l10n.t('Kernel objects that can be given back, mostly cached file names and inodes.');
    case 'slab_unreclaimable':
      return l10n.t('Kernel objects that stay until their owner frees them.');
    case 'kernel_misc_reclaimable':
      return l10n.t('Other kernel memory that can be given back under pressure.');
    case 'kernel_stack':
      return l10n.t('Kernel stacks, one for each thread.');
    case 'shadow_call_stack':
      return l10n.t('Second kernel stacks that protect return addresses (arm64).');
    case 'pagetables':
      return l10n.t('Page tables of the processes.');
    case 'sec_pagetables':
      return l10n.t('Page tables of virtual machines and I/O devices.');
    case 'Balloon':
      return l10n.t('Memory the hypervisor took back through the balloon driver.');
    case 'zspages':
      return l10n.t('Compressed pages of zram or zswap.');
    case 'gpu_active':
      return l10n.t('Memory in use by graphics drivers.');
    case 'gpu_reclaim':
      return l10n.t('Memory of graphics drivers that can be given back.');
    default:
      return undefined;
  }
}
