import * as vscode from 'vscode';
import type { Services } from '../commands/services.js';
import type { OpenTranscript } from '../stand-off/store.js';
import type { ReviewedPage } from './file-reviews.js';
import type { ReviewNode } from './review-nodes.js';

/** The pages of a line of the review view; undefined where a command was not given one. */
export async function chosenPages(
  { store, fileReviews }: Pick<Services, 'store' | 'fileReviews'>,
  argument: unknown,
): Promise<{ readonly transcript: OpenTranscript; readonly pages: readonly ReviewedPage[] } | undefined> {
  if (!isNode(argument) || argument.kind === 'folder') return undefined;
  const document = await vscode.workspace.openTextDocument(argument.uri);
  const transcript = await store.transcript(
    document.languageId === 'transcript'
      ? document
      : await vscode.languages.setTextDocumentLanguage(document, 'transcript'),
  );
  const review = await fileReviews.of(argument.uri);
  if (!transcript || !review) return undefined;
  const index = argument.kind === 'page' ? argument.page.index : null;
  return { transcript, pages: review.pages.filter((page) => index === null || page.index === index) };
}

function isNode(argument: unknown): argument is ReviewNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && 'uri' in argument;
}
