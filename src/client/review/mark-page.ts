import * as vscode from 'vscode';
import type { ReviewRecord } from '../../core/model/sidecar.js';
import { author } from '../stand-off/author.js';
import { ORIGIN, type OpenTranscript, type StandOffStore } from '../stand-off/store.js';
import type { ReviewedPage } from './file-reviews.js';

/**
 * Signs that a page has been read through as it is now. An earlier review of the page goes.
 * @returns false where the person did not want to sign
 */
export async function markPageReviewed(
  store: StandOffStore,
  transcript: OpenTranscript,
  page: ReviewedPage,
): Promise<boolean> {
  const creator = await author();
  if (creator === undefined) return false;
  const record: ReviewRecord = {
    record: 'review',
    id: ORIGIN.id(),
    index: page.index,
    page: page.number,
    sha256: page.sha256,
    creator,
    created: ORIGIN.now(),
  };
  await store.change(transcript, {
    title: vscode.l10n.t('{0} reviewed', pageName(page)),
    put: [record],
    remove: page.record ? [page.record.id] : [],
  });
  return true;
}

/** How people call a page: by its printed number, else by its place in the file. */
export function pageName({ number, index }: Pick<ReviewedPage, 'number' | 'index'>): string {
  return number === null ? vscode.l10n.t('Page {0} of the file', index + 1) : vscode.l10n.t('Page {0}', number);
}

/** Whether and by whom a page was read through, in words. */
export function pageStateText({ state, record }: Pick<ReviewedPage, 'state' | 'record'>): string {
  if (!record || state === 'unreviewed') return vscode.l10n.t('not reviewed');
  const when = record.created.slice(0, 10);
  if (state === 'reviewed') {
    return record.creator === ''
      ? vscode.l10n.t('reviewed, {0}', when)
      : vscode.l10n.t('reviewed by {0}, {1}', record.creator, when);
  }
  return record.creator === ''
    ? vscode.l10n.t('changed since its review, {0}', when)
    : vscode.l10n.t('changed since {0} reviewed it, {1}', record.creator, when);
}
