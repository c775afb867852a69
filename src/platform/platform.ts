// What the two extension entries differ in. The rest of the extension asks this object, never the environment.
import type { Decode } from '../kernel';
import type { Input } from '../stream/input';

export interface Platform {
  /** `node`: the desktop or a remote extension host. `web`: a web worker in the browser. */
  readonly host: 'node' | 'web';
  /** Milliseconds on the clock of `performance.now()` when this bundle began to run. */
  readonly loadedAt: number;
  readonly now: () => number;
  readonly files: PlatformFiles;
}

/** Loaded with the first file that is read. */
export interface PlatformFiles {
  readonly decode: () => Promise<Decode>;
  /** Streams a file of this machine's disk; undefined where the host has none. */
  readonly openPath: ((path: string, signal: AbortSignal) => Promise<Input>) | undefined;
  /** A file that is in memory already. */
  readonly openBytes: (bytes: Uint8Array) => Promise<Input>;
}
