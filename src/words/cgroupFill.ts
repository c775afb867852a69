// What a cgroup was full of, from its statistics. Up to 5.2 the kernel prints one line per child cgroup, each with its own
// numbers in KB, so they add up; from 5.3 one dump of memory.stat in bytes that already includes the children.
import type { Memcg } from '../kernel/report';

/** Counters of memory.stat that count events instead of bytes. */
const events = /^(?:workingset_|pg|thp_|zswp|swpin|swpout|swpwb|nr_|numa_|drop_)/;

/** Sizes by the names printed, in kB. */
export function memcgStatsKb(memcg: Memcg): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const block of memcg.stats) {
    for (const [name, { value }] of block.values) {
      if (block.unit === 'bytes' && events.test(name)) continue;
      const sizeKb = block.unit === 'bytes' ? Math.floor(value / 1024) : value;
      sizes.set(name, (sizes.get(name) ?? 0) + sizeKb);
    }
  }
  return sizes;
}

export type FillName = 'anon' | 'file' | 'shmem' | 'kernel';

export interface Fill {
  readonly name: FillName;
  readonly kb: number;
}

/** Disjoint parts, largest first; empty where the report has no statistics. */
export function memcgFill(memcg: Memcg): readonly Fill[] {
  const sizes = memcgStatsKb(memcg);
  if (sizes.size === 0) return [];
  const shmem = sizes.get('shmem') ?? 0;
  const file = (sizes.get('file') ?? sizes.get('cache') ?? 0) - shmem;
  const parts: readonly Fill[] = [
    { name: 'anon', kb: sizes.get('anon') ?? sizes.get('rss') ?? 0 },
    { name: 'file', kb: Math.max(0, file) },
    { name: 'shmem', kb: shmem },
    { name: 'kernel', kb: kernelKb(memcg, sizes) },
  ];
  return [...parts].sort((one, other) => other.kb - one.kb);
}

const kernelParts = ['kernel_stack', 'pagetables', 'sec_pagetables', 'percpu', 'sock', 'vmalloc', 'slab'] as const;

/** 5.18 and later print the sum as `kernel`; before, its parts; on v1 there is the `kmem` counter. */
function kernelKb(memcg: Memcg, sizes: ReadonlyMap<string, number>): number {
  const sum = kernelParts.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  return sizes.get('kernel') ?? (sum > 0 ? sum : (memcg.kmem?.usageKb.value ?? 0));
}
