import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../src/core/stand-off/stand-off-text.js';
import { eventually, ok } from './assert';
import { plenar, read } from './transcripts';
import { folder } from './workspace';

/** What people said about the transcript of an editor. */
export async function annotationsOf(document: vscode.TextDocument): Promise<PlacedAnnotation[]> {
  const transcript = await (await plenar()).standOff(document);
  ok(transcript, `${document.uri.path} has no stand-off data`);
  return transcript.standOff.annotations();
}

/** The words of each annotation in the present text, in their order; null for an orphan. */
export async function annotatedWords(document: vscode.TextDocument): Promise<(string | null)[]> {
  const text = document.getText();
  return (await annotationsOf(document)).map(({ range }) => range && text.slice(range.start, range.end));
}

/** Selects the given occurrence of words. */
export function selectWords(editor: vscode.TextEditor, words: string, occurrence = 0): void {
  const { document } = editor;
  let start = -1;
  for (let count = 0; count <= occurrence; count++) start = document.getText().indexOf(words, start + 1);
  ok(start >= 0, `"${words}" does not stand ${occurrence + 1} times in the text`);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

/** Gives the label with a key to what is selected, and waits until it is there. */
export async function labelSelection(editor: vscode.TextEditor, key: string): Promise<void> {
  const before = (await annotationsOf(editor.document)).length;
  await vscode.commands.executeCommand('plenar.applyLabel', key);
  await eventually('the label is given', async () => (await annotationsOf(editor.document)).length === before + 1);
}

/** Address of a file below `.plenar`. */
export const standOffFile = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), '.plenar', ...path.split('/'));

/** The text of a file below `.plenar`; undefined where there is none. */
export async function standOffText(path: string): Promise<string | undefined> {
  try {
    return await read(standOffFile(path));
  } catch {
    return undefined;
  }
}
