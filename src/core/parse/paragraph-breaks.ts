import { printWidth } from '../text/print-width.js';

/** Share of the column's width under which a line with its follower's first word counts as not full. */
const NOT_FULL = 0.92;
const CLEARLY_NOT_FULL = 0.72;

/** Print width of a column where too few lines show it, in thousandths of an em: 60 average characters. */
export const DEFAULT_COLUMN_WIDTH = 22500;
const MIN_LINES_FOR_COLUMN = 6;
/** Width of a blank, in thousandths of an em. */
const BLANK = 250;
/** Share of the column's width under which a line before a gap ends a paragraph even in the middle of a sentence. */
const SHORT_LINE = 0.75;
/** Most lines of words that a speaker inserts into what they quote. */
const MAX_INSERTION_LINES = 3;

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
 * Width of the text column of a page; null where too few lines show it.
 * @param widths print widths of lines that another line of the same paragraph follows
 */
export function columnWidth(widths: readonly number[]): number | null {
  if (widths.length < MIN_LINES_FOR_COLUMN) return null;
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

/** Whether a text ends where a sentence may end. */
export function endsSentence(before: string, after = ''): boolean {
  return SENTENCE_END.test(before) && !endsInAbbreviation(before, after);
}

/** Whether a text ends where a paragraph may end: behind a sentence, or where a dash breaks one off. */
export function endsParagraph(text: string): boolean {
  return PARAGRAPH_END.test(text) && !endsInAbbreviation(text, 'X');
}

/** What a number with a full stop counts: then it is an ordinal and ends no sentence. */
const COUNTED =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Wahlperiode|Legislaturperiode|Sitzung|Plenarsitzung|Jahrhundert|Lesung|Klasse|Platz|Lebensjahr|Jahrestag|Geburtstag|Landtag|Deutsche|Bundestag)/u;

/** Whether a line begins like an item of a list: the extraction sets such lines off and swallows gaps behind them. */
export function looksLikeListItem(line: string): boolean {
  return /^(?:[–—•-]\s|\d|z\. ?B\.)/u.test(line);
}

/** Whether a sentence ends with one line and another may begin with the next. */
export function mayStartParagraph(before: string, after: string): boolean {
  if (!endsSentence(before, after) || (/\d\.$/u.test(before) && COUNTED.test(after))) return false;
  return /^[„"(‚…]?\s?[\p{Lu}\d]/u.test(after);
}

/**
 * Whether a new paragraph begins at `next` in a text whose paragraphs no empty lines part: a sentence ends, another
 * begins, and the next word would clearly have fitted on the line. (Where empty lines part paragraphs, `line-breaks.ts`
 * decides.)
 * @param line the line before, without blanks around it
 * @param next the line behind it
 * @param irregular the run began with a list item or a false break
 */
export function isLostGap(line: string, next: string, column: number, irregular: boolean): boolean {
  if (!mayStartParagraph(line, next)) return false;
  return widthWithNextWord(line, next) < column * (irregular ? NOT_FULL : CLEARLY_NOT_FULL);
}

/** Width that a line would have with the first word of the next one. */
function widthWithNextWord(line: string, next: string): number {
  return printWidth(line) + BLANK + printWidth(/^\S+/u.exec(next)?.[0] ?? '');
}

/** Two stretches of text with empty lines or a page end between them. All lines are without blanks around them. */
export interface Gap {
  /** First and last line of the stretch before the gap. */
  readonly beforeStart: string;
  readonly before: string;
  /** First and last line of the stretch behind it. */
  readonly after: string;
  readonly afterEnd: string;
  /** How many lines the stretches have. */
  readonly linesBefore: number;
  readonly linesBehind: number;
  /** The line before ends in a letter without the blank that the extraction writes. */
  readonly wordGoesOn: boolean;
  /** Width of the column; null where it is not known, and at a page end, which says nothing of paragraphs. */
  readonly column: number | null;
  /** The stretch before the gap ends in a paper's number, or in that of an agenda item: it is the end of a heading. */
  readonly namesBusiness: boolean;
}

/** A line that names an agenda item, or the paper about it and who moved it. */
const NAMES_BUSINESS =
  /^(?:Drucksachen?\s+\d{1,2}\/\d|(?:Fortsetzung (?:von |der )?)?(?:Zusatzt|T)agesordnungspunkte?\s+\d{1,3}(?:\s+und\s+\d{1,3})?\s*$)/u;
/** Most lines of a paper with those who moved it. */
const PAPER_LINES = 3;

/** Whether lines, the last ones of a stretch of text, end in what names a paper or an agenda item. */
export function endsInBusiness(lines: readonly string[]): boolean {
  return lines.slice(-PAPER_LINES).some((line) => NAMES_BUSINESS.test(line));
}

/**
 * Whether the text reads on over a gap: a sentence goes on behind it, and nothing shows that the gap is meant. Words that
 * a speaker inserts into a quotation (`– jetzt kommt es –`) stand between gaps by right, so do parts of a quotation that
 * leaves something out (`… dass`), what follows the number of a paper or an agenda item is no part of its heading, and a line on which the next word would have fitted ends its paragraph (a title, a
 * line of a list).
 */
export function readsOn(gap: Gap): boolean {
  const { before, after, column } = gap;
  if (!sentenceGoesOn(before, after, gap.wordGoesOn)) return false;
  if (NAMES_BUSINESS.test(after) || (gap.namesBusiness && /^[\p{Lu}\d–—]/u.test(after))) return false;
  if (isInsertion(gap.beforeStart, before, gap.linesBefore)) return false;
  if (gap.wordGoesOn || /[.!?-]$/u.test(before)) return true;
  if (isInsertion(after, gap.afterEnd, gap.linesBehind) || after.startsWith('…')) return false;
  // Around dashes, figures and abbreviations the extraction ends lines early.
  if (column === null || looksLikeListItem(after) || looksLikeListItem(gap.beforeStart)) return true;
  return widthWithNextWord(before, after) >= column * SHORT_LINE;
}

/** Whether a stretch of text stands between dashes. */
function isInsertion(first: string, last: string, lines: number): boolean {
  return lines <= MAX_INSERTION_LINES && /^[–—]\s/u.test(first) && last.length > 1 && /[–—]$/u.test(last);
}

/**
 * Whether the sentence goes on behind a gap.
 * @param before the last line before the gap, without blanks around it
 * @param after the first line behind it, likewise
 * @param wordGoesOn the line before ends in a letter without the blank that the extraction writes
 */
export function sentenceGoesOn(before: string, after: string, wordGoesOn = false): boolean {
  if (wordGoesOn && /^\p{Ll}/u.test(after)) return true;
  if (/[\p{L}\d]-$/u.test(before) || (/\d\.$/u.test(before) && COUNTED.test(after))) return true;
  const startsLower = /^\p{Ll}/u.test(after);
  const ends = PARAGRAPH_END.test(before) && !endsInAbbreviation(before, after);
  if (!ends) return true;
  if (startsLower) return !before.endsWith(':') && !/[.!?]$/u.test(before);
  if (/^[–—]\s/u.test(after) && /[.!?:…“]$/u.test(before)) return true;
  return false;
}
