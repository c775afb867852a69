// The compiled suite's entry: VS Code calls `run` inside the extension host. One bundle serves the Node host and the
// browser host, so Mocha is its browser build, which needs neither.
import 'mocha';
import { loadSuites } from 'virtual:suites';
import { readExpectation } from './expectation';
import { Report } from './report';

export async function run(): Promise<void> {
  const { grep } = await readExpectation();
  const mocha = new Mocha({ ui: 'bdd', reporter: Report, timeout: 20_000, ...(grep === null ? {} : { fgrep: grep }) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
