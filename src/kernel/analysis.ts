// What the analysis says about one report: types only. Data without sentences; words/ turns them into language.

import type { Field, Span } from '../base/span';
import type { KernelNote } from './note';
import type { BuddyLine, Kill, Part, Report, TaskRow, Zone, ZoneName } from './report';

/** Distribution families whose kernels differ from mainline of the same number. */
export type Distro =
  'el6' | 'el7' | 'el8' | 'el9' | 'el10' | 'uek' | 'ubuntu' | 'debian' | 'suse' | 'android' | 'arch' | 'fedora';

/** `4.18.0-553.8.1.el8_10.x86_64` → 4.18.0, el8, build 553, x86_64. */
export interface Release {
  readonly text: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  readonly distro: Distro | undefined;
  /** First number of the distribution's build (`-553`), undefined where there is none. */
  readonly build: number | undefined;
  readonly arch: string | undefined;
}

/** Rows of the watermark arithmetic, named by the mainline range they hold for (2.6.32 up to the newest). */
export type WatermarkRule =
  '2.6.32' | 'el6' | '3.10-4.3' | '4.4-4.13' | '4.14-6.2' | '6.3-6.4' | '6.5-6.10' | '6.11' | '6.12-7.1';

export type AllocFlag =
  | 'WMARK_MIN'
  | 'WMARK_HIGH'
  | 'CPUSET'
  | 'CMA'
  | 'HIGH'
  | 'HARDER'
  | 'MIN_RESERVE'
  | 'NON_BLOCK'
  | 'HIGHATOMIC'
  | 'NO_WATERMARKS';

export type MigrateType = 'unmovable' | 'reclaimable' | 'movable';

/** The request as the allocator saw it. */
export interface Request {
  /** The kernel's names when printed, else decoded for this kernel; unknown bits as hex. */
  readonly names: readonly string[];
  /** Every single `__GFP_*` flag of the mask by the chosen table. */
  readonly flags: ReadonlySet<string>;
  readonly namesFrom: 'printed' | 'decoded' | 'unknown';
  /** The flag table used, for instance `3.10 el7`. */
  readonly table: string | undefined;
  /** The decoded names equal the printed ones (undefined where none are printed). */
  readonly agrees: boolean | undefined;
  readonly order: number | undefined;
  /** Order -1: asked for through SysRq. Mask 0x0: through the page-fault path. */
  readonly form: 'allocation' | 'manual' | 'page-fault';
  readonly highestZone: ZoneName | undefined;
  readonly migrateType: MigrateType;
  readonly mayBlock: boolean | undefined;
  readonly allocFlags: readonly AllocFlag[];
}

export type Constraint = 'none' | 'cpuset' | 'memory-policy' | 'memcg' | 'manual';

export type IneligibleReason = 'above-gfp-zone' | 'nodemask' | 'cpuset';

/** One comparison the allocator makes for this request. All page counts are base pages, `Kb` are KiB. */
export interface Check {
  readonly mark: 'min' | 'high';
  /** Free memory less what the kernel subtracts for this request; may be negative. */
  readonly availablePages: number;
  readonly availableKb: number;
  /** The mark after its reductions plus the reserve entry. */
  readonly requiredPages: number;
  readonly requiredKb: number;
  /** The mark before and after reductions and the reserve, in pages: the arithmetic shown in a hover. */
  readonly markPages: number;
  readonly reducedPages: number;
  readonly reservePages: number;
  /** What was subtracted from free, each with its reason. */
  readonly subtracted: readonly Subtraction[];
  readonly passes: boolean;
  /** How much more free memory would have let the order-0 part pass; 0 when it passes. */
  readonly shortKb: number;
  readonly borderline: boolean;
  readonly blockedBy: 'watermark' | 'fragmentation' | undefined;
  /** For 3.10 to 4.3 and order > 0: the order at which too little was left. */
  readonly failedAtOrder: number | undefined;
  readonly rule: WatermarkRule;
  readonly allocFlags: readonly AllocFlag[];
}

export interface Subtraction {
  readonly what: 'request' | 'cma' | 'highatomic';
  readonly pages: number;
  /** True where the log prints only an upper bound or nothing. */
  readonly estimated: boolean;
}

export interface ZoneAnalysis {
  readonly zone: Zone;
  readonly buddy: BuddyLine | undefined;
  /** 0 where the kernel has none, undefined where it may boost without printing. */
  readonly boostKb: number | undefined;
  /** As printed: memory set aside for atomic requests of higher order. */
  readonly highatomicKb: number | undefined;
  /** Index of the reserve entry that applies to this request, and the entry. */
  readonly reserveIndex: number | undefined;
  readonly reservePages: number | undefined;
  readonly eligible: boolean | undefined;
  readonly ineligibleBecause: IneligibleReason | undefined;
  readonly checks: readonly Check[];
  /** Free blocks of at least the requested order this request may take; undefined without a buddy line. */
  readonly usableBlocks: number | undefined;
  /** The letters this request may take from, for instance `UEM`. */
  readonly usableTypes: string;
}

