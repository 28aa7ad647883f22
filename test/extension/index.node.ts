// The extension suite in a Node extension host: desktop (test-electron) and remote (code-server).
import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import { runAndReport } from './report';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('plenar:all-tests');
  await runAndReport(mocha, logger());
}

/** On the desktop, what a suite prints goes into VS Code's own log: the runner gives a file to write to. */
function logger(): (line: string) => void {
  const file = process.env['PLENAR_SUITE_LOG'];
  if (file === undefined) return (line) => console.log(line);
  return (line) => appendFileSync(file, `${line}\n`);
}
