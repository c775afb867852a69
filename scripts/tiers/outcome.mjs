// What a tier hands back. It has already shown its failures itself.

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Outcome */

export {};
