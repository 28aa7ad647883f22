import * as vscode from 'vscode';
import { isTranscriptDocument, TRANSCRIPT } from '../documents.js';
import { basename } from '../paths.js';
import type { OpenTranscript, StandOffStore } from '../stand-off/store.js';

/** How long a text is waited for to be recognised as a transcript, in milliseconds. */
const PATIENCE = 1_500;

/**
 * Opens a text that something was said about, not in an editor. It is a transcript, whatever recognition says of it.
 * @returns null where its records cannot be read; people have been told
 * @throws where there is no such text
 */
export async function openAnnotated(store: StandOffStore, uri: string): Promise<OpenTranscript | null> {
  const address = vscode.Uri.parse(uri);
  const document = await opened(address);
  if (isTranscriptDocument(document)) return store.transcript(document);
  const recognised = await becomesTranscript(document);
  return store.transcript(recognised ?? (await vscode.languages.setTextDocumentLanguage(document, TRANSCRIPT)));
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    throw new Error(vscode.l10n.t('{0} cannot be opened; what was said about it is kept.', basename(uri)), {
      cause: error,
    });
  }
}

/** VS Code tells of a new language as of opening. */
function becomesTranscript({ uri }: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
  return new Promise((resolve) => {
    const end = (document: vscode.TextDocument | undefined): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(document);
    };
    const subscription = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.toString() === uri.toString() && isTranscriptDocument(document)) end(document);
    });
    const timer = setTimeout(() => end(undefined), PATIENCE);
  });
}
