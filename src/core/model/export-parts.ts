import * as z from 'zod/mini';

/** What several parts of the export's schema share. */

export const offset = z.int().check(z.minimum(0));
export const nullableText = z.nullable(z.string());

export const span = z
  .strictObject({
    source: offset.check(z.describe('Index into `sources`.')),
    start: offset.check(z.describe('First code point of the span.')),
    end: offset.check(z.describe('Code point behind the span.')),
    joined: z
      .optional(z.literal(true))
      .check(
        z.describe(
          'The span goes on in the word that the span before it breaks off. Absent: a blank stands between them.',
        ),
      ),
  })
  .check(
    z.meta({
      id: 'Span',
      description: 'A stretch of a source, in Unicode code points of the original file, its own line ends counted.',
    }),
  );

/** Who somebody is, as a speaker line or a list names them. */
export const speakerParts = {
  label: z.string().check(z.describe('The speaker line as it should be printed, without the colon.')),
  name: z.string(),
  title: nullableText,
  role: nullableText,
  faction: nullableText.check(z.describe('Normal form of the faction; as printed where the profile does not know it.')),
  constituency: nullableText,
  kind: z.enum(['chair', 'member', 'government', 'rapporteur', 'guest']),
};
