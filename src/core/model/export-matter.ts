import * as z from 'zod/mini';
import { nullableText, offset, speakerParts, span } from './export-parts.js';

/**
 * What matter holds, in the export: contents as entries, annexes as questions, statements and roll calls, lists of those
 * present. It is laid over the blocks, which hold every character; a part of the JSON export's schema.
 */

const spans = z.array(span).check(z.minLength(1), z.describe('Where it stands, in reading order.'));
const blocks = z.array(offset).check(z.describe('Indices into `blocks`.'));
const pages = z.array(offset).check(z.describe('The page numbers that are printed with it, as often as they are.'));
const papers = z.array(z.string()).check(z.describe('Numbers of the papers that the title names: `20/5294`.'));

const person = z
  .strictObject(speakerParts)
  .check(z.meta({ id: 'Person', description: 'Somebody as a list or a heading names them.' }));

const contentsEntry = z
  .strictObject({
    kind: z
      .enum(['item', 'question', 'annex', 'part'])
      .check(z.describe('An item of the agenda, a question, an annex, or what is printed without a number.')),
    number: nullableText.check(z.describe('As printed: `12`, `II.14`.')),
    title: z.string().check(z.describe('Running text without number, leaders and page numbers.')),
    papers,
    pages,
    outcomes: z
      .array(z.strictObject({ text: z.string(), pages, spans }))
      .check(z.describe('What became of it: `In zweiter Lesung abgelehnt`.')),
    speakers: z
      .array(z.strictObject({ ...speakerParts, pages, spans }))
      .check(
        z.describe(
          'Who speaks to it, one page for each turn. Items that are debated together print their speakers behind the last.',
        ),
      ),
    spans,
  })
  .check(z.meta({ id: 'ContentsEntry', description: 'An entry of the contents.' }));

const presenceList = z
  .strictObject({
    kind: z.enum(['presidium', 'government', 'absent']),
    title: z.string(),
    people: z.array(z.strictObject({ ...speakerParts, spans })),
  })
  .check(z.meta({ id: 'PresenceList', description: 'A list of those present or absent.' }));

const annex = z
  .strictObject({
    number: nullableText.check(z.describe('`1` of `Anlage 1`; null where the sitting has only one.')),
    title: z.string(),
    blocks,
  })
  .check(z.meta({ id: 'Annex', description: 'An annex, from its heading to the next.' }));

const annexIndex = offset.check(z.describe('Index into `annexes`.'));

const annexQuestion = z
  .strictObject({
    annex: annexIndex,
    number: z.string(),
    asker: z.nullable(person),
    answerer: z.nullable(person),
    head: offset.check(z.describe('Index of the block that names number and asker.')),
    question: blocks,
    answerHead: z.nullable(offset).check(z.describe('Index of the block that names who answers.')),
    answer: blocks,
  })
  .check(z.meta({ id: 'AnnexQuestion', description: 'A question that is answered in writing.' }));

const annexStatement = z
  .strictObject({
    annex: annexIndex,
    kind: z
      .enum(['vote', 'speech', 'other'])
      .check(z.describe('An explanation of a vote, a speech given to the record, or something else.')),
    speakers: z.array(person),
    blocks,
  })
  .check(z.meta({ id: 'AnnexStatement', description: 'What somebody gave to the record.' }));

const vote = z.enum(['yes', 'no', 'abstention', 'absent', 'invalid']);

const rollCall = z
  .strictObject({
    annex: annexIndex,
    title: z.string(),
    papers,
    rows: z.array(
      z.strictObject({
        label: z.string().check(z.describe('As printed, surname first.')),
        name: z.string(),
        title: nullableText,
        faction: nullableText,
        constituency: nullableText,
        vote: z
          .nullable(vote)
          .check(z.describe('null where a mark is printed, but the extraction lost the column that it stands in.')),
        spans,
      }),
    ),
    totals: z
      .nullable(z.partialRecord(vote, offset))
      .check(z.describe('The numbers of votes that are printed with the table.')),
    consistent: z
      .nullable(z.boolean())
      .check(z.describe('Whether the rows add up to the totals; null where one of them is not known.')),
  })
  .check(z.meta({ id: 'RollCall', description: 'A table of a vote by name.' }));

/** The fields of matter beside its blocks. */
export const matterContent = {
  entries: z.array(contentsEntry).check(z.describe('Of cover and contents.')),
  presence: z.array(presenceList),
  annexes: z.array(annex),
  questions: z.array(annexQuestion),
  statements: z.array(annexStatement),
  rollCalls: z.array(rollCall),
};
