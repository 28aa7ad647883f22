// The extension suite in a Node extension host: desktop (test-electron) and remote (code-server).
import { appendFileSync } from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { EXPECTED } from './reload';
import { runAndReport } from './report';
import { at } from './transcripts';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (await isReloaded()) await import('./after-reload');
  else await import('plenar:all-tests');
  await runAndReport(mocha, logger());
}

/** On the desktop, what a suite prints goes into VS Code's own log: the runner gives a file to write to. */
function logger(): (line: string) => void {
  const file = process.env['PLENAR_SUITE_LOG'];
  if (file === undefined) return (line) => console.log(line);
  return (line) => appendFileSync(file, `${line}\n`);
}

/** Whether the suite ran in this workspace before, and its window was loaded again. */
async function isReloaded(): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(at(EXPECTED));
    return true;
  } catch {
    return false;
  }
}
