// One idea per file: the median stays near eighty lines and no file passes three hundred, tables of constants apart.
import { textOf, tracked } from './tracked.mjs';

const longest = 300;

/** @returns {string[]} */
export function sizeFaults() {
  return tracked('src', 'media', 'scripts')
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .map((path) => ({ path, lines: textOf(path).split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path}: ${String(lines)} lines`);
}
