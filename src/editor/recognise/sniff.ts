// Whether a text looks as if it held a kernel memory report: a bounded look, for generic text only. Pure.

/** Phrases the kernel prints in such reports and people rarely write. Lines of mm/oom_kill.c, mm/page_alloc.c, mm/memcontrol.c. */
const signs: readonly RegExp[] = [
  /\binvoked oom-killer(?::|#)? ?(?:gfp_mask=)?/u,
  /\bpage allocation failure[:.] /u,
  /\bOut of memory(?: \(oom_kill_allocating_task\))?: Kill(?:ed)? process \d/u,
  /\bMemory cgroup out of memory: Kill(?:ed)? process \d/u,
  /\boom-kill:constraint=CONSTRAINT_/u,
  /\boom_reaper: (?:reaped process|unable to reap)/u,
  /\bKilled process \d{1,10}(?:,? UID \d{1,10},?)? \(.{1,64}\),? total-vm:\d/u,
  /\bNode \d{1,4} (?:DMA|DMA32|Normal|Movable|HighMem) free:\d{1,15}kB (?:boost:\d{1,15}kB )?min:\d/u,
  /\bactive_anon:\d{1,15} inactive_anon:\d{1,15} isolated_anon:\d/u,
];

/** Characters looked at from either end. */
export const lookedAt = 524_288;

export function holdsKernelReport(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}
