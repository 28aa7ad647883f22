import * as vscode from 'vscode';

/** Language id of transcripts. */
export const TRANSCRIPT = 'transcript';

/**
 * Schemes of documents that people keep: files on any file system, and new documents. What else VS Code shows as text
 * (chat input, output, the old side of a diff, comments, search results, settings) is no transcript to work on.
 */
const DOCUMENT_SCHEMES = [
  'file',
  'untitled',
  'vscode-remote',
  'vscode-vfs',
  'vscode-test-web',
  'vsls',
  'memfs',
  'sftp',
  'ssh',
];

/** The schemes above, and those of the open folders: a file system of another extension. */
export function documentSchemes(): ReadonlySet<string> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return new Set([...DOCUMENT_SCHEMES, ...folders.map(({ uri }) => uri.scheme)]);
}

/** Whether a document is one that people keep. */
export function isRealDocument({ uri }: vscode.TextDocument): boolean {
  return documentSchemes().has(uri.scheme);
}

/** Selects the transcripts that are worked on. */
export function transcriptSelector(): { language: string; scheme: string }[] {
  return [...documentSchemes()].map((scheme) => ({ language: TRANSCRIPT, scheme }));
}

/** Whether a document is a transcript that is worked on. */
export function isTranscriptDocument(document: vscode.TextDocument): boolean {
  return document.languageId === TRANSCRIPT && isRealDocument(document);
}
