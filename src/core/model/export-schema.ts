import * as z from 'zod/mini';
import { CONTRIBUTION_KIND_IDS } from './contribution-kinds.js';
import { BUSINESS_KINDS } from './heading.js';
import { NOTE_KINDS } from './note.js';
import { exportedAnnotation } from './export-annotation.js';
import { matterContent } from './export-matter.js';
import { nullableText, offset, span, speakerParts } from './export-parts.js';

/**
 * The JSON export, version 1. This schema is the source: the published JSON Schema is generated from it
 * (`plenar schema`), and every export is validated against it before it is written. docs/export.md explains the fields.
 */

export const EXPORT_FORMAT = 'plenar.transcript';
export const EXPORT_VERSION = 1;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

const actor = z
  .strictObject({
    name: nullableText,
    title: nullableText,
    role: nullableText,
    faction: nullableText,
    constituency: nullableText,
    group: nullableText.check(
      z.describe('Of a faction, that only some of it take part; else a group that is no faction, as printed.'),
    ),
  })
  .check(z.meta({ id: 'Actor', description: 'Who takes part in a contribution.' }));

const contribution = z
  .strictObject({
    kind: z.enum(CONTRIBUTION_KIND_IDS),
    manner: z.array(z.string()).check(z.describe('How it happens, uninflected: `lebhaft`, `vereinzelt`.')),
    actors: z.array(actor),
    addressees: z.array(actor).check(z.describe('Whom it is addressed to.')),
    text: nullableText.check(z.describe('What was said, where the contribution gives words.')),
  })
  .check(z.meta({ id: 'Contribution', description: 'One event inside an interjection.' }));

const textAndSpans = {
  text: z
    .string()
    .check(z.describe('Corrected running text: lines joined, hyphenation undone, one blank between words.')),
  spans: z.array(span).check(z.minLength(1), z.describe('Where the text stands, in reading order.')),
};

const business = {
  kind: z.nullable(z.enum(BUSINESS_KINDS)),
  label: nullableText.check(z.describe('The words that name the business, as printed.')),
  urgent: z.boolean(),
  reading: z.nullable(z.int().check(z.minimum(1), z.maximum(3))).check(z.describe('First, second, third reading.')),
  movers: z.array(
    z
      .strictObject({
        name: nullableText.check(z.describe('A member.')),
        faction: nullableText.check(z.describe('The faction, or that of the member, in its normal form.')),
        body: nullableText.check(z.describe('The government, a committee, an office.')),
      })
      .check(z.meta({ id: 'Mover', description: 'Who brings a business before the parliament.' })),
  ),
};

const paper = z
  .strictObject({
    number: z.string().check(z.describe('Term and number: `20/5063`.')),
    addition: nullableText.check(z.describe('What stands behind the number: `neu`.')),
    to: nullableText.check(z.describe('Number of the paper that it is about.')),
  })
  .check(z.meta({ id: 'Paper', description: 'A printed paper (Drucksache).' }));

const heading = z
  .strictObject({
    item: nullableText.check(z.describe('Number of the agenda item, where the words before the heading give it.')),
    ...business,
    subject: z
      .nullable(z.strictObject(business))
      .check(z.describe('The business that a recommendation or report is about.')),
    title: nullableText,
    papers: z.array(paper),
  })
  .check(z.meta({ id: 'Heading', description: 'The parts of the heading of an agenda item.' }));

const time = z
  .nullable(z.string().check(z.regex(/^\d{2}:\d{2}$/u)))
  .check(z.describe('`HH:MM`, null where none is printed.'));

const note = z
  .strictObject({ kind: z.enum(NOTE_KINDS), at: time, from: time, to: time })
  .check(z.meta({ id: 'Note', description: 'What a procedural note tells of the course of the sitting.' }));

const block = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), ...textAndSpans }),
    z.strictObject({ type: z.literal('heading'), ...textAndSpans, heading: z.optional(heading) }),
    z.strictObject({
      type: z.literal('note'),
      ...textAndSpans,
      note: z.optional(note),
      contributions: z.optional(z.array(contribution)),
    }),
    z.strictObject({ type: z.literal('interjection'), ...textAndSpans, contributions: z.array(contribution) }),
  ])
  .check(z.meta({ id: 'Block', description: 'A paragraph, an interjection, a procedural note or a heading.' }));

const speaker = z
  .strictObject({
    ...speakerParts,
    spans: z.array(span).check(z.minLength(1), z.describe('Where the speaker line stands, its colon included.')),
  })
  .check(z.meta({ id: 'Speaker', description: 'Who speaks, as the speaker line names them.' }));

const pageNumbers = z
  .array(z.nullable(offset))
  .check(z.describe('Numbers of the pages it stands on, in order; null for a page that prints none.'));

const turn = z
  .strictObject({
    id: z.string().check(z.minLength(1), z.describe('Unique in the document; a fix elsewhere keeps it.')),
    pages: pageNumbers,
    continuesFrom: z.boolean().check(z.describe('The turn began on a page that is not here.')),
    continuesOn: z.boolean().check(z.describe('The turn goes on on a page that is not here.')),
    speaker: z.nullable(speaker).check(z.describe('null where the turn began before the first page.')),
    blocks: z.array(block),
  })
  .check(z.meta({ id: 'Turn', description: 'What one speaker says, from one speaker line to the next.' }));

const matter = z
  .strictObject({
    kind: z.enum(['annex', 'contents', 'cover', 'presidium']),
    pages: pageNumbers,
    blocks: z.array(block),
    ...matterContent,
  })
  .check(z.meta({ id: 'Matter', description: 'What stands outside the sitting itself.' }));

