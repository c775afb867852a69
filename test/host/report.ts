// Tells the launcher, line by line, what happened: a run that dies half-way has still said which test it was in.
// The launcher's side is scripts/editor/suite.mjs.
import 'mocha';

type Outcome =
  | { readonly kind: 'begin' | 'pass' | 'skip'; readonly title: string }
  | { readonly kind: 'fail'; readonly title: string; readonly reason: string }
  | { readonly kind: 'end'; readonly tests: number };

/** A reporter in Mocha's sense: made once for a run. */
export class Report extends Mocha.reporters.Base {
  #tests = 0;

  constructor(runner: Mocha.Runner) {
    super(runner);
    runner.on('test', (test) => {
      tell({ kind: 'begin', title: test.fullTitle() });
    });
    runner.on('pass', (test) => {
      tell({ kind: 'pass', title: test.fullTitle() });
    });
    runner.on('pending', (test) => {
      tell({ kind: 'skip', title: test.fullTitle() });
    });
    runner.on('fail', (test, error: unknown) => {
      tell({ kind: 'fail', title: test.fullTitle(), reason: reasonOf(error) });
    });
    runner.on('test end', () => {
      this.#tests += 1;
    });
    runner.on('end', () => {
      tell({ kind: 'end', tests: this.#tests });
    });
  }
}

function tell(outcome: Outcome): void {
  console.log(`highwater-test ${JSON.stringify(outcome)}`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