export type VerdictCode =
  | 'manual'
  | 'memcg-limit'
  | 'page-fault'
  | 'below-min'
  | 'fragmentation'
  | 'below-high'
  | 'recovered'
  | 'insufficient-data';

export type AlsoCode =
  | 'restricted-nodes'
  | 'no-killable'
  | 'allocating-task'
  | 'panic'
  | 'swap-full'
  | 'no-swap'
  | 'slab-leak'
  | 'hugepages-reserved'
  | 'mostly-unevictable'
  | 'mostly-shmem'
  | 'page-tables'
  | 'unaccounted'
  | 'atomic-reserve'
  | 'storm';

export interface Verdict {
  readonly code: VerdictCode;
  readonly also: readonly AlsoCode[];
  readonly borderline: boolean;
  /** The zone nearest to serving the request; undefined where zones are not judged. */
  readonly deciding: ZoneAnalysis | undefined;
  /** For `insufficient-data`: what is not there. */
  readonly lacking: readonly Part[];
  readonly evidence: readonly Span[];
}

export type AccountingName =
  | 'free'
  | 'free-pcp'
  | 'anon'
  | 'file'
  | 'unevictable'
  | 'isolated'
  | 'slab-reclaimable'
  | 'slab-unreclaimable'
  | 'kernel-stack'
  | 'page-tables'
  | 'bounce'
  | 'kernel-misc'
  | 'hugepages'
  | 'balloon'
  | 'zspages';

export type OfWhichName =
  'shmem' | 'mlocked' | 'mapped' | 'dirty' | 'writeback' | 'free-cma' | 'pagecache' | 'swap-cache';

export interface AccountingRow<N extends string> {
  readonly name: N;
  readonly kb: number;
  /** The lines the number was read from. */
  readonly from: readonly Span[];
}

/** Disjoint rows against managed RAM. */
export interface Accounting {
  readonly totalKb: number;
  readonly rows: readonly AccountingRow<AccountingName>[];
  readonly unaccountedKb: number;
  readonly ofWhich: readonly AccountingRow<OfWhichName>[];
}

/** One process with the kernel's own score. */
export interface RankedTask {
  readonly row: TaskRow;
  readonly rssPages: number | undefined;
  readonly swapPages: number | undefined;
  readonly pageTablesKb: number | undefined;
  readonly oomScoreAdj: number | undefined;
  /** Badness in pages (el6: in thousandths); undefined where it cannot be computed or the task cannot be killed. */
  readonly badness: number | undefined;
  /** 1 is the highest badness; undefined for tasks the kernel would not kill. */
  readonly rank: number | undefined;
}

export interface Victim {
  readonly kill: Kill;
  readonly score: number | undefined;
  readonly rank: number | undefined;
}

export type KubernetesLevel = 'container' | 'pod' | 'qos' | 'kubepods';

export interface Kubernetes {
  readonly podUid: string | undefined;
  readonly qos: 'guaranteed' | 'burstable' | 'besteffort' | undefined;
  readonly containerId: string | undefined;
  readonly runtime: string | undefined;
  /** Undefined where the limit is that of a cgroup around the cluster, which no level of Kubernetes names. */
  readonly level: KubernetesLevel | undefined;
}

export interface Container {
  readonly id: string;
  /** As the path names it, for instance `cri-containerd`; undefined where it does not. */
  readonly runtime: string | undefined;
}

export interface Analysis {
  readonly report: Report;
  readonly release: Release | undefined;
  readonly pageSizeKb: number;
  /** False: 4 was assumed because nothing in the report tells. */
  readonly pageSizeStated: boolean;
  readonly request: Request | undefined;
  readonly constraint: Constraint | undefined;
  readonly constraintStated: boolean;
  readonly nodemask: Field<string> | undefined;
  readonly memsAllowed: Field<string> | undefined;
  readonly zones: readonly ZoneAnalysis[];
  readonly verdict: Verdict;
  readonly accounting: Accounting | undefined;
  readonly tasks: readonly RankedTask[];
  readonly victims: readonly Victim[];
  readonly cgroupVersion: 1 | 2 | undefined;
  readonly groupKill: boolean;
  readonly kubernetes: Kubernetes | undefined;
  /** The container of the victim, in a pod or not. */
  readonly container: Container | undefined;
  /** Parts this kind of report should have and lacks. */
  readonly missing: readonly Part[];
  readonly notes: readonly KernelNote[];
}
