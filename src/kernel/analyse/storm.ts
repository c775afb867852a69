// Whether reports come so fast that the kernel holds some back (10 in 5 s, mm/oom_kill.c oom_kill_process). One report does not
// show it, so this watches a whole file in order, at constant memory.

import type { Analysis } from '../analysis';
import { secondsOf } from './stamp';

/** So many within a minute. */
const STORM_EVENTS = 10;
const WINDOW_SECONDS = 60;
/** A file of more hosts than these is watched for the latest only. */
const HOSTS = 64;

export class StormWatch {
  /** Times of the latest events by host. */
  readonly #recent = new Map<string, readonly number[]>();

  /** The analysis, with `storm` added where it is at least the tenth event of its host within a minute. */
  add(analysis: Analysis): Analysis {
    const { also } = analysis.verdict;
    if (!this.#crowded(analysis) || also.includes('storm')) return analysis;
    return { ...analysis, verdict: { ...analysis.verdict, also: [...also, 'storm'] } };
  }

  #crowded({ report }: Analysis): boolean {
    const now = secondsOf(report.time ?? '');
    if (now === undefined) return false;
    const host = report.host ?? '';
    const near = (this.#recent.get(host) ?? []).filter((time) => Math.abs(now - time) <= WINDOW_SECONDS);
    const kept = [...near, now].slice(-STORM_EVENTS);
    this.#remember(host, kept);
    return kept.length >= STORM_EVENTS;
  }

  #remember(host: string, times: readonly number[]): void {
    this.#recent.delete(host);
    this.#recent.set(host, times);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > HOSTS && oldest !== undefined) this.#recent.delete(oldest);
  }
}
