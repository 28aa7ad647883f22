import { printWidth } from '../text/print-width.js';

/** Share of the column's width under which a line with its follower's first word counts as not full. */
const NOT_FULL = 0.92;
const CLEARLY_NOT_FULL = 0.72;

/** Print width of a column where too few lines show it, in thousandths of an em: 60 average characters. */
const DEFAULT_COLUMN_WIDTH = 22500;
const MIN_LINES_FOR_COLUMN = 6;

/** Characters behind which a sentence may end, quotation marks and brackets after them included. */
const SENTENCE_END = /[.!?:…][“”‘’"')\]]*$/u;
/** The same, without the colon and with the dash that breaks a sentence off. */
const PARAGRAPH_END = /[.!?…:;–—][“”‘’"')\]]*$/u;
/** Abbreviations that something always follows. */
const OPEN_ABBREVIATION =
  /(?:^|[\s(„])(?:Abg|Dr|Prof|Nr|Drucks|bzw|ca|z\. ?B|d\. ?h|u\. ?a|i\. ?d|St|vgl|inkl|gem|sog|Hr|Fr|Ziff|Buchst|Bd|Kap|h\. ?c)\.$/u;
/** Abbreviations that may end a sentence: one that begins with a capital behind them is a new one. */
const ABBREVIATION = /(?:^|[\s(„])(?:Abs|Art|Str|Mio|Mrd|evtl|ggf|rd|\p{Lu}|usw|etc)\.$/u;

/** Whether the full stop at a text's end is that of an abbreviation in the middle of a sentence. */
function endsInAbbreviation(before: string, after: string): boolean {
  return OPEN_ABBREVIATION.test(before) || (ABBREVIATION.test(before) && /^[\p{Ll}\d]/u.test(after));
}

/**
 * Width of the text column of a page.
 * @param widths print widths of lines that another line of the same paragraph follows
 */
export function columnWidth(widths: readonly number[]): number {
  if (widths.length < MIN_LINES_FOR_COLUMN) return DEFAULT_COLUMN_WIDTH;
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? DEFAULT_COLUMN_WIDTH;
}

/** Whether a text ends where a sentence may end. */
export function endsSentence(before: string, after = ''): boolean {
  return SENTENCE_END.test(before) && !endsInAbbreviation(before, after);
}

/** What a number with a full stop counts: then it is an ordinal and ends no sentence. */
const COUNTED =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Wahlperiode|Legislaturperiode|Sitzung|Plenarsitzung|Jahrhundert|Lesung|Klasse|Platz|Lebensjahr|Jahrestag|Geburtstag|Landtag|Deutsche|Bundestag)/u;

/** Whether a line begins like an item of a list: the extraction sets such lines off and swallows gaps behind them. */
export function looksLikeListItem(line: string): boolean {
  return /^(?:[–—•-]\s|\d|z\. ?B\.)/u.test(line);
}

/**
 * Whether a new paragraph begins at `next` although no empty line stands before it: a sentence ends, another begins,
 * and the next word would still have fitted on the line.
 * @param line the line before, without blanks around it
 * @param next the line behind it
 * @param irregular the run began with a list item or a false break, where the extraction loses gaps
 */
export function isLostGap(line: string, next: string, column: number, irregular: boolean): boolean {
  if (!endsSentence(line, next) || (/\d\.$/u.test(line) && COUNTED.test(next)) || !/^[„"(‚]?[\p{Lu}\d]/u.test(next))
    return false;
  const word = /^\S+/u.exec(next)?.[0] ?? '';
  const width = printWidth(line) + 250 + printWidth(word);
  return width < column * (irregular ? NOT_FULL : CLEARLY_NOT_FULL);
}

/**
 * Whether a gap between two paragraphs is false: the sentence goes on behind it.
 * @param before the last line before the gap, without blanks around it
 * @param after the first line behind it, likewise
 * @param wordGoesOn the line before ends in a letter without the blank that the extraction writes
 */
export function isFalseGap(before: string, after: string, wordGoesOn: boolean): boolean {
  if (wordGoesOn && /^\p{Ll}/u.test(after)) return true;
  if (/[\p{L}\d]-$/u.test(before) || (/\d\.$/u.test(before) && COUNTED.test(after))) return true;
  const startsLower = /^\p{Ll}/u.test(after);
  const ends = PARAGRAPH_END.test(before) && !endsInAbbreviation(before, after);
  if (!ends) return true;
  if (startsLower) return !before.endsWith(':') && !/[.!?]$/u.test(before);
  if (/^[–—]\s/u.test(after) && /[.!?:…“]$/u.test(before)) return true;
  return false;
}
