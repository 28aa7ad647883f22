import type { AnnotationRecord, CommentRecord } from '../../core/model/sidecar.js';
import type { PlacedAnnotation } from '../../core/stand-off/stand-off-text.js';
import type { Range } from '../../core/text/offsets.js';

/** A discussion as it is to be shown. */
export interface ThreadContent {
  readonly record: AnnotationRecord;
  /** In UTF-16 offsets of the present text. */
  readonly range: Range;
  /** The note, if there is one, and the comments in the order in which they were made. */
  readonly contributions: readonly (AnnotationRecord | CommentRecord)[];
  readonly isResolved: boolean;
  /** Changes with everything that is shown but the place. */
  readonly signature: string;
}

/**
 * The discussions of a text: of annotations that have a note or comments, and of those that are asked for. Of what has no
 * place there is nothing to show in the editor; the annotations view lists it.
 * @param wanted ids of annotations whose discussion is shown although it is empty
 */
export function threadsOf(
  annotations: readonly PlacedAnnotation[],
  comments: readonly CommentRecord[],
  wanted: ReadonlySet<string>,
): ThreadContent[] {
  const byAnnotation = new Map<string, CommentRecord[]>();
  for (const comment of comments) {
    const list = byAnnotation.get(comment.annotation);
    if (list) list.push(comment);
    else byAnnotation.set(comment.annotation, [comment]);
  }
  return annotations.flatMap(({ record, range }) => {
    const replies = byAnnotation.get(record.id) ?? [];
    if (range === null || (record.note === null && replies.length === 0 && !wanted.has(record.id))) return [];
    const ordered = replies.sort((a, b) => Date.parse(a.created) - Date.parse(b.created) || (a.id < b.id ? -1 : 1));
    const contributions = [...(record.note === null ? [] : [record]), ...ordered];
    const isResolved = record['resolved'] === true;
    const shown = contributions.map((part) => [
      part.id,
      part.creator,
      part.record === 'comment' ? part.text : part.note,
    ]);
    return [{ record, range, contributions, isResolved, signature: JSON.stringify([record.label, isResolved, shown]) }];
  });
}
