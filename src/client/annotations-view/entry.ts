import type { AnchorState } from '../../core/model/anchor.js';
import type { AnnotationRecord, CommentRecord, RelationRecord } from '../../core/model/sidecar.js';
import { linksByAnnotation, type Link } from '../annotations/links.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';

/** An annotation as the view lists it: of an open transcript, or as it is stored. */
export interface Entry {
  /** Address of the text. */
  readonly uri: string;
  /** Path of the text, relative to the folder of its project. */
  readonly path: string;
  readonly id: string;
  readonly record: AnnotationRecord;
  readonly state: AnchorState;
  /** For the order within a text: UTF-16 offset where it is open, else code points; null for an orphan. */
  readonly start: number | null;
  /** Contributions to its discussion; its note is none of them. */
  readonly comments: number;
  readonly links: readonly Link[];
}

/** What people said about one text. */
export interface SaidAbout {
  readonly uri: string;
  readonly path: string;
  readonly annotations: readonly Pick<PlacedAnnotation, 'record' | 'state'>[];
  /** Where an annotation begins; null for an orphan. */
  readonly startOf: (annotation: Pick<PlacedAnnotation, 'record' | 'state'>) => number | null;
  readonly comments: readonly CommentRecord[];
  readonly relations: readonly RelationRecord[];
}

/** The annotations of a text as entries of the view, in the order in which they come. */
export function entriesOf({ uri, path, annotations, startOf, comments, relations }: SaidAbout): Entry[] {
  const counts = new Map<string, number>();
  for (const { annotation } of comments) counts.set(annotation, (counts.get(annotation) ?? 0) + 1);
  const links = linksByAnnotation(
    relations,
    annotations.map(({ record }) => record),
  );
  return annotations.map((annotation) => ({
    uri,
    path,
    id: annotation.record.id,
    record: annotation.record,
    state: annotation.state,
    start: startOf(annotation),
    comments: counts.get(annotation.record.id) ?? 0,
    links: links.get(annotation.record.id) ?? [],
  }));
}
