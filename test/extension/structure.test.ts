import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert';
import { copy, isRead, openTranscript, plenar, problemsOf } from './transcripts';
import { REFERENCE_COUNT, REFERENCE_LINES } from './reference-extract';
import { closeAll } from './workspace';

async function openCopy(): Promise<vscode.TextEditor> {
  const editor = await openTranscript(await copy('reference-extract.txt', 'work/structure/page.txt'));
  await problemsOf(editor.document.uri, REFERENCE_COUNT);
  return editor;
}

/** Puts the cursor at the beginning of a text. */
function goTo({ document }: vscode.TextEditor, text: string): void {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `"${text}" is not in the document`);
  const position = document.positionAt(offset);
  const editor = vscode.window.activeTextEditor;
  ok(editor, 'no editor is active');
  editor.selection = new vscode.Selection(position, position);
}

async function turns({ document }: vscode.TextEditor): Promise<number | undefined> {
  await isRead(document);
  return (await plenar()).documentState(document)?.turns;
}

suite('structure', () => {
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  test('next and previous problem go around', async () => {
    const editor = await openCopy();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lines: number[] = [];
    for (let step = 0; step <= REFERENCE_LINES.length; step++) {
      await vscode.commands.executeCommand('plenar.nextProblem');
      lines.push(editor.selection.active.line + 1);
    }
    equal(lines, [...REFERENCE_LINES, REFERENCE_LINES[0]]);
    await vscode.commands.executeCommand('plenar.previousProblem');
    equal(editor.selection.active.line + 1, REFERENCE_LINES.at(-1), 'back over the beginning');
  });

  test('a speaker line is repaired by its command', async () => {
    const editor = await openCopy();
    const line = editor.document
      .getText()
      .split('\n')
      .findIndex((text, index) => index > 100 && text.startsWith('Bijan Kaffenberger (SPD):'));
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await vscode.commands.executeCommand('plenar.repairSpeakerLine');
    await problemsOf(editor.document.uri, REFERENCE_COUNT - 1);
  });

  test('a turn is joined with the one before', async () => {
    const editor = await openCopy();
    const before = await turns(editor);
    goTo(editor, 'Prof. Dr. R. Alexander Lorz, Kultusminister:');
    await vscode.commands.executeCommand('plenar.joinTurn');
    await eventually('one turn less', async () => (await turns(editor)) === (before ?? 0) - 1);
  });

  test('text becomes an interjection', async () => {
    const editor = await openCopy();
    const offset = editor.document.getText().indexOf('Herr Minister. \n');
    const start = editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(start, start.translate(0, 'Herr Minister.'.length));
    const api = await plenar();
    await vscode.commands.executeCommand('plenar.markInterjection');
    await eventually('two interjections', () => api.documentState(editor.document)?.interjections === 2);
  });
});
