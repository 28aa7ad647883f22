import * as vscode from 'vscode';
import { annotate } from '../annotations/give-label.js';
import { trimmedRange } from '../annotations/targets.js';
import { isReply } from '../discussion/discussed.js';
import type { CommandHandler, Services } from './services.js';

/** Makes a note of what a person wrote into a new thread: on the selected words, or on the lines of the thread. */
export function createNote({ store, discussions }: Services): CommandHandler {
  return async (reply) => {
    if (!isReply(reply) || reply.text.trim() === '') return;
    const { thread, text } = reply;
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const transcript = await store.transcript(document);
    if (!transcript) return;
    const range = wordsOf(document, thread.range);
    if (!range) throw new Error(vscode.l10n.t('There are no words here that a note could be attached to.'));
    const target = { unit: 'selection', range } as const;
    const record = await annotate(store, transcript, target, { label: null, note: text.trim() });
    if (!record) return;
    // The note has a thread of its own now.
    thread.dispose();
    discussions.open({ uri: document.uri.toString(), id: record.id });
  };
}

/** The words that a new thread is about: those that are selected in its lines, else all of its lines. */
function wordsOf(document: vscode.TextDocument, place: vscode.Range): vscode.Range | undefined {
  const lines = new vscode.Range(
    document.lineAt(place.start.line).range.start,
    document.lineAt(place.end.line).range.end,
  );
  const editor = vscode.window.visibleTextEditors.find((other) => other.document === document);
  const selected = [place, ...(editor ? [editor.selection] : [])].find(
    (range) => !range.isEmpty && lines.contains(range),
  );
  return (selected && trimmedRange(document, selected)) ?? trimmedRange(document, lines);
}
