import type { DocumentRecord, SidecarEntry } from '../model/sidecar.js';
import { canonicalJson } from './canonical-json.js';
import { mergeFields, type Side } from './merge-record.js';

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
    base !== null && ours.text.sha256 === base.text.sha256 && theirs.text.sha256 !== base.text.sha256
      ? 'theirs'
      : 'ours';
  const { merged } = mergeFields(base, ours, theirs, textSide);
  const { text } = textSide === 'ours' ? ours : theirs;
  const original = ours.original ?? theirs.original;
  const disputed = theirs.original !== null && original?.sha256 !== theirs.original.sha256;
  return { document: { ...withoutMark({ ...ours, ...merged }), text, original }, textSide, disputed };
}

function withoutMark({ merged: _merged, ...fields }: DocumentRecord): DocumentRecord {
  return fields;
}

/**
 * Says in a document whether all anchors stand in its text.
 * @param records the merged records
 * @param source the sidecar of the side whose text the document names
 * @param otherText hash of the text of the other side, where it names one
 */
export function markMerged(
  document: DocumentRecord,
  records: readonly SidecarEntry[],
  source: { readonly document: DocumentRecord | null; readonly records: readonly SidecarEntry[] },
  otherText: string | undefined,
): DocumentRecord {
  const isMixed = otherText !== document.text.sha256 && hasForeignAnchor(records, source.records);
  return isMixed || source.document?.merged === true ? { ...document, merged: true } : document;
}

function hasForeignAnchor(records: readonly SidecarEntry[], own: readonly SidecarEntry[]): boolean {
  const anchors = new Map(own.map((record) => [record.id, record.record === 'annotation' ? record.anchor : null]));
  return records.some(
    (record) =>
      record.record === 'annotation' && canonicalJson(record.anchor) !== canonicalJson(anchors.get(record.id) ?? null),
  );
}
