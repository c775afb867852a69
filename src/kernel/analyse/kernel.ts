// What is known about the kernel that wrote a report: its release where printed, else what the shape of the text allows.

import type { Distro, Release } from '../analysis';
import type { Report } from '../report';
import { parseRelease, version, versionOf } from '../release';
import { type Bounds, shapeBounds } from './shape';

export interface Kernel {
  readonly release: Release | undefined;
  readonly distro: Distro | undefined;
  readonly bounds: Bounds;
  /** The version rules are picked by: the release, else the oldest the shape allows; undefined where nothing tells. */
  readonly at: number | undefined;
}

/** Rules without any hint are those of the newest kernel read. */
const NEWEST_READ = version(7, 1);
/** First version beyond the newest whose source the rules were read from. */
export const FIRST_UNREAD = version(7, 2);

export function atOr(kernel: Kernel): number {
  return kernel.at ?? NEWEST_READ;
}

export function kernelOf(report: Report): Kernel {
  const text = (report.cpuLine?.release ?? report.nearbyRelease)?.value;
  const release = text === undefined ? undefined : parseRelease(text);
  const bounds =
    release === undefined ? shapeBounds(report) : { from: versionOf(release), before: versionOf(release) + 1 };
  const told = release !== undefined || bounds.from > 0 || bounds.before < Infinity;
  const at = told ? Math.max(bounds.from, version(2, 6, 32)) : undefined;
  return { release, distro: release?.distro, bounds, at };
}
