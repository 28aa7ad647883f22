// The extension suite in a Node extension host: desktop (test-electron) and remote (code-server).
import Mocha from 'mocha';
import { runAndReport } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('plenar:all-tests');
  await runAndReport(mocha);
}
