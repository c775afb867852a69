// The names that stand for several flags (`GFP_KERNEL`), and when each meant what.
// Values: include/linux/gfp.h and gfp_types.h, 2.6.32 to 7.1. Parts are flags without `__GFP_` or, with `+`, other names.

import { version } from '../release';

interface CompositeRow {
  readonly name: string;
  readonly parts: string;
  readonly from: number;
  readonly before: number;
}

const STILL = Infinity;
const V44 = version(4, 4);
const V46 = version(4, 6);
const V48 = version(4, 8);
const V63 = version(6, 3);
const V68 = version(6, 8);

function row(name: string, parts: string, from = 0, before = STILL): CompositeRow {
  return { name, parts, from, before };
}

const ROWS: readonly CompositeRow[] = [
  row('__GFP_RECLAIM', 'DIRECT_RECLAIM KSWAPD_RECLAIM', V44),
  row('GFP_ATOMIC', 'HIGH', 0, V44),
  row('GFP_ATOMIC', 'HIGH ATOMIC KSWAPD_RECLAIM', V44, V63),
  row('GFP_ATOMIC', 'HIGH KSWAPD_RECLAIM', V63),
  row('GFP_NOWAIT', 'KSWAPD_RECLAIM', V44, V68),
  row('GFP_NOWAIT', 'KSWAPD_RECLAIM NOWARN', V68),
  row('GFP_NOIO', 'WAIT', 0, V44),
  row('GFP_NOIO', 'DIRECT_RECLAIM KSWAPD_RECLAIM', V44),
  row('GFP_NOFS', '+GFP_NOIO IO'),
  row('GFP_KERNEL', '+GFP_NOFS FS'),
  row('GFP_KERNEL_ACCOUNT', '+GFP_KERNEL ACCOUNT'),
  row('GFP_TEMPORARY', '+GFP_KERNEL RECLAIMABLE', 0, version(4, 14)),
  row('GFP_USER', '+GFP_KERNEL HARDWALL'),
  row('GFP_HIGHUSER', '+GFP_USER HIGHMEM'),
  row('GFP_HIGHUSER_MOVABLE', '+GFP_HIGHUSER MOVABLE', 0, version(5, 14)),
  row('GFP_HIGHUSER_MOVABLE', '+GFP_HIGHUSER MOVABLE SKIP_KASAN_POISON', version(5, 14), version(5, 18)),
  row('GFP_HIGHUSER_MOVABLE', '+GFP_HIGHUSER MOVABLE', version(5, 18)),
  row('GFP_TRANSHUGE', '+GFP_HIGHUSER_MOVABLE COMP NOMEMALLOC NORETRY NOWARN NO_KSWAPD', 0, V44),
  row('GFP_TRANSHUGE', '+GFP_HIGHUSER_MOVABLE COMP NOMEMALLOC NORETRY NOWARN -KSWAPD_RECLAIM', V44, V46),
  row(
    'GFP_TRANSHUGE',
    '+GFP_HIGHUSER_MOVABLE COMP NOMEMALLOC NORETRY NOWARN -KSWAPD_RECLAIM -DIRECT_RECLAIM',
    V46,
    V48,
  ),
  row('GFP_TRANSHUGE_LIGHT', '+GFP_HIGHUSER_MOVABLE COMP NOMEMALLOC NOWARN -KSWAPD_RECLAIM -DIRECT_RECLAIM', V48),
  row('GFP_TRANSHUGE', '+GFP_TRANSHUGE_LIGHT DIRECT_RECLAIM', V48),
  row('GFP_DMA', 'DMA'),
  row('GFP_DMA32', 'DMA32'),
];

/** With hardware tags, user pages also ask to skip the tagging work (5.18 to 6.8 in three shapes). */
const HARDWARE_TAGS: readonly CompositeRow[] = [
  row('tags', 'SKIP_KASAN_POISON', version(5, 18), version(6, 0)),
  row('tags', 'SKIP_KASAN_UNPOISON SKIP_KASAN_POISON', version(6, 0), version(6, 4)),
  row('tags', 'SKIP_KASAN', version(6, 4)),
];

/** In the order in which kernels test them, so that the widest name wins; 4.6+ prints in this order until 6.12. */
export const PRINT_ORDER: readonly string[] = (
  'GFP_TRANSHUGE GFP_TRANSHUGE_LIGHT GFP_HIGHUSER_MOVABLE GFP_HIGHUSER GFP_USER GFP_TEMPORARY GFP_KERNEL_ACCOUNT GFP_KERNEL ' +
  'GFP_NOFS GFP_ATOMIC GFP_NOIO GFP_NOWAIT GFP_DMA __GFP_HIGHMEM GFP_DMA32 __GFP_WAIT __GFP_HIGH __GFP_ATOMIC __GFP_IO __GFP_FS ' +
  '__GFP_COLD __GFP_NOWARN __GFP_REPEAT __GFP_RETRY_MAYFAIL __GFP_NOFAIL __GFP_NORETRY __GFP_COMP __GFP_ZERO __GFP_NOMEMALLOC ' +
  '__GFP_MEMALLOC __GFP_HARDWALL __GFP_THISNODE __GFP_RECLAIMABLE __GFP_MOVABLE __GFP_KMEMCG __GFP_NOACCOUNT __GFP_ACCOUNT ' +
  '__GFP_NOTRACK __GFP_NO_KSWAPD __GFP_WRITE __GFP_RECLAIM __GFP_DIRECT_RECLAIM __GFP_KSWAPD_RECLAIM __GFP_OTHER_NODE ' +
  '__GFP_ZEROTAGS __GFP_SKIP_ZERO __GFP_SKIP_KASAN_UNPOISON __GFP_SKIP_KASAN_POISON __GFP_SKIP_KASAN __GFP_NOLOCKDEP __GFP_NO_OBJ_EXT'
).split(' ');

export interface CompositeContext {
  readonly at: number;
  readonly hardwareTags: boolean;
  readonly bitOf: ReadonlyMap<string, number>;
}

function holds(entry: CompositeRow, at: number): boolean {
  return at >= entry.from && at < entry.before;
}

type Masks = ReadonlyMap<string, number>;

/** Undefined where this kernel lacks one of the parts: then it lacks the name as well. */
function maskOf(parts: string, bits: Masks, known: Masks): number | undefined {
  let mask = 0;
  for (const part of parts.split(' ')) {
    if (part.startsWith('-')) {
      mask &= ~(bits.get(`__GFP_${part.slice(1)}`) ?? 0);
      continue;
    }
    const value = part.startsWith('+') ? known.get(part.slice(1)) : bits.get(`__GFP_${part}`);
    if (value === undefined) return undefined;
    mask |= value;
  }
  return mask >>> 0;
}

function tagMask({ at, hardwareTags, bitOf }: CompositeContext): number {
  const entry = hardwareTags ? HARDWARE_TAGS.find((tags) => holds(tags, at)) : undefined;
  return entry === undefined ? 0 : (maskOf(entry.parts, bitOf, new Map()) ?? 0);
}

/** Name → mask of every composite that exists there. */
export function compositesOf(context: CompositeContext): Masks {
  const known = new Map<string, number>();
  for (const entry of ROWS) {
    const mask = holds(entry, context.at) ? maskOf(entry.parts, context.bitOf, known) : undefined;
    if (mask === undefined) continue;
    const tags = entry.name === 'GFP_HIGHUSER_MOVABLE' ? tagMask(context) : 0;
    known.set(entry.name, (mask | tags) >>> 0);
  }
  return known;
}
