// The last suite of a run: what it leaves open is looked at when the window has been loaded again (after-reload.ts).
import * as vscode from 'vscode';
import { annotationsOf, labelSelection, selectWords } from './annotations';
import { ok } from './assert';
import { EXPECTED, RELOADED, type Expected } from './reload';
import { copy, inWorker, openTranscript, set, write } from './transcripts';
import { closeAll } from './workspace';

suite('before the window is loaded again', () => {
  test('labels are given in a saved and in an unsaved text', async () => {
    await closeAll();
    await set('plenar', 'author', 'anna');
    const editor = await openTranscript(await copy('hessen-20-064/0039.txt', RELOADED));
    selectWords(editor, 'Beifall', 2);
    await labelSelection(editor, '1');
    const { document } = editor;
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'Nicht gespeichert. '));
    selectWords(editor, 'Nicht gespeichert');
    await labelSelection(editor, '4');
    ok(document.isDirty, 'the text is saved');
    const annotations = await annotationsOf(document);
    const expected: Expected = annotations.map(({ record, range }) => ({ id: record.id, range }));
    // VS Code keeps an unsaved text about a second after its last change.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    // A virtual workspace does not outlive its window.
    if (!inWorker) await write(EXPECTED, JSON.stringify(expected));
  });
});
