import * as vscode from 'vscode';
import reference from '../fixtures/export/reference-extract.json';
import type { TranscriptDocument } from '../../src/core/model/export-schema.js';
import { equal, ok } from './assert';
import { at, openTranscript, read, set, write } from './transcripts';
import { closeAll } from './workspace';

async function exported(uri: vscode.Uri): Promise<TranscriptDocument> {
  return JSON.parse(await read(uri)) as TranscriptDocument;
}

async function namesIn(uri: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
}

/** Where two JSON values differ first, and how; null where they are equal. A document is too long to be shown whole. */
function firstDifference(actual: unknown, expected: unknown, place = ''): string | null {
  if (typeof actual !== 'object' || typeof expected !== 'object' || actual === null || expected === null) {
    return actual === expected ? null : `${place}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`;
  }
  const [left, right] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const difference = firstDifference(left.get(key), right.get(key), `${place}/${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

suite('export', () => {
  teardown(closeAll);

  test('the reference extract gives the expected document', async () => {
    const restore = await set('plenar', 'export.fix', 'inferred');
    try {
      await openTranscript('reference-extract.txt');
      await vscode.commands.executeCommand('plenar.exportFile', undefined, { target: at('out/reference.json') });
      equal(firstDifference(await exported(at('out/reference.json')), reference), null);
      equal(await namesIn(at('out')), ['reference.json'], 'something else was left behind');
      equal(vscode.window.activeTextEditor?.document.uri.toString(), at('out/reference.json').toString());
    } finally {
      await restore();
    }
  });

  test('a folder becomes one sitting', async () => {
    const target = at('out/sitting.json');
    await vscode.commands.executeCommand('plenar.exportSitting', at('hessen-20-064'), { target });
    const { sitting, sources, pages, turns } = await exported(target);
    equal(sitting, { parliament: 'Hessischer Landtag', term: 20, sitting: 64, date: '2021-02-02' });
    equal([sources.length, pages.length], [72, 72]);
    equal(sources[71]?.path, '0072.txt');
    ok(turns.length > 200, `only ${turns.length} turns`);
  });

  test('every sitting of the workspace is exported, other text files are not', async () => {
    await write('other/notes.txt', 'Nur eine Notiz.\n');
    await vscode.commands.executeCommand('plenar.exportWorkspace', { target: at('out/all') });
    const names = await namesIn(at('out/all'));
    ok(names.includes('hessen-20-064.json'), `no sitting among ${names.join()}`);
    ok(!names.includes('other.json'), 'a folder without transcripts was exported');
  });

  test('a text that is not saved is exported as it stands', async () => {
    const page = await read(at('reference-extract.txt'));
    const document = await vscode.workspace.openTextDocument({ language: 'transcript', content: page });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('plenar.exportFile', undefined, { target: at('out/untitled.json') });
    equal((await exported(at('out/untitled.json'))).turns.length, 12);
  });

  test('what cannot be exported leaves an existing export alone', async () => {
    const target = await write('out/kept.json', '{}\n');
    await vscode.workspace.fs.writeFile(
      at('work/binary/binary.txt'),
      new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]),
    );
    await vscode.commands.executeCommand('plenar.exportFile', at('work/binary/binary.txt'), { target });
    equal(await read(target), '{}\n');
    await vscode.workspace.fs.delete(at('work/binary/binary.txt'));
  });
});
