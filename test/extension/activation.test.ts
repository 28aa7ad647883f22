import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert';
import { closeAll, open } from './workspace';

suite('activation', () => {
  teardown(closeAll);

  test('the extension is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('plenar.plenar');
    ok(extension, 'plenar.plenar is not installed');
    await extension.activate();
    equal(extension.isActive, true);
  });

  test('the reference extract is recognised as a transcript', async () => {
    const { document } = await open('reference-extract.txt');
    await eventually('language id transcript', () =>
      vscode.workspace.textDocuments.some(
        ({ uri, languageId }) => uri.toString() === document.uri.toString() && languageId === 'transcript',
      ),
    );
  });
});
