import { decodeC1Text } from './cp1252.js';
import type { Range } from './offsets.js';

/** What ends in a full stop without ending a sentence: abbreviations, initials, ordinal numbers. */
const NO_SENTENCE_END =
  /(?<![\p{L}\p{N}])(?:\p{L}|\d{1,3}|Abg|Abs|Art|Bd|Dr|Drucks|Hr|Nr|Prof|St|Str|Tz|Ziff|bzw|ca|evtl|gem|ggf|inkl|lfd|max|mind|sog|usw|vgl)\.\s*$/u;

/**
 * Cuts running text into sentences. Line ends count as blanks.
 * @returns ranges in UTF-16 offsets of `text` that cover it; the blanks behind a sentence belong to it
 */
export function sentencesOf(text: string): Range[] {
  const sentences: Range[] = [];
  let start = 0;
  const segmenter = new Intl.Segmenter('de', { granularity: 'sentence' });
  for (const { index, segment } of segmenter.segment(decodeC1Text(text).replace(/[\r\n\u2028\u2029]/gu, ' '))) {
    const end = index + segment.length;
    if (end < text.length && NO_SENTENCE_END.test(text.slice(Math.max(start, end - 16), end))) continue;
    sentences.push({ start, end });
    start = end;
  }
  return sentences;
}
