// Written by the bundler from a walk of test/host/suite (scripts/hostSuite.mjs).
declare module 'virtual:suites' {
  export function loadSuites(): void;
}
