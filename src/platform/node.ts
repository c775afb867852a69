// The desktop and remote extension host.
import { performance } from 'node:perf_hooks';
import type { Platform } from './platform';

export const node: Platform = { host: 'node', loadedAt: performance.now(), now: () => performance.now() };
