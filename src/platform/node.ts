// The desktop and remote extension host.
import { performance } from 'node:perf_hooks';
import type { Platform } from './platform';

export const node: Platform = {
  host: 'node',
  loadedAt: performance.now(),
  now: () => performance.now(),
  files: {
    decode: async () => (await import('./nodeDecode')).nodeDecode,
    openPath: async (path, signal) => {
      const { fileBytes, openInput } = await import('./nodeInput');
      return openInput(fileBytes(path, signal));
    },
    openBytes: async (bytes) => {
      const { openInput } = await import('./nodeInput');
      return openInput(slices(bytes));
    },
  },
};

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_048_576) yield await Promise.resolve(bytes.subarray(at, at + 1_048_576));
}
