// The public door of the kernel domain.
export type * from './analysis';
export type * from './note';
export type * from './report';
