import { basename } from '../paths.js';
import * as vscode from 'vscode';
import { isRealDocument, isTranscriptDocument, TRANSCRIPT } from '../documents.js';

/** The editor in front, if it shows a transcript; else people are told what is missing. */
export function transcriptEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript first.'));
    return undefined;
  }
  if (isTranscriptDocument(editor.document)) return editor;
  void offerTranscript(editor.document);
  return undefined;
}

/** Says that a document is no transcript, and offers to take it for one. */
async function offerTranscript(document: vscode.TextDocument): Promise<void> {
  const text = vscode.l10n.t('{0} is not a transcript.', basename(document.uri));
  if (!isRealDocument(document)) return void vscode.window.showInformationMessage(text);
  const take = vscode.l10n.t('Take It for One');
  const answer = await vscode.window.showInformationMessage(text, take);
  if (answer === take) await vscode.languages.setTextDocumentLanguage(document, TRANSCRIPT);
}
