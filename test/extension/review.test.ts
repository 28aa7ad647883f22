import * as vscode from 'vscode';
import type { OpenTranscript } from '../../src/client/stand-off/store.js';
import { equal, eventually, ok } from './assert';
import { at, codeOf, copy, isRead, openTranscript, plenar, problemsOf, set } from './transcripts';
import { REFERENCE_COUNT } from './reference-extract';
import { closeAll } from './workspace';

/** A fresh copy of the reference extract in a folder of its own, read and with its problems shown. */
async function openCopy(name: string): Promise<{ editor: vscode.TextEditor; transcript: OpenTranscript }> {
  const editor = await openTranscript(await copy('reference-extract.txt', `work/review-${name}/page.txt`));
  await problemsOf(editor.document.uri, REFERENCE_COUNT);
  return { editor, transcript: await standOffOf(editor.document) };
}

async function standOffOf(document: vscode.TextDocument): Promise<OpenTranscript> {
  const transcript = await (await plenar()).standOff(document);
  ok(transcript, 'nothing is kept of the transcript');
  return transcript;
}

function problemsWith(document: vscode.TextDocument, code: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((problem) => codeOf(problem) === code);
}

/** Runs what asks for a reason, and presses Enter. */
async function withoutReason(command: Thenable<unknown>): Promise<void> {
  let done = false;
  void Promise.resolve(command).then(() => (done = true));
  await eventually('no reason is given', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  });
}

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
}

const corrections = ({ standOff }: OpenTranscript): { corrected: string; rule: string | null; decided: boolean }[] =>
  standOff
    .corrections({ id: 'x', rule: null, decided: true, creator: 'unknown', created: '2026-01-01T00:00:00Z' })
    .map(({ record: { corrected, rule, decided } }) => ({ corrected, rule, decided }));

const isOn = (editor: vscode.TextEditor): boolean => vscode.window.activeTextEditor?.document === editor.document;

