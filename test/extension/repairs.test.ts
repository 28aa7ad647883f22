import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert';
import { codeOf, copy, isRead, openTranscript, problemsOf, set } from './transcripts';
import { REFERENCE_COUNT, REFERENCE_REMAINS } from './reference-extract';
import { closeAll } from './workspace';

/** A fresh copy of the reference extract, read and with its problems shown. */
async function openCopy(): Promise<vscode.TextEditor> {
  const editor = await openTranscript(await copy('reference-extract.txt', 'work/repaired/page.txt'));
  await problemsOf(editor.document.uri, REFERENCE_COUNT);
  return editor;
}

async function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand(command, document.uri, range, vscode.CodeActionKind.QuickFix.value, 20);
}

suite('repairs', () => {
  setup(closeAll);
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  test('the preferred quick fix of a lost dash inserts it, and the problem is gone', async () => {
    const { document } = await openCopy();
    const dash = vscode.languages.getDiagnostics(document.uri).find((problem) => codeOf(problem) === 'text/lost-dash');
    ok(dash, 'no lost dash');
    const fix = (await quickFixes(document, dash.range)).find(({ isPreferred }) => isPreferred === true);
    ok(fix?.edit, 'no preferred quick fix with an edit');
    await vscode.workspace.applyEdit(fix.edit);
    ok(document.lineAt(dash.range.start).text.includes('Herr Staatsminister. – Herr Kollege'), 'no dash was inserted');
    await problemsOf(document.uri, REFERENCE_COUNT - 1);
  });

  test('all safe repairs change what is safe, and no letter', async () => {
    const { document } = await openCopy();
    const letters = document.getText().replace(/[^\p{L}\p{N}]/gu, '');
    await vscode.commands.executeCommand('plenar.fixAllSafe');
    await problemsOf(document.uri, REFERENCE_COUNT - 1);
    ok(document.getText().includes('\n\n\nBijan Kaffenberger (SPD): \n'), 'the speaker line does not stand alone');
    equal(document.getText().replace(/[^\p{L}\p{N}]/gu, ''), letters);
  });

  test('saving makes the safe repairs where editor.codeActionsOnSave asks for it', async () => {
    const restore = await set('editor', 'codeActionsOnSave', { 'source.fixAll.plenar': 'explicit' });
    try {
      const path = await copy('hessen-20-064/0005.txt', 'work/saved/page.txt');
      const { document } = await openTranscript(path);
      ok(/[\u0080-\u009f]/u.test(document.getText()), 'the page has no C1 characters');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
      await vscode.workspace.applyEdit(edit);
      await isRead(document);
      await document.save();
      equal(/[\u0080-\u009f]/u.test(document.getText()), false, 'C1 characters are left');
    } finally {
      await restore();
    }
  });

  test('all repairs are shown first and made when a person applies them', async () => {
    const { document } = await openCopy();
    const before = document.getText();
    const review = vscode.commands.executeCommand('plenar.fixAllInferred');
    const isOpen = (): boolean =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    await eventually('the repairs are shown', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOpen();
    });
    await review;
    equal(document.getText(), before, 'nothing may change before a person says so');
    await vscode.commands.executeCommand('plenar.applyPreview');
    equal(isOpen(), false, 'the comparison is still open');
    equal(document.getText().split('–').length - 1, 10, 'dashes');
    ok(document.getText().includes('Soft- und Hardware'), 'the suspended hyphen was not repaired');
    await problemsOf(document.uri, REFERENCE_REMAINS);
  });

  test('a review that is discarded changes nothing', async () => {
    const { document } = await openCopy();
    const before = document.getText();
    const review = vscode.commands.executeCommand('plenar.fixAllInferred');
    const input = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    await eventually('the repairs are shown', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return input() instanceof vscode.TabInputTextDiff;
    });
    await review;
    await vscode.commands.executeCommand('plenar.discardPreview');
    equal(input() instanceof vscode.TabInputTextDiff, false);
    equal(document.getText(), before);
    equal(document.isDirty, false);
  });
});
