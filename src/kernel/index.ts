// The public door of the kernel domain.
export type * from './analysis';
export type * from './note';
export type * from './report';
export { longestLine, readText, ReportReader, type KernelReading } from './read/reader';
export type { Find } from './read/openers';
export { StreamReader, type Decode } from './read/stream';
export { analyse } from './analyse/index';
export { StormWatch } from './analyse/storm';
