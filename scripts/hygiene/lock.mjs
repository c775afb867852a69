// The lock file pins versions and hashes; where packages come from is each machine's own business.
import { textOf } from './tracked.mjs';

/** @returns {string[]} */
export function lockFaults() {
  return textOf('package-lock.json')
    .split('\n')
    .flatMap((line, index) =>
      line.includes('"resolved": "http') ? [`package-lock.json:${String(index + 1)}: an address`] : [],
    );
}