suite('ignoring, corrections, review', () => {
  let restore: () => Promise<void>;
  suiteSetup(async () => {
    restore = await set('plenar', 'author', 'Anna');
  });
  suiteTeardown(() => restore());
  setup(closeAll);
  teardown(async () => {
    await vscode.commands.executeCommand('plenar.reviewEscape');
    await vscode.commands.executeCommand('plenar.reviewEscape');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeAll();
  });

  test('an ignored finding is no problem, and is one again when its words change', async () => {
    const { editor, transcript } = await openCopy('ignored');
    const { document } = editor;
    const [dash] = problemsWith(document, 'text/lost-dash');
    ok(dash, 'no lost dash');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      dash.range,
    );
    const ignore = actions.find(({ command }) => command?.command === 'plenar.ignoreFinding');
    ok(ignore?.command, 'no quick fix that ignores the finding');
    const args = (ignore.command.arguments ?? []) as unknown[];
    await withoutReason(vscode.commands.executeCommand('plenar.ignoreFinding', ...args));
    await problemsOf(document.uri, REFERENCE_COUNT - 1);
    equal(
      transcript.standOff.ignores().map(({ code, creator }) => [code, creator]),
      [['text/lost-dash', 'Anna']],
    );
    equal(document.isDirty, false, 'ignoring has changed the text');
    // A letter in front of the gap: these are other words.
    await replace(document, new vscode.Range(dash.range.start, dash.range.start), 'x');
    await eventually(
      'the problem is back',
      () =>
        problemsWith(document, 'text/lost-dash').length > 0 &&
        vscode.languages.getDiagnostics(document.uri).length >= REFERENCE_COUNT,
    );
  });

  test('what is ignored is reported again when that is taken back', async () => {
    const { editor } = await openCopy('taken-back');
    const { document } = editor;
    const [dash] = problemsWith(document, 'text/lost-dash');
    ok(dash, 'no lost dash');
    const uri = document.uri.toString();
    const all = { uri, scope: 'file', code: 'text/lost-dash', fingerprint: null, quote: null };
    const dashes = problemsWith(document, 'text/lost-dash').length;
    await withoutReason(vscode.commands.executeCommand('plenar.ignoreFinding', all));
    await problemsOf(document.uri, REFERENCE_COUNT - dashes);
    await vscode.commands.executeCommand('plenar.undoAnnotationChange');
    await problemsOf(document.uri, REFERENCE_COUNT);
  });

  test('bulk repairs are recorded as those of their rules, and leave alone what a person decided', async () => {
    const { editor, transcript } = await openCopy('decided');
    const { document } = editor;
    // A person wants two blanks where there was one.
    const place = /\p{Ll}{4} \p{Ll}{4}/u.exec(document.getText());
    ok(place, 'no two words');
    const at = document.positionAt(place.index + 4);
    await replace(document, new vscode.Range(at, at), ' ');
    await isRead(document);
    const [before, behind] = place[0].split(' ');
    const decided = `${before}  ${behind}`;
    const review = vscode.commands.executeCommand('plenar.fixAllInferred');
    await eventually('the repairs are shown', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff;
    });
    await review;
    await vscode.commands.executeCommand('plenar.applyPreview');
    ok(document.getText().includes(decided), 'the repair has undone what a person decided');
    const recorded = corrections(transcript);
    const repairs = recorded.filter(({ rule }) => rule !== null);
    ok(repairs.length > 5, `few repairs: ${JSON.stringify(recorded)}`);
    equal(
      repairs.every(({ decided: by }) => !by),
      true,
      'bulk repairs decide nothing',
    );
    equal(
      recorded.filter(({ rule }) => rule === null).map(({ decided: by }) => by),
      [true],
      'one change was a person’s',
    );
  });

  test('a repair that is taken back leaves its finding ignored', async () => {
    const { editor, transcript } = await openCopy('reverted');
    const { document } = editor;
    const before = document.getText();
    const [dash] = problemsWith(document, 'text/lost-dash');
    ok(dash, 'no lost dash');
    editor.selection = new vscode.Selection(dash.range.start, dash.range.start);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      dash.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    ok(fix?.edit && fix.command, 'the quick fix does not record its correction');
    await vscode.workspace.applyEdit(fix.edit);
    await vscode.commands.executeCommand(fix.command.command, ...((fix.command.arguments ?? []) as unknown[]));
    equal(corrections(transcript), [{ corrected: ' – ', rule: 'text/lost-dash', decided: true }]);
    editor.selection = new vscode.Selection(dash.range.start, dash.range.start);
    await vscode.commands.executeCommand('plenar.revertCorrection');
    equal(document.getText(), before);
    equal(corrections(transcript), []);
    equal(
      transcript.standOff.ignores().map(({ code, scope }) => [code, scope]),
      [['text/lost-dash', 'finding']],
    );
    await problemsOf(document.uri, REFERENCE_COUNT - 1);
  });

  test('the original stands beside the text', async () => {
    const { editor } = await openCopy('compared');
    const { document } = editor;
    const before = document.getText();
    await replace(document, new vscode.Range(0, 0, 0, 0), 'Neu. ');
    await vscode.commands.executeCommand('plenar.compareWithOriginal');
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    ok(input instanceof vscode.TabInputTextDiff, 'no comparison is open');
    equal(input.modified.toString(), document.uri.toString());
    const original = await vscode.workspace.openTextDocument(input.original);
    equal(original.getText(), before);
    await vscode.window.showTextDocument(document);
  });

  test('a page that was read through shows when it changes', async () => {
    const { editor, transcript } = await openCopy('pages');
    const { document } = editor;
    await vscode.commands.executeCommand('plenar.markPageReviewed');
    const [review] = transcript.standOff.reviews();
    equal(review && [review.creator, review.index], ['Anna', 0]);
    const stored = vscode.Uri.joinPath(at(''), '.plenar/sidecars/work/review-pages/page.txt.jsonl');
    ok(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(stored)).includes('"record":"review"'),
      'not stored',
    );
    // Read through as it was, nothing is open on it but its problems; changed, it is to be read again.
    await replace(document, new vscode.Range(3, 0, 3, 0), 'x');
    await vscode.commands.executeCommand('plenar.markPageReviewed');
    const again = transcript.standOff.reviews();
    equal(again.length, 1, 'the earlier review is left');
    ok(again[0]?.sha256 !== review?.sha256, 'the page was not signed anew');
  });

  test('the keys of the review decide, and are letters outside of it', async () => {
    const { editor, transcript } = await openCopy('keys');
    const { document } = editor;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('plenar.startReview');
    await eventually(
      'the first problem is shown',
      () => isOn(editor) && !editor.selection.active.isEqual(new vscode.Position(0, 0)),
    );
    const [first, second] = vscode.languages
      .getDiagnostics(document.uri)
      .toSorted((a, b) => a.range.start.compareTo(b.range.start));
    ok(first && second, 'no problems');
    const cursor = (): vscode.Position | undefined => vscode.window.activeTextEditor?.selection.active;
    equal(cursor(), first.range.start);
    // The first one has no repair: nothing happens.
    await vscode.commands.executeCommand('plenar.reviewAccept');
    equal(document.isDirty, false, 'something was changed');
    await vscode.commands.executeCommand('plenar.reviewNext');
    equal(cursor(), second.range.start);
    await vscode.commands.executeCommand('plenar.reviewAccept');
    await problemsOf(document.uri, REFERENCE_COUNT - 1);
    equal(
      corrections(transcript).map(({ rule, decided }) => [rule, decided]),
      [[codeOf(second), true]],
    );
    const third = cursor();
    await withoutReason(vscode.commands.executeCommand('plenar.reviewReject'));
    await problemsOf(document.uri, REFERENCE_COUNT - 2);
    equal(transcript.standOff.ignores().length, 1);
    const fourth = cursor();
    ok(third && fourth && !third.isEqual(fourth), 'the review did not go on');
    await vscode.commands.executeCommand('plenar.reviewBack');
    equal(cursor(), third, 'the review did not go back');
    // While a person edits, and after the end, letters are letters.
    await vscode.commands.executeCommand('plenar.reviewEdit');
    await vscode.commands.executeCommand('type', { text: 'n' });
    await vscode.commands.executeCommand('plenar.reviewEscape');
    await vscode.commands.executeCommand('plenar.reviewMarkPage');
    equal(transcript.standOff.reviews().length, 1);
  });
});
