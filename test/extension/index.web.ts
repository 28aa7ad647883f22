// The extension suite in a web worker extension host (test-web).
import 'mocha/mocha.js';
import { runAndReport } from './report';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  await import('plenar:all-tests');
  await runAndReport(mocha);
}
