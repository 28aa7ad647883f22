import * as z from 'zod/mini';
import { anchorSchema, anchorStateSchema } from './anchor.js';

/**
 * The records of a sidecar (`.plenar/sidecars/<path of the text>.jsonl`): what people say about a text without writing
 * into it. One JSON object a line; objects are loose, so that fields of later versions are kept. docs/stand-off.md
 * explains files and fields; this schema is the source.
 */

export const SIDECAR_FORMAT = 'plenar.sidecar';
export const SIDECAR_VERSION = 1;

const offset = z.int().check(z.minimum(0));
const id = z.string().check(z.minLength(1));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));
const time = z.iso.datetime({ offset: true });

/** Who made a record, and when. */
const origin = { creator: z.string(), created: time };

/** First line: which text the positions of all anchors belong to, and the text that corrections count from. */
export const documentRecordSchema = z.looseObject({
  record: z.literal('document'),
  format: z.literal(SIDECAR_FORMAT),
  version: z.literal(SIDECAR_VERSION),
  /** The text as it was last saved: hash of the file's bytes, length in code points. */
  text: z.looseObject({ sha256, characters: offset }),
  /** The file before its first change, kept under `.plenar/originals/<sha256>`; null: it was not kept. */
  original: z.nullable(z.looseObject({ sha256, encoding: z.string() })),
  /**
   * True after a merge of sidecars that belonged to different texts: some positions belong to another text than this
   * one, so that all anchors are to be found by their quotes. Whoever writes the anchors anew leaves it out.
   */
  merged: z.optional(z.boolean()),
});

/** What an annotation is attached to as a whole; `selection`: to what a person selected. */
export const annotatedUnitSchema = z.enum(['selection', 'turn', 'interjection', 'page']);

/** A label or a note on a span. */
export const annotationRecordSchema = z.looseObject({
  record: z.literal('annotation'),
  id,
  /** Name of a label of the tag set (`plenar.json`); null: a note only. */
  label: z.nullable(z.string()),
  attributes: z.record(z.string(), z.string()),
  note: z.nullable(z.string()),
  unit: annotatedUnitSchema,
  anchor: anchorSchema,
  state: anchorStateSchema,
  ...origin,
  modified: z.nullable(time),
  /** Ids of the annotations that it was made from when two people's annotations were made into one. */
  sources: z.optional(z.array(id).check(z.minLength(1))),
});

/** A contribution to the discussion of an annotation. */
export const commentRecordSchema = z.looseObject({
  record: z.literal('comment'),
  id,
  annotation: id,
  text: z.string(),
  ...origin,
  modified: z.nullable(time),
});

/** A directed relation between two annotations (answers, interrupts, refers to). */
export const relationRecordSchema = z.looseObject({
  record: z.literal('relation'),
  id,
  kind: z.string().check(z.minLength(1)),
  from: id,
  to: id,
  ...origin,
});

/**
 * A finding that is not to be reported. `fingerprint` (scope `finding`) depends on rule, wording and context, never on
 * a position: it survives edits elsewhere and lapses when the text itself changes.
 */
export const ignoreRecordSchema = z.looseObject({
  record: z.literal('ignore'),
  id,
  scope: z.enum(['finding', 'file', 'project']),
  code: z.string().check(z.minLength(1)),
  fingerprint: z.nullable(z.string()),
  /** The words that the finding was about, for people who read the list. */
  quote: z.nullable(z.string()),
  reason: z.string(),
  ...origin,
});

/** A change from the original, in code points of the original (which never changes). */
export const correctionRecordSchema = z.looseObject({
  record: z.literal('correction'),
  id,
  start: offset,
  end: offset,
  original: z.string(),
  corrected: z.string(),
  /** Rule whose fix it is; null: a person typed it. */
  rule: z.nullable(z.string()),
  /** A person made it or accepted it: no bulk fix may undo it. */
  decided: z.boolean(),
  ...origin,
});

/** A page that a person has read through. It counts as long as the page's text has this hash. */
export const reviewRecordSchema = z.looseObject({
  record: z.literal('review'),
  id,
  /** Place of the page in the file, from 0, and its printed number. */
  index: offset,
  page: z.nullable(offset),
  /** Hash of the page's text (UTF-8). */
  sha256,
  ...origin,
});

export const sidecarRecordSchema = z.discriminatedUnion('record', [
  documentRecordSchema,
  annotationRecordSchema,
  commentRecordSchema,
  relationRecordSchema,
  ignoreRecordSchema,
  correctionRecordSchema,
  reviewRecordSchema,
]);

export type DocumentRecord = z.infer<typeof documentRecordSchema>;
export type AnnotationRecord = z.infer<typeof annotationRecordSchema>;
export type CommentRecord = z.infer<typeof commentRecordSchema>;
export type RelationRecord = z.infer<typeof relationRecordSchema>;
export type IgnoreRecord = z.infer<typeof ignoreRecordSchema>;
export type CorrectionRecord = z.infer<typeof correctionRecordSchema>;
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;
export type SidecarRecord = z.infer<typeof sidecarRecordSchema>;
/** A record that says something about the text: every kind but `document`. */
export type SidecarEntry = Exclude<SidecarRecord, DocumentRecord>;
