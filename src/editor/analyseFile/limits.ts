// Sizes at which the editor behaves differently: above the first it turns its own helpers off, above the second it keeps a
// document from extensions.

export const inlineCharacters = 20 * 1024 * 1024;
export const inlineLines = 300_000;

/** Bytes; no extension is given a larger document. */
export const documentBytes = 50 * 1024 * 1024;
