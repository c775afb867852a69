// The door of the explanations.
export { frameRole, type FrameRole } from './frames';
export { lineKind, type LineKind } from './lineKind';
export type { CgroupRole, Counter, CounterName, KillValueName, Place, ProcessRole, Spot } from './place';
export { mainSpot, placeAt, spotsOnLine } from './placeAt';
export { taintLetters, type Taint } from './taint';
export { sectionsOf, type Section, type SectionKind } from './sections';
export { relationsOf, type Relations } from './related';
export { pageCounts } from './sizes';
