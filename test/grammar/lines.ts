// One line for each kind a report is made of, over the kernels that print it differently.

import type { LineKind } from './lineKind';
import { linesOfKill } from './linesOfKill';
import { linesOfMemory } from './linesOfMemory';
import { linesOfRequest } from './linesOfRequest';

export const lineKinds: readonly LineKind[] = [...linesOfRequest, ...linesOfMemory, ...linesOfKill];
