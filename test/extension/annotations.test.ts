import * as vscode from 'vscode';
import { annotatedWords, annotationsOf, labelSelection, selectWords, standOffText } from './annotations';
import { equal, eventually, ok } from './assert';
import { at, copy, openTranscript, plenar, read, set, write } from './transcripts';
import { closeAll } from './workspace';

/** A page of its own for each test: VS Code closes documents late. "Beifall" stands on it many times. */
let page = '';
let sidecar = '';
let count = 0;

async function openCopy(): Promise<vscode.TextEditor> {
  return openTranscript(await copy('hessen-20-064/0039.txt', page));
}

async function insert({ document }: vscode.TextEditor, offset: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(offset), text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

suite('annotations', () => {
  let restore: () => Promise<void> = () => Promise.resolve();
  setup(async () => {
    page = `work/annotated/page-${++count}.txt`;
    sidecar = `sidecars/${page}.jsonl`;
    restore = await set('plenar', 'author', 'anna');
    await closeAll();
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await restore();
  });

  test('one key labels the selected words, and the text stays as it was', async () => {
    const editor = await openCopy();
    const before = editor.document.getText();
    const words = before.match(/\([^()\n]*Beifall[^()\n]*\)/gu)?.[1];
    ok(words, 'there is no interjection on the page');
    selectWords(editor, words);
    await labelSelection(editor, '1');
    equal(await annotatedWords(editor.document), [words]);
    equal(editor.document.getText(), before);
    equal(editor.document.isDirty, false);
    const written = await eventually('the sidecar is written', async () => standOffText(sidecar));
    ok(written.includes('"label":"Kritischer Zuruf"'), written);
    ok(written.includes('"creator":"anna"'), written);
    equal(before, await read(at(page)));
  });

  test('the same key takes the label away again, and a change of annotations can be taken back', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall');
    await labelSelection(editor, '1');
    await vscode.commands.executeCommand('plenar.applyLabel', '1');
    equal(await annotatedWords(editor.document), []);
    await vscode.commands.executeCommand('plenar.undoAnnotationChange');
    equal(await annotatedWords(editor.document), ['Beifall']);
  });

  test('without a selection the interjection at the cursor is labelled', async () => {
    const editor = await openCopy();
    const offset = editor.document.getText().indexOf('Beifall') + 2;
    editor.selection = new vscode.Selection(editor.document.positionAt(offset), editor.document.positionAt(offset));
    await labelSelection(editor, '1');
    const [annotation] = await annotationsOf(editor.document);
    equal(annotation?.record.unit, 'interjection');
    ok(annotation?.record.anchor.quote.exact.startsWith('('), JSON.stringify(annotation?.record.anchor.quote));
  });

  test('a label follows its words through edits, undo and redo', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 2);
    await labelSelection(editor, '2');
    const [before] = await annotationsOf(editor.document);
    await insert(editor, 0, 'Beifall Beifall\n');
    equal((await annotationsOf(editor.document))[0]?.range?.start, (before?.range?.start ?? 0) + 16);
    const place = (await annotationsOf(editor.document))[0]?.range ?? { start: 0, end: 0 };
    const { document } = editor;
    await editor.edit((builder) => {
      builder.delete(new vscode.Range(document.positionAt(place.start - 4), document.positionAt(place.end + 4)));
    });
    equal(await annotatedWords(document), [null], 'deleted words leave an orphan');
    await vscode.commands.executeCommand('undo');
    equal(await annotatedWords(document), ['Beifall']);
    equal((await annotationsOf(document))[0]?.range, place);
    equal((await annotationsOf(document))[0]?.state, 'exact');
    await vscode.commands.executeCommand('redo');
    equal(await annotatedWords(document), [null]);
    await vscode.commands.executeCommand('undo');
    equal(await annotatedWords(document), ['Beifall']);
  });

  test('what is labelled in a changed text is in the draft at once, and in the sidecar when the text is saved', async () => {
    const editor = await openCopy();
    await insert(editor, 0, 'Neue Worte. ');
    selectWords(editor, 'Neue Worte');
    await labelSelection(editor, '4');
    ok(await standOffText(`drafts/${page}.jsonl`), 'there is no draft');
    equal(await standOffText(sidecar), undefined);
    await editor.document.save();
    await eventually('the sidecar is written', async () => (await standOffText(sidecar))?.includes('Behauptung'));
    await eventually('the draft is gone', async () => (await standOffText(`drafts/${page}.jsonl`)) === undefined);
    const written = (await standOffText(sidecar)) ?? '';
    const original = /"original":\{"sha256":"([0-9a-f]+)"/u.exec(written)?.[1] ?? '';
    equal(await standOffText(`originals/${original}`), await read(at('hessen-20-064/0039.txt')));
    const correction = written.split('\n').find((line) => line.includes('"corrected":"Neue Worte. "'));
    ok(correction?.includes('"creator":"anna"'), `not anna's: ${correction}`);
  });

  test('labels are in place when the file is opened again', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 3);
    await labelSelection(editor, '1');
    const [before] = await annotationsOf(editor.document);
    await closeAll();
    const again = await openTranscript(page);
    equal((await annotationsOf(again.document))[0]?.range, before?.range);
    equal((await annotationsOf(again.document))[0]?.state, 'exact');
  });

  test('labels follow a file that another program changes, open or closed', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 3);
    await labelSelection(editor, '1');
    const [before] = await annotationsOf(editor.document);
    const open = `Vorweg ein Satz.\n${await read(at(page))}`;
    await write(page, open);
    await eventually('the editor shows the change', () => editor.document.getText() === open);
    equal((await annotationsOf(editor.document))[0]?.range?.start, (before?.range?.start ?? 0) + 17);
    const transcript = await (await plenar()).standOff(editor.document);
    await eventually('the change is nobody’s decision', () => transcript?.standOff.decided().length === 0);
    await closeAll();
    await write(page, `Und noch einer.\n${open}`);
    const again = await openTranscript(page);
    await eventually('the label is found', async () => {
      const [annotation] = await annotationsOf(again.document);
      return annotation?.range?.start === (before?.range?.start ?? 0) + 17 + 16;
    });
  });

  test('records go with a file that is renamed, and come back with one that was deleted', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 3);
    await labelSelection(editor, '1');
    await eventually('the sidecar is written', async () => standOffText(sidecar));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(page), at('work/elsewhere/seite.txt'));
    await vscode.workspace.applyEdit(edit);
    await eventually('the sidecar moved', async () => standOffText('sidecars/work/elsewhere/seite.txt.jsonl'));
    await eventually('the old sidecar is gone', async () => (await standOffText(sidecar)) === undefined);
    const moved = await openTranscript('work/elsewhere/seite.txt');
    await eventually('the label is there', async () => (await annotatedWords(moved.document))[0] === 'Beifall');
    const text = moved.document.getText();
    await closeAll();
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(at('work/elsewhere/seite.txt'));
    await vscode.workspace.applyEdit(deletion);
    await eventually('the sidecar waits', async () => standOffText('deleted/work/elsewhere/seite.txt.jsonl'));
    await write('work/elsewhere/seite.txt', text);
    const back = await openTranscript('work/elsewhere/seite.txt');
    equal(await annotatedWords(back.document), ['Beifall']);
  });

  test('a sidecar that git changes is shown at once', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall');
    await labelSelection(editor, '1');
    const written = await eventually('the sidecar is written', async () => standOffText(sidecar));
    await write(`.plenar/${sidecar}`, written.replace('Kritischer Zuruf', 'Von anderswo'));
    await eventually('the change is shown', async () => {
      const [annotation] = await annotationsOf(editor.document);
      return annotation?.record.label === 'Von anderswo';
    });
  });
});
