import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert';
import { COMMANDS } from '../../src/client/contributions/commands.js';
import { write } from './transcripts';
import { closeAll } from './workspace';

/** Commands that ask for a choice, or that do not need a transcript. */
const OTHERS = new Set([
  'exportWorkspace',
  'openRuleDocumentation',
  'changeProfile',
  'chooseReviewScope',
  'filterAnnotations',
  'groupAnnotations',
  'openSample',
  'restartServer',
  'showLog',
]);
const forTranscripts = COMMANDS.map(({ id }) => id).filter((id) => !OTHERS.has(id));

suite('commands', () => {
  teardown(closeAll);

  test('every command that is contributed is there', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    equal(
      COMMANDS.map(({ id }) => `plenar.${id}`).filter((id) => !known.has(id)),
      [],
    );
  });

  test('without an editor they do nothing, and nothing fails', async () => {
    await closeAll();
    for (const id of forTranscripts) await vscode.commands.executeCommand(`plenar.${id}`);
  });

  test('in a text that is no transcript they change nothing', async () => {
    const text = 'Es regnete die ganze Nacht.\n\nAm Morgen: Nebel.\n';
    const uri = await write('prose/rain.txt', text);
    const { document } = await vscode.window.showTextDocument(uri);
    for (const id of forTranscripts) await vscode.commands.executeCommand(`plenar.${id}`);
    equal(document.getText(), text);
    equal(document.languageId, 'plaintext');
  });

  test('the sample opens as a document of its own', async () => {
    await vscode.commands.executeCommand('plenar.openSample');
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'nothing was opened');
    equal([document.isUntitled, document.languageId], [true, 'transcript']);
    ok(document.getText().includes('Schulportal'), 'it is not the sample');
  });

  test('the page of a rule is shown', async () => {
    await vscode.commands.executeCommand('plenar.openRuleDocumentation', 'text/lost-dash');
    await eventually('a tab with the page', () =>
      vscode.window.tabGroups.all.some((group) => group.tabs.some(({ label }) => label.includes('lost-dash'))),
    );
  });
});
