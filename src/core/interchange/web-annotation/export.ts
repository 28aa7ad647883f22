import { anchorAt } from '../../annotate/quote.js';
import type { CommentAnnotation, RelationAnnotation, TextAnnotation, TextBody } from '../../model/export-annotation.js';
import type { AnnotationRecord, CommentRecord, RelationRecord } from '../../model/sidecar.js';
import { CodePointIndex } from '../../text/code-points.js';
import { ExportLosses } from '../losses.js';
import type { AnnotatedText, Exported } from '../model.js';
import { hasOtherFields, inOrder } from '../records.js';
import { ANNOTATION_CONTEXT, ATTRIBUTE, iriOf, pathIri, PLENAR_TERMS, STATE, UNIT } from './names.js';

export const WEB_ANNOTATION_FILE = 'annotations.jsonld';

/**
 * W3C Web Annotation: one AnnotationPage for all texts. A label and its attributes are bodies that tag, a note is one
 * that comments; a comment is an annotation of the annotation (`replying`), a relation one that links two (`linking`).
 * How an anchor was found, and what it is attached to as a whole, are terms of Plenar's own.
 * https://www.w3.org/TR/annotation-model/#annotation-page
 */
export function exportWebAnnotation(documents: readonly AnnotatedText[]): Exported {
  const losses = new ExportLosses();
  const items = documents.flatMap((document) => {
    const annotations = inOrder(document);
    const codePoints = new CodePointIndex(document.text);
    // Words that do not stand at their place would be looked for again: the place is what counts.
    const placed = annotations.map(({ annotation, range, stands }): AnnotationRecord => {
      if (stands || annotation.state === 'orphan') return annotation;
      losses.add('quote', annotation.id);
      return { ...annotation, anchor: anchorAt(document.text, range, codePoints) };
    });
    for (const record of [...document.annotations, ...document.relations, ...document.comments]) {
      if (hasOtherFields(record)) losses.add('fields', record.id);
    }
    const source = pathIri(document.path);
    return [
      ...placed.map((annotation) => annotationItem(annotation, source)),
      ...document.comments.map(commentItem),
      ...document.relations.map(relationItem),
    ];
  });
  const page = {
    '@context': [ANNOTATION_CONTEXT, { plenar: PLENAR_TERMS }],
    id: 'urn:plenar:page',
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  };
  const content = `${JSON.stringify(page, null, 2)}\n`;
  return { files: [{ name: WEB_ANNOTATION_FILE, content }], losses: losses.list(), hints: [] };
}

/** One annotation in the form of the model, without context: as the JSON export of a sitting holds them too. */
export function annotationItem(annotation: AnnotationRecord, source: string): TextAnnotation {
  const { id, label, unit, anchor, state, sources } = annotation;
  const { quote, position } = anchor;
  return {
    id: iriOf(id),
    type: 'Annotation',
    motivation: label === null ? 'commenting' : 'tagging',
    ...origin(annotation),
    ...(sources && { via: sources.map(iriOf) }),
    body: bodiesOf(annotation),
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        { type: 'TextPositionSelector', start: position.start, end: position.end },
      ],
    },
    [UNIT]: unit,
    [STATE]: state,
  };
}

function bodiesOf({ label, attributes, note }: AnnotationRecord): TextBody[] {
  const bodies: TextBody[] = [];
  if (label !== null) bodies.push({ type: 'TextualBody', purpose: 'tagging', value: label });
  for (const [name, value] of Object.entries(attributes)) {
    bodies.push({ type: 'TextualBody', purpose: 'tagging', value, [ATTRIBUTE]: name });
  }
  if (note !== null) bodies.push({ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' });
  return bodies;
}

/** A comment, in the form of the model. */
export function commentItem(comment: CommentRecord): CommentAnnotation {
  return {
    id: iriOf(comment.id),
    type: 'Annotation',
    motivation: 'replying',
    ...origin(comment),
    body: { type: 'TextualBody', purpose: 'replying', value: comment.text, format: 'text/plain' },
    target: iriOf(comment.annotation),
  };
}

/** A relation, in the form of the model. */
export function relationItem(relation: RelationRecord): RelationAnnotation {
  return {
    id: iriOf(relation.id),
    type: 'Annotation',
    motivation: 'linking',
    ...origin(relation),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: relation.kind },
      { type: 'SpecificResource', purpose: 'linking', source: iriOf(relation.to) },
    ],
    target: iriOf(relation.from),
  };
}

function origin(record: AnnotationRecord | CommentRecord | RelationRecord): Origin {
  return {
    creator: { type: 'Person', name: record.creator },
    created: record.created,
    ...('modified' in record && typeof record.modified === 'string' && { modified: record.modified }),
  };
}

type Origin = Pick<TextAnnotation, 'creator' | 'created' | 'modified'>;
