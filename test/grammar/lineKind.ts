// A kind of line of a report, as some kernel prints it, and what it must look like.

export interface LineKind {
  readonly kind: string;
  readonly text: string;
  /** `text→scope`, in the order of the line; pieces that are left out may look like anything. */
  readonly paints: readonly string[];
}
