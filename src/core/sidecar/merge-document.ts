import type { DocumentRecord, SidecarEntry } from '../model/sidecar.js';
import { canonicalJson } from './canonical-json.js';
import { changedSide, mergeFields, type Side } from './merge-record.js';
import { recordsOf, type Sidecar } from './sidecar.js';

/** The document record of a merge. */
export interface MergedDocument {
  readonly document: DocumentRecord | null;
  /** The side whose text the document names. */
  readonly textSide: Side;
  /** Both sides kept different originals: corrections of one of them count from another text. */
  readonly disputed: boolean;
}

/** Merges document records. Where both texts changed, the document names that of `ours`. */
export function mergeDocuments(
  base: DocumentRecord | null,
  ours: DocumentRecord | null,
  theirs: DocumentRecord | null,
): MergedDocument {
  if (ours === null || theirs === null) {
    return { document: ours ?? theirs, textSide: ours === null ? 'theirs' : 'ours', disputed: false };
  }
  const textSide =
    base === null ? 'ours' : (changedSide(base.text, { ours: ours.text, theirs: theirs.text }) ?? 'ours');
  const { text } = textSide === 'ours' ? ours : theirs;
  const originalSide =
    base === null ? null : changedSide(base.original, { ours: ours.original, theirs: theirs.original });
  const original =
    originalSide === 'theirs'
      ? theirs.original
      : originalSide === 'ours'
        ? ours.original
        : (ours.original ?? theirs.original);
  const { merged } = mergeFields(base && withoutText(base), withoutText(ours), withoutText(theirs), textSide);
  return {
    document: { ...ours, ...merged, text, original },
    textSide,
    disputed: originalSide === null && theirs.original !== null && original?.sha256 !== theirs.original.sha256,
  };
}

/** The fields that are merged each on its own. */
function withoutText({
  text: _text,
  original: _original,
  merged: _merged,
  ...fields
}: DocumentRecord): Record<string, unknown> {
  return fields;
}

/**
 * Says in a document whether all anchors stand in its text.
 * @param records the merged records
 * @param own the sidecar of the side whose text the document names
 */
export function markMerged(
  { merged: _merged, ...document }: DocumentRecord,
  records: readonly SidecarEntry[],
  own: Pick<Sidecar, 'document' | 'records'>,
  other: Pick<Sidecar, 'document'>,
): DocumentRecord {
  const otherCounts = other.document?.text.sha256 !== document.text.sha256 || other.document.merged === true;
  const isMixed = own.document?.merged === true || (otherCounts && hasForeignAnchor(records, own.records));
  return isMixed ? { ...document, merged: true } : document;
}

function hasForeignAnchor(records: readonly SidecarEntry[], own: readonly SidecarEntry[]): boolean {
  const anchors = new Map(
    recordsOf({ records: own }, 'annotation').map(({ id, anchor }) => [id, canonicalJson(anchor)]),
  );
  return recordsOf({ records }, 'annotation').some(({ id, anchor }) => anchors.get(id) !== canonicalJson(anchor));
}
