import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert';
import { at, codeOf, countCodes, isRead, openTranscript, plenar, problemsOf, set } from './transcripts';
import { REFERENCE_COUNT, REFERENCE_PROBLEMS } from './reference-extract';
import { closeAll } from './workspace';

suite('problems', () => {
  teardown(closeAll);

  test('the reference extract shows what a careful editor would mark, and nothing else', async () => {
    const { document } = await openTranscript('reference-extract.txt');
    const problems = await problemsOf(document.uri, REFERENCE_COUNT);
    equal(countCodes(problems), REFERENCE_PROBLEMS);
  });

  test('the code of a problem leads to the page of its rule', async () => {
    const { document } = await openTranscript('reference-extract.txt');
    const [problem] = await problemsOf(document.uri, REFERENCE_COUNT);
    ok(problem && typeof problem.code === 'object', 'the code has no target');
    equal(problem.code.target.scheme, 'command');
    equal(decodeURIComponent(problem.code.target.query), JSON.stringify([codeOf(problem)]));
  });

  test('a rule that is turned off is silent at once', async () => {
    const { document } = await openTranscript('reference-extract.txt');
    await problemsOf(document.uri, REFERENCE_COUNT);
    const restore = await set('plenar', 'rules', { 'text/lost-dash': 'off' });
    try {
      equal(
        countCodes(await problemsOf(document.uri, REFERENCE_COUNT - REFERENCE_PROBLEMS['text/lost-dash']))[
          'text/lost-dash'
        ],
        undefined,
      );
    } finally {
      await restore();
    }
    await problemsOf(document.uri, REFERENCE_COUNT);
  });

  test('the status of the document counts turns, interjections and problems', async () => {
    const { document } = await openTranscript('reference-extract.txt');
    await problemsOf(document.uri, REFERENCE_COUNT);
    const api = await plenar();
    const state = await eventually('the document is read with all rules', () => {
      const known = api.documentState(document);
      return known?.problems.warning === 12 && known;
    });
    const { version, profile, pages, turns, interjections, problems, ignored, tooLarge } = state;
    equal(
      { version, profile, pages, turns, interjections, problems, ignored, tooLarge },
      {
        version: document.version,
        profile: 'hessen',
        pages: 1,
        turns: 12,
        interjections: 1,
        problems: { error: 0, warning: 12, information: 2, hint: 1 },
        ignored: 0,
        tooLarge: false,
      },
    );
  });

  test('an edit is read at once', async () => {
    const editor = await openTranscript('reference-extract.txt');
    await editor.edit((edit) => edit.replace(new vscode.Range(53, 33, 53, 35), ' – '));
    await isRead(editor.document);
    equal(countCodes(await problemsOf(at('reference-extract.txt'), REFERENCE_COUNT - 1))['text/lost-dash'], 9);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
