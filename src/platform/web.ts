// The extension host in a web worker of the browser.
import type { Platform } from './platform';

export const web: Platform = {
  host: 'web',
  loadedAt: performance.now(),
  now: () => performance.now(),
  files: {
    decode: async () => (await import('./webDecode')).webDecode,
    openPath: undefined,
    openBytes: async (bytes) => (await import('./webInput')).inputOf(bytes),
  },
};