const source = z
  .strictObject({
    path: z.string().check(z.minLength(1), z.describe('Path of the file, relative to the folder of the sitting.')),
    sha256: sha256.check(z.describe('SHA-256 of the bytes of the file.')),
    originalSha256: sha256.check(
      z.describe(
        'SHA-256 of the file before any correction was written into it; the same where none was. With `original` put in the place of each of its corrections the file is this original.',
      ),
    ),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
    characters: offset.check(z.describe('Length in Unicode code points, a byte order mark not counted.')),
  })
  .check(z.meta({ id: 'Source', description: 'A file that was read.' }));

const page = z
  .strictObject({
    number: z.nullable(offset).check(z.describe('The printed page number.')),
    kind: z.enum(['speech', 'annex', 'contents', 'cover', 'presidium']),
    source: offset.check(z.describe('Index into `sources`.')),
    start: offset,
    end: offset,
    header: z.nullable(
      z
        .strictObject(textAndSpans)
        .check(z.describe('The running head and the page number: what no turn and no matter holds.')),
    ),
  })
  .check(z.meta({ id: 'Page', description: 'A printed page.' }));

const applicability = z.enum(['safe', 'inferred', 'suggestion']);

const evidence = z
  .optional(z.array(z.string()).check(z.minLength(1)))
  .check(z.describe('What speaks for it, the strongest first. Absent where the rule alone says it all.'));

const correction = z
  .strictObject({
    source: offset,
    start: offset.check(z.describe('In code points of the file as it is, like every place.')),
    end: offset,
    original: z.string().check(z.describe('What the original says there.')),
    corrected: z.string().check(z.describe('What the export says there.')),
    written: z
      .optional(z.string())
      .check(
        z.describe(
          'What stands there in the file, where corrections were written into it before. Absent: what `original` says.',
        ),
      ),
    rule: z
      .nullable(z.string().check(z.minLength(1)))
      .check(z.describe('Code of the rule whose fix it is, or of the reading step; null: a person typed it.')),
    applicability: z
      .nullable(applicability)
      .check(
        z.describe('null where the correction was written into the file before: how sure it was is not recorded.'),
      ),
    by: z.string().check(z.minLength(1), z.describe('`rule`, or the person who made or accepted the correction.')),
    decided: z.optional(z.literal(true)).check(z.describe('A person made or accepted it. Absent: nobody has.')),
    evidence,
  })
  .check(z.meta({ id: 'Correction', description: 'A change from the original text.' }));

const problem = z
  .strictObject({
    code: z.string().check(z.minLength(1)),
    severity: z.enum(['error', 'warning', 'information', 'hint']),
    source: offset,
    start: offset,
    end: offset,
    message: z.string(),
    evidence,
  })
  .check(z.meta({ id: 'Problem', description: 'A finding of a rule.' }));

const sitting = z
  .strictObject({
    parliament: nullableText,
    term: z.nullable(offset),
    sitting: z.nullable(offset),
    date: z.nullable(z.iso.date()),
  })
  .check(z.meta({ id: 'Sitting', description: 'What the pages say about the sitting.' }));

const envelope = {
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  generator: z.strictObject({ name: z.literal('plenar'), version: z.string() }),
};

const origin = { sources: z.array(source), pages: z.array(page) };

const findings = {
  corrections: z.array(correction).check(z.describe('Every change from the originals, by source and place.')),
  annotations: z.array(exportedAnnotation).check(z.describe('What people said about the files.')),
  problems: z.array(problem).check(z.describe('What is left to look at after the corrections.')),
};

/** Schema of a whole export document. */
export const transcriptSchema = z
  .strictObject({
    ...envelope,
    sitting,
    ...origin,
    turns: z.array(turn).check(z.describe('The sitting itself, from its beginning to its end.')),
    matter: z.array(matter).check(z.describe('Cover, contents, presence lists and annexes.')),
    ...findings,
  })
  .check(
    z.meta({
      title: 'Plenar transcript, version 1',
      description: 'One sitting of a parliament, or one extract that stands alone.',
    }),
  );

/** Schema of one line of the JSON Lines export: the document without its text, then each turn and each matter. */
export const transcriptLineSchema = z
  .discriminatedUnion('record', [
    z.strictObject({
      record: z.literal('document'),
      sitting,
      document: z.strictObject({ ...envelope, ...origin, ...findings }),
    }),
    z.strictObject({ record: z.literal('turn'), sitting, turn }),
    z.strictObject({ record: z.literal('matter'), sitting, matter }),
  ])
  .check(
    z.meta({
      title: 'Line of a Plenar transcript in JSON Lines, version 1',
      description: 'Turns and matter belong to the document record before them.',
    }),
  );

export type TranscriptDocument = z.infer<typeof transcriptSchema>;
export type TranscriptLine = z.infer<typeof transcriptLineSchema>;
export type ExportedSpan = z.infer<typeof span>;
export type ExportedBlock = z.infer<typeof block>;
export type ExportedContribution = z.infer<typeof contribution>;
export type ExportedHeading = z.infer<typeof heading>;
export type ExportedTurn = z.infer<typeof turn>;
export type ExportedSpeaker = z.infer<typeof speaker>;
export type ExportedMatter = z.infer<typeof matter>;
export type ExportedPage = z.infer<typeof page>;
export type ExportedSource = z.infer<typeof source>;
export type ExportedCorrection = z.infer<typeof correction>;
export type ExportedProblem = z.infer<typeof problem>;

/** The JSON Schema (draft 2020-12) of the JSON export, as it is published. */
export function transcriptJsonSchema(): object {
  return z.toJSONSchema(transcriptSchema);
}

/** The JSON Schema (draft 2020-12) of a line of the JSON Lines export, as it is published. */
export function transcriptLineJsonSchema(): object {
  return z.toJSONSchema(transcriptLineSchema);
}
