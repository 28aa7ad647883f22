import * as vscode from 'vscode';

/** Name of the person who works here, as records are signed; empty where nobody has said it. */
export function knownAuthor(): string {
  return vscode.workspace.getConfiguration('plenar').get<string>('author', '').trim();
}

/** The same, but where nobody has said it yet the person is asked. @returns undefined where the question is broken off */
export async function author(): Promise<string | undefined> {
  const known = knownAuthor();
  if (known !== '') return known;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who are you?'),
    prompt: vscode.l10n.t('Annotations, corrections and reviews are signed with this name (setting plenar.author).'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A name or initials') : undefined),
  });
  if (name === undefined) return undefined;
  await vscode.workspace.getConfiguration('plenar').update('author', name.trim(), vscode.ConfigurationTarget.Global);
  return name.trim();
}
