import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('Plenar', () => {
  test('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('plenar.plenar');
    assert.ok(extension, 'plenar.plenar is not installed');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
