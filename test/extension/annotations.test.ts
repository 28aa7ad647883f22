import * as vscode from 'vscode';
import { annotatedWords, annotationsOf, labelSelection, selectWords, standOffText } from './annotations';
import { equal, eventually, ok } from './assert';
import { at, copy, openTranscript, read, set, write } from './transcripts';
import { closeAll } from './workspace';

const PAGE = 'work/annotated/page.txt';
const SIDECAR = `sidecars/${PAGE}.jsonl`;
/** Stands many times on the page, which is the point. */
const WORDS = '(Beifall SPD)';

async function openCopy(path = PAGE): Promise<vscode.TextEditor> {
  return openTranscript(await copy('hessen-20-064/0039.txt', path));
}

async function insert({ document }: vscode.TextEditor, offset: number, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(offset), text);
  ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

suite('annotations', () => {
  let restore = async (): Promise<void> => undefined;
  setup(async () => {
    restore = await set('plenar', 'author', 'anna');
    await closeAll();
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
    await restore();
    for (const path of ['work/annotated', 'work/elsewhere', '.plenar']) {
      await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
    }
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
    const sidecar = await eventually('the sidecar is written', async () => standOffText(SIDECAR));
    ok(sidecar.includes('"label":"Kritischer Zuruf"'), sidecar);
    ok(sidecar.includes('"creator":"anna"'), sidecar);
    equal(before, await read(at(PAGE)));
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
    ok(await standOffText(`drafts/${PAGE}.jsonl`), 'there is no draft');
    equal(await standOffText(SIDECAR), undefined);
    await editor.document.save();
    await eventually('the sidecar is written', async () => (await standOffText(SIDECAR))?.includes('Behauptung'));
    await eventually('the draft is gone', async () => (await standOffText(`drafts/${PAGE}.jsonl`)) === undefined);
    const sidecar = (await standOffText(SIDECAR)) ?? '';
    const original = /"original":\{"sha256":"([0-9a-f]+)"/u.exec(sidecar)?.[1] ?? '';
    equal(await standOffText(`originals/${original}`), await read(at('hessen-20-064/0039.txt')));
    ok(sidecar.includes('"corrected":"Neue Worte. "'), sidecar);
  });

  test('labels are in place when the file is opened again', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 3);
    await labelSelection(editor, '1');
    const [before] = await annotationsOf(editor.document);
    await closeAll();
    const again = await openTranscript(PAGE);
    equal((await annotationsOf(again.document))[0]?.range, before?.range);
    equal((await annotationsOf(again.document))[0]?.state, 'exact');
  });

  test('labels follow a file that another program changes, open or closed', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 3);
    await labelSelection(editor, '1');
    const [before] = await annotationsOf(editor.document);
    const open = `Vorweg ein Satz.\n${await read(at(PAGE))}`;
    await write(PAGE, open);
    await eventually('the editor shows the change', () => editor.document.getText() === open);
    equal((await annotationsOf(editor.document))[0]?.range?.start, (before?.range?.start ?? 0) + 17);
    await closeAll();
    await write(PAGE, `Und noch einer.\n${open}`);
    const again = await openTranscript(PAGE);
    await eventually('the label is found', async () => {
      const [annotation] = await annotationsOf(again.document);
      return annotation?.range?.start === (before?.range?.start ?? 0) + 17 + 16;
    });
  });

  test('records go with a file that is renamed, and come back with one that was deleted', async () => {
    const editor = await openCopy();
    selectWords(editor, 'Beifall', 3);
    await labelSelection(editor, '1');
    await eventually('the sidecar is written', async () => (await standOffText(SIDECAR)) !== undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(at(PAGE), at('work/elsewhere/seite.txt'));
    await vscode.workspace.applyEdit(edit);
    await eventually(
      'the sidecar moved',
      async () => (await standOffText('sidecars/work/elsewhere/seite.txt.jsonl')) !== null,
    );
    equal(await standOffText(SIDECAR), undefined);
    const moved = await openTranscript('work/elsewhere/seite.txt');
    await eventually('the label is there', async () => (await annotatedWords(moved.document))[0] === 'Beifall');
    const text = moved.document.getText();
    await closeAll();
    const deletion = new vscode.WorkspaceEdit();
    deletion.deleteFile(at('work/elsewhere/seite.txt'));
    await vscode.workspace.applyEdit(deletion);
    await eventually(
      'the sidecar waits',
      async () => (await standOffText('deleted/work/elsewhere/seite.txt.jsonl')) !== null,
    );
    await write('work/elsewhere/seite.txt', text);
    const back = await openTranscript('work/elsewhere/seite.txt');
    equal(await annotatedWords(back.document), ['Beifall']);
  });

  test('a sidecar that git changes is shown at once', async () => {
    const editor = await openCopy();
    selectWords(editor, WORDS.slice(1, 8));
    await labelSelection(editor, '1');
    const sidecar = await eventually('the sidecar is written', async () => standOffText(SIDECAR));
    await write(`.plenar/${SIDECAR}`, sidecar.replace('Kritischer Zuruf', 'Von anderswo'));
    await eventually('the change is shown', async () => {
      const [annotation] = await annotationsOf(editor.document);
      return annotation?.record.label === 'Von anderswo';
    });
  });
});
