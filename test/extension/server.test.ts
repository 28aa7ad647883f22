import type * as childProcess from 'node:child_process';
import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert';
import { inWorker, openTranscript, plenar, problemsOf } from './transcripts';
import { REFERENCE_COUNT } from './reference-extract';
import { closeAll } from './workspace';

suite('language server', () => {
  teardown(closeAll);

  test('it can be started again', async () => {
    const { document } = await openTranscript('reference-extract.txt');
    await vscode.commands.executeCommand('plenar.restartServer');
    equal((await plenar()).serverState(), 'running');
    await problemsOf(document.uri, REFERENCE_COUNT);
  });

  test('a crash is noticed, its problems go, and a restart brings them back', async function () {
    // A worker cannot be killed from outside.
    if (inWorker) return this.skip();
    const { document } = await openTranscript('reference-extract.txt');
    await problemsOf(document.uri, REFERENCE_COUNT);
    const api = await plenar();
    await killServer();
    await eventually('the crash is noticed', () => api.serverState() === 'crashed');
    await problemsOf(document.uri, 0);
    await vscode.commands.executeCommand('plenar.restartServer');
    equal(api.serverState(), 'running');
    await problemsOf(document.uri, REFERENCE_COUNT);
  });
});

/** Ends the server's process, a child of this one, as a crash would. */
async function killServer(): Promise<void> {
  // Not a literal: the bundle for the worker must not look for the module.
  const name = 'node:child_process';
  const { execFileSync } = (await import(name)) as typeof childProcess;
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' });
  const line = children.split('\n').find((text) => /dist[/\\]server[/\\]server\.js/.test(text));
  ok(line, `no server among the children of the extension host:\n${children}`);
  process.kill(Number.parseInt(line, 10), 'SIGKILL');
}
