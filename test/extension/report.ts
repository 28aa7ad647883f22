import type Mocha from 'mocha';

/** The last line that a run prints; test/hosts/suite.mjs reads it. */
const closing = 'plenar-suite:';

/** Runs what has been registered, prints each test, and fails with the number of failures. */
export function runAndReport(mocha: Pick<Mocha, 'run'>, log: (line: string) => void = console.log): Promise<void> {
  return new Promise((resolve, reject) => {
    let [passed, failed, skipped] = [0, 0, 0];
    const runner = mocha.run(() => {
      log(`${closing} ${JSON.stringify({ passed, failed, skipped })}`);
      if (failed) reject(new Error(`${failed} failed`));
      else resolve();
    });
    runner.on('pass', (test) => {
      passed += 1;
      log(`  ok      ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: unknown) => {
      failed += 1;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log(`  FAILED  ${test.fullTitle()}\n${text.replaceAll(/^/gm, '          ')}`);
    });
    runner.on('pending', (test) => {
      skipped += 1;
      log(`  skipped ${test.fullTitle()}`);
    });
  });
}
