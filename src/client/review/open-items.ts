import type * as vscode from 'vscode';
import { fingerprintOf } from '../../core/ignore/fingerprint.js';
import { inOrder, nextOpenItem, type OpenItem } from '../../core/review/open-items.js';
import { findingsOf, type Finding } from '../server/findings.js';
import type { TranscriptServer } from '../server/server.js';
import type { OpenTranscript } from '../stand-off/store.js';
import type { FileReviews, ReviewedPage } from './file-reviews.js';

/** Something to look at in an open transcript. */
export type ReviewItem = FindingItem | PageItem | AnchorItem;

interface Keyed extends OpenItem {
  /** Tells the item from others of its file, wherever it stands. */
  readonly key: string;
}

export interface FindingItem extends Keyed {
  readonly kind: 'problem' | 'suggestion';
  readonly finding: Finding;
}

export interface PageItem extends Keyed {
  readonly kind: 'page';
  readonly page: ReviewedPage;
}

/** An annotation that was found by likeness. */
export interface AnchorItem extends Keyed {
  readonly kind: 'anchor';
  readonly label: string | null;
}

/** Everything that is open in a transcript as it is now. */
export async function openItems(
  transcript: OpenTranscript,
  server: TranscriptServer,
  reviews: FileReviews,
): Promise<ReviewItem[]> {
  const { document } = transcript;
  const [findings, review] = await Promise.all([findingsOf(server, document), reviews.of(document.uri)]);
  const text = document.getText();
  const ofFindings = findings.map((finding): FindingItem => {
    const range = offsetsIn(document, finding.range);
    const key = `finding ${fingerprintOf(text, { code: finding.code, ...range })}`;
    return { kind: finding.isSuggestion ? 'suggestion' : 'problem', ...range, key, finding };
  });
  const ofPages = (review?.pages ?? [])
    .filter(({ state }) => state !== 'reviewed')
    .map((page): PageItem => ({ kind: 'page', start: page.start, end: page.end, key: `page ${page.sha256}`, page }));
  const ofAnchors = transcript.standOff.annotations().flatMap(({ record, range, state }): AnchorItem[] => {
    return range && state === 'fuzzy'
      ? [{ kind: 'anchor', ...range, key: `anchor ${record.id}`, label: record.label }]
      : [];
  });
  return inOrder<ReviewItem>([...ofAnchors, ...ofFindings, ...ofPages]);
}

/** The first item behind a place in its file; undefined where there is none. */
export function itemBehind(
  items: readonly ReviewItem[],
  from: { readonly offset: number; readonly item?: ReviewItem | undefined },
): ReviewItem | undefined {
  // A file behind this one, so that the search does not begin again at its head.
  const next = nextOpenItem<OpenItem>([items, [END]], { file: 0, ...from });
  return next?.file === 0 ? items.find((item) => item === next.item) : undefined;
}

const END: OpenItem = { kind: 'page', start: 0, end: 0 };

function offsetsIn(document: vscode.TextDocument, range: vscode.Range): { start: number; end: number } {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
