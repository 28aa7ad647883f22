import * as vscode from 'vscode';
import { equal } from './assert';
import { aWhile, at, becomes, copy, read, set, write } from './transcripts';
import { closeAll, open } from './workspace';

const PROSE = 'Der alte Präsident saß am Fenster.\n\nEr lachte lange (und niemand wusste, warum): Es war vorbei.\n';

/** What a document is after everything that might change it has had its time. */
async function staysAs(uri: vscode.Uri): Promise<string> {
  await aWhile();
  return (await vscode.workspace.openTextDocument(uri)).languageId;
}

suite('recognition', () => {
  teardown(closeAll);

  test('a page of a sitting becomes a transcript', async () => {
    const { document } = await open('hessen-20-064/0005.txt');
    await becomes(document.uri, 'transcript');
  });

  test('other text files are left alone', async () => {
    const uri = await write('prose/prose.txt', PROSE);
    await vscode.window.showTextDocument(uri);
    equal(await staysAs(uri), 'plaintext');
  });

  test('a file that a person makes plain text stays plain text, also when it is opened again', async () => {
    const uri = at(await copy('hessen-20-064/0006.txt', 'work/chosen-plain/page.txt'));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await becomes(uri, 'transcript');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    equal(await staysAs(uri), 'plaintext');
    await closeAll();
    await vscode.window.showTextDocument(uri);
    equal(await staysAs(uri), 'plaintext', 'opened again');
  });

  test('the choice goes with a file that is renamed', async () => {
    const uri = at(await copy('hessen-20-064/0006.txt', 'work/renamed/before.txt'));
    const document = await vscode.workspace.openTextDocument(uri);
    await becomes(uri, 'transcript');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await aWhile();
    await closeAll();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, at('work/renamed/after.txt'), { overwrite: true });
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(at('work/renamed/after.txt'));
    equal(await staysAs(at('work/renamed/after.txt')), 'plaintext');
  });

  test('a file that a person makes a transcript is one when it is opened again', async () => {
    const uri = await write('prose/chosen-transcript.txt', PROSE);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'transcript');
    await closeAll();
    await vscode.window.showTextDocument(uri);
    await becomes(uri, 'transcript');
  });

  test('a new document becomes a transcript when one is pasted', async () => {
    const document = await vscode.workspace.openTextDocument({ content: '', language: 'plaintext' });
    const editor = await vscode.window.showTextDocument(document);
    const page = await read(at('reference-extract.txt'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), page));
    await becomes(document.uri, 'transcript');
  });

  test('it can be turned off, and on again for what is open', async () => {
    const restore = await set('plenar', 'recognition', 'off');
    const uri = at(await copy('hessen-20-064/0007.txt', 'work/turned-off/page.txt'));
    try {
      await vscode.window.showTextDocument(uri);
      equal(await staysAs(uri), 'plaintext');
    } finally {
      await restore();
    }
    await becomes(uri, 'transcript');
  });

  test('files.associations decides without the content', async () => {
    const restore = await set('files', 'associations', { '*.steno.txt': 'transcript' });
    try {
      const uri = await write('prose/notes.steno.txt', PROSE);
      await vscode.window.showTextDocument(uri);
      await becomes(uri, 'transcript');
    } finally {
      await restore();
    }
  });

  test('a change of files.associations is not taken for a choice', async () => {
    const uri = at(await copy('hessen-20-064/0008.txt', 'work/associated/page.txt'));
    await vscode.window.showTextDocument(uri);
    await becomes(uri, 'transcript');
    const restore = await set('files', 'associations', { '*.other': 'transcript' });
    try {
      await becomes(uri, 'plaintext');
      await becomes(uri, 'transcript');
    } finally {
      await restore();
    }
    await becomes(uri, 'plaintext');
    await becomes(uri, 'transcript');
  });

  test('documents that nobody keeps are left alone', async () => {
    const page = await read(at('reference-extract.txt'));
    const provider = vscode.workspace.registerTextDocumentContentProvider('chatSessionInput', {
      provideTextDocumentContent: () => page,
    });
    try {
      const uri = vscode.Uri.parse('chatSessionInput:/input.txt');
      await vscode.window.showTextDocument(uri);
      equal(await staysAs(uri), 'plaintext');
    } finally {
      provider.dispose();
    }
  });
});
