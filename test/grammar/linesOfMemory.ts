// How full the machine was: totals, nodes, zones, reserves, buddy lists, slabs.

import type { LineKind } from './lineKind';

const number = 'constant.numeric';
const counter = 'variable.other.counter';

export const linesOfMemory: readonly LineKind[] = [
  { kind: 'the heading of the memory', text: 'Mem-Info:', paints: ['Mem-Info→markup.heading.section'] },
  {
    kind: 'the totals of the memory',
    text: 'active_anon:433 inactive_anon:102942 isolated_anon:0',
    paints: [`active_anon→${counter}`, `433→${number}`, `inactive_anon→${counter}`, `102942→${number}`],
  },
  {
    kind: 'a second line of the totals',
    text: ' free:33111 free_pcp:150 free_cma:0',
    paints: ['free→variable.parameter.watermark.free', `33111→${number}`, `free_pcp→${counter}`],
  },
  {
    kind: 'the node line',
    text: 'Node 0 active_anon:1732kB isolated(anon):0kB shmem_thp: 24kB all_unreclaimable? no',
    paints: [
      'Node→entity.name.type.node',
      '0→constant.numeric.node',
      `active_anon→${counter}`,
      `isolated(anon)→${counter}`,
      `shmem_thp→${counter}`,
      `24→${number}`,
      'no→constant.language.boolean',
    ],
  },
  {
    kind: 'a zone line',
    text: 'Node 0 DMA32 free:2524kB boost:0kB min:2540kB low:3172kB high:3804kB reserved_highatomic:0KB managed:432616kB pages_scanned:3 all_unreclaimable? yes',
    paints: [
      'Node→entity.name.type.node',
      'DMA32→entity.name.type.zone',
      'free→variable.parameter.watermark.free',
      '2524→constant.numeric.watermark',
      'kB→keyword.other.unit',
      'boost→variable.parameter.watermark.boost',
      'min→variable.parameter.watermark.min',
      'low→variable.parameter.watermark.low',
      'high→variable.parameter.watermark.high',
      `reserved_highatomic→${counter}`,
      'KB→keyword.other.unit',
      'managed→variable.parameter.watermark.managed',
      'yes→constant.language.boolean.yes',
    ],
  },
  {
    kind: 'a zone line without a node',
    text: 'HighMem free:1536kB min:512kB',
    paints: [
      'HighMem→entity.name.type.zone',
      'free→variable.parameter.watermark.free',
      'min→variable.parameter.watermark.min',
    ],
  },
  {
    kind: 'the reserves',
    text: 'lowmem_reserve[]: 0 2977 16015 16015',
    paints: [
      'lowmem_reserve→variable.parameter.reserve',
      '0→constant.numeric.reserve',
      '2977→constant.numeric.reserve',
      '16015→constant.numeric.reserve',
      '16015→constant.numeric.reserve',
    ],
  },
  {
    kind: 'the buddy line',
    text: 'Node 0 Normal: 13786*4kB (UE) 19*8kB (U) 0*16kB = 55296kB',
    paints: [
      'Normal→entity.name.type.zone',
      '13786→constant.numeric.blocks',
      '*→keyword.operator.multiply',
      '4→constant.numeric.block-size',
      'UE→constant.language.migratetype',
      'U→constant.language.migratetype',
      '0→constant.numeric.blocks',
      '55296→constant.numeric.total',
    ],
  },
  {
    kind: 'the per-CPU lists',
    text: 'CPU    0: hi:  186, btch:  31 usd:   0',
    paints: ['CPU→variable.parameter.cpu', `hi→${counter}`, `186→${number}`, `btch→${counter}`],
  },
  {
    kind: 'the huge pages',
    text: 'Node 0 hugepages_total=0 hugepages_free=0 hugepages_surp=0 hugepages_size=2048kB',
    paints: ['hugepages_total→variable.parameter', `2048→${number}`, 'kB→keyword.other.unit'],
  },
  {
    kind: 'the page cache',
    text: '273226 total pagecache pages',
    paints: [`273226→${number}`, 'total pagecache pages→variable.other.total'],
  },
  { kind: 'the swap', text: 'Free swap  = 774396kB', paints: ['Free swap→variable.other.total', `774396→${number}`] },
  {
    kind: 'the swap cache',
    text: 'Swap cache stats: add 1, delete 2, find 3/4',
    paints: ['add→variable.other.counter', '1→constant.numeric', '4→constant.numeric'],
  },
  {
    kind: 'the high memory',
    text: '0 pages HighMem/MovableOnly',
    paints: ['pages HighMem/MovableOnly→variable.other.total'],
  },
  {
    kind: 'a slab',
    text: 'ext4_inode_cache        6093KB       6193KB',
    paints: ['ext4_inode_cache→entity.name.type.slab', '6093→constant.numeric', 'KB→keyword.other.unit'],
  },
  {
    kind: 'the profile of allocations',
    text: '  1047212032   511334 fs/xfs/xfs_icache.c:82 [xfs] func:xfs_inode_alloc',
    paints: ['fs/xfs/xfs_icache.c:82→string.unquoted.source', 'xfs_inode_alloc→entity.name.function'],
  },
];
