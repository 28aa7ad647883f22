import * as vscode from 'vscode';
import { transcriptEditor } from '../commands/transcript-editor.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';

/** The transcript in front with what was said about it; people are told why there is none. */
export async function annotatedEditor({
  store,
}: {
  readonly store: StandOffStore;
}): Promise<{ readonly editor: vscode.TextEditor; readonly transcript: OpenTranscript } | undefined> {
  const editor = transcriptEditor();
  if (!editor) return undefined;
  const transcript = await store.transcript(editor.document);
  if (transcript) return { editor, transcript };
  if (editor.document.isUntitled) {
    const text = vscode.l10n.t('Save the transcript first: annotations are kept beside its file.');
    void vscode.window.showInformationMessage(text);
  }
  return undefined;
}
