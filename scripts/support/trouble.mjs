// Trouble with the world (no network, no browser, a program that failed) is one plain paragraph, not a stack trace.

export class Trouble extends Error {}

/**
 * Runs a script's main function; whatever goes wrong ends in a message and a non-zero exit status.
 * @param {() => Promise<number | undefined | void>} main its number is the exit status
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const known = error instanceof Trouble;
    console.error(known ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
