// What the two extension entries differ in. The rest of the extension asks this object, never the environment.

export interface Platform {
  /** `node`: the desktop or a remote extension host. `web`: a web worker in the browser. */
  readonly host: 'node' | 'web';
  /** Milliseconds on the clock of `performance.now()` when this bundle began to run. */
  readonly loadedAt: number;
  readonly now: () => number;
}
