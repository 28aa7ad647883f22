import * as vscode from 'vscode';
import { annotationsOf } from './annotations';
import { equal, eventually, ok } from './assert';
import { EXPECTED, RELOADED, type Expected } from './reload';
import { at, becomes, read } from './transcripts';

suite('after the window was loaded again', () => {
  test('every annotation is in its place, those of the unsaved text as well', async () => {
    const expected = JSON.parse(await read(at(EXPECTED))) as Expected;
    await becomes(at(RELOADED), 'transcript');
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(RELOADED));
    ok(document, 'the page is not open');
    await eventually(`the unsaved text is there; there is: ${document.getText().slice(0, 30)}`, () => document.isDirty);
    ok(document.getText().startsWith('Nicht gespeichert. '), 'the text is not the unsaved one');
    const found = (await annotationsOf(document)).map(({ record, range }) => ({ id: record.id, range }));
    equal(found, expected);
  });
});
