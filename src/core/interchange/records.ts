import type { AnnotationRecord, CommentRecord, RelationRecord } from '../model/sidecar.js';
import type { Anchor } from '../model/anchor.js';
import { anchorAt, positionOf } from '../annotate/quote.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';
import type { AnnotatedText } from './model.js';
import type { ExportLosses } from './losses.js';

/** An annotation with its place, in UTF-16 code units of the text. */
export interface PlacedAnnotation {
  readonly annotation: AnnotationRecord;
  readonly range: Range;
  /** Whether its words with their context stand there: an import makes the same anchor again. */
  readonly stands: boolean;
}

const ANNOTATION_FIELDS = new Set([
  ...['record', 'id', 'label', 'attributes', 'note', 'unit', 'anchor', 'state', 'creator', 'created', 'modified'],
  'sources',
]);
const RELATION_FIELDS = new Set(['record', 'id', 'kind', 'from', 'to', 'creator', 'created']);
const COMMENT_FIELDS = new Set(['record', 'id', 'annotation', 'text', 'creator', 'created', 'modified']);

/** Whether a record has fields that this version does not know: no format carries them. */
export function hasOtherFields(record: AnnotationRecord | RelationRecord | CommentRecord): boolean {
  const known = FIELDS[record.record];
  const isOther = Object.keys(record).some((field) => !known.has(field));
  return isOther || (record.record === 'annotation' && hasOtherAnchorFields(record));
}

const FIELDS = { annotation: ANNOTATION_FIELDS, relation: RELATION_FIELDS, comment: COMMENT_FIELDS };

function hasOtherAnchorFields({ anchor }: AnnotationRecord): boolean {
  return (
    Object.keys(anchor).length > 2 || Object.keys(anchor.quote).length > 3 || Object.keys(anchor.position).length > 2
  );
}

/** All annotations in the order in which files give them: by place, the longer first, then by id. */
export function inOrder({ text, annotations }: AnnotatedText): PlacedAnnotation[] {
  const codePoints = new CodePointIndex(text);
  return annotations
    .map((annotation) => {
      const range = positionOf(annotation.anchor, text, codePoints);
      return { annotation, range, stands: isAnchorAt(annotation.anchor, text, range, codePoints) };
    })
    .sort(
      (a, b) => a.range.start - b.range.start || b.range.end - a.range.end || compare(a.annotation.id, b.annotation.id),
    );
}

/**
 * The annotations that stand somewhere and have words, for formats that know nothing else. The others, and what such
 * formats do not tell of those that remain, are added to the losses.
 */
export function spansOf(document: AnnotatedText, losses: ExportLosses): PlacedAnnotation[] {
  return inOrder(document).filter(({ annotation, range }) => {
    if (annotation.state === 'orphan') losses.add('orphan', annotation.id);
    else if (range.start === range.end) losses.add('empty', annotation.id);
    else return true;
    return false;
  });
}

/** Whether an anchor is the one that would be made for its place anew. */
function isAnchorAt({ quote, position }: Anchor, text: string, range: Range, codePoints: CodePointIndex): boolean {
  const made = anchorAt(text, range, codePoints);
  return (
    quote.exact === made.quote.exact &&
    quote.prefix === made.quote.prefix &&
    quote.suffix === made.quote.suffix &&
    position.start === made.position.start &&
    position.end === made.position.end
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
