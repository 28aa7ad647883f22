import * as z from 'zod/mini';
import { anchorStateSchema } from './anchor.js';
import { annotatedUnitSchema } from './sidecar.js';
import { offset } from './export-parts.js';

/**
 * What people said about a text, in the export: Web Annotations (https://www.w3.org/TR/annotation-model/) in the context
 * `["http://www.w3.org/ns/anno.jsonld", { "plenar": "urn:plenar:terms:" }]`.
 */

const iri = z.string().check(z.minLength(1));

const origin = {
  creator: z.looseObject({ type: z.literal('Person'), name: z.string() }),
  created: z.string().check(z.describe('ISO 8601.')),
  modified: z.optional(z.string()),
};

const textBody = z.looseObject({
  type: z.literal('TextualBody'),
  purpose: z.enum(['tagging', 'commenting', 'replying']),
  value: z.string(),
  'plenar:attribute': z
    .optional(z.string())
    .check(z.describe('Name of the attribute of which `value` is the value. Absent: a label or a text.')),
  format: z.optional(z.literal('text/plain')),
});

const selector = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().check(z.describe('The words.')),
    prefix: z.string().check(z.describe('Characters before them.')),
    suffix: z.string().check(z.describe('Characters behind them.')),
  }),
  z.looseObject({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
]);

const onText = z.looseObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.enum(['tagging', 'commenting']),
  ...origin,
  via: z.optional(z.array(iri)).check(z.describe('The annotations that it was made from.')),
  body: z.array(textBody).check(z.describe('Label and attributes (`tagging`), note (`commenting`).')),
  target: z.looseObject({
    source: z.string().check(z.describe('Path of the file as in `sources`, written as a relative IRI.')),
    selector: z
      .array(selector)
      .check(z.describe('The words, and their place in code points of the file; of an orphan the words only.')),
  }),
  'plenar:unit': annotatedUnitSchema.check(z.describe('What it is attached to as a whole.')),
  'plenar:state': anchorStateSchema.check(z.describe('How its place was found.')),
});

const reply = z.looseObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('replying'),
  ...origin,
  body: textBody,
  target: iri.check(z.describe('The annotation that it is a comment on.')),
});

const link = z.looseObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('linking'),
  ...origin,
  body: z
    .array(z.union([textBody, z.looseObject({ type: z.literal('SpecificResource'), source: iri })]))
    .check(z.describe('The kind of the relation, and the annotation that it leads to.')),
  target: iri.check(z.describe('The annotation that it comes from.')),
});

export const exportedAnnotation = z.discriminatedUnion('motivation', [onText, reply, link]).check(
  z.meta({
    id: 'Annotation',
    description:
      'A W3C Web Annotation (https://www.w3.org/TR/annotation-model/): of a text, a comment on one, or a relation of two.',
  }),
);

export type TextBody = z.infer<typeof textBody>;
export type TextAnnotation = z.infer<typeof onText>;
export type CommentAnnotation = z.infer<typeof reply>;
export type RelationAnnotation = z.infer<typeof link>;
export type ExportedAnnotation = z.infer<typeof exportedAnnotation>;
