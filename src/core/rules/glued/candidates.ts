import type { Page, PieceLine } from '../../model/page.js';
import { gapsInHeadingWord } from '../../parse/heading/glued-lines.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { Profile } from '../../profiles/profile.js';
import { FUNCTION_WORDS } from '../../text/function-words.js';
import { printWidth } from '../../text/print-width.js';
import { partingsOf, type Parting } from './partings.js';

/** Longest word that is taken apart. */
const MAX_LENGTH = 44;
const MIN_LENGTH = 5;
const MIN_LINE_LENGTH = 8;
/** Share of the column's width from which on a line must have taken in the next one. */
const OVERLONG = 1.22;

const WORD = /[\p{L}\p{M}]+/gu;
/** A capital inside a word, before at least two small letters or at the start of a word in capitals. */
const CASE_BOUNDARY = /(?<=\p{Ll})(?=\p{Lu}(?:\p{Ll}{2}|\p{Lu}{2}))/gu;
/** Words that have a capital inside by right. */
const INNER_CAPITAL =
  /^(?:Mc|Mac|De|Di|Le|La|Van|Fitz|O|Ver|Pro|Bio|Euro|Inter|Micro|Web|You|Face|Power|Open|Astra|Bion|Black|Whats|Insta|Tik|Pay|Linked|Git|Play|Master|Work|Data|My|Smart|Street|Car|Fern|Flix)\p{Lu}|(?:In|Innen)$|\p{Ll}(?:G|GmbH|AG|KG|Card|Ticket|App|Bank|Tech|Net|Com|Book|Tube|Zeneca)$/u;

/** A word in which two may have run together. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Where a capital shows that the second word begins; -1 where none does. */
  readonly boundary: number;
  readonly partings: readonly Parting[];
}

/** The candidates of one printed line, which took in one other line at the most. */
export type LineCandidates = readonly Candidate[];

const candidates = new WeakMap<Page, readonly LineCandidates[]>();

/** The words of a page in which two may have run together, line by line. Kept by page. */
export function candidatesOf(page: Page, profile: Profile): readonly LineCandidates[] {
  const known = candidates.get(page);
  if (known) return known;
  const found: LineCandidates[] = [];
  const column = columnOf(page);
  for (const piece of page.pieces) {
    // Names and offices of speaker lines are left to speaker/name-variant and speaker/misread.
    if (piece.kind === 'header' || piece.kind === 'speaker') continue;
    // Seams behind words that end a line of a heading are left to heading/glued.
    const factionEnds = piece.kind === 'heading' ? lexiconOf(profile).factionEnds : [];
    for (const line of piece.lines) {
      const onLine = candidatesOnLine(page, line, column, factionEnds);
      if (onLine.length > 0) found.push(onLine);
    }
  }
  candidates.set(page, found);
  return found;
}

/** Width of the column: of the lines that another of the same piece follows the middle one. */
function columnOf(page: Page): number {
  const widths: number[] = [];
  for (const piece of page.pieces) {
    for (const { start, end } of piece.lines.slice(0, -1)) {
      if (end - start < 100) widths.push(printWidth(page.text, start, end));
    }
  }
  widths.sort((a, b) => a - b);
  return widths.length < 6 ? 22500 : (widths[widths.length >> 1] ?? 22500);
}

function candidatesOnLine(
  page: Page,
  { start, end }: PieceLine,
  column: number,
  factionEnds: readonly string[],
): Candidate[] {
  if (end - start < MIN_LINE_LENGTH) return [];
  const content = page.text.slice(start, end);
  const overlong = content.length > 66 && content.length < 160 && printWidth(content) > column * OVERLONG;
  if (!overlong && !/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(content)) return [];
  const found: Candidate[] = [];
  for (const match of content.matchAll(WORD)) {
    const [word] = match;
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) continue;
    if (gapsInHeadingWord(word, factionEnds).length > 0) continue;
    const boundary = caseBoundary(word);
    if (
      boundary > 0 &&
      !overlong &&
      !FUNCTION_WORDS.has(word.slice(0, boundary).toLowerCase()) &&
      !FUNCTION_WORDS.has(word.slice(boundary))
    )
      continue;
    const partings = overlong ? partingsOf(word, printWidth(content, 0, match.index), column) : [];
    if (boundary < 0 && partings.length === 0) continue;
    found.push({ start: start + match.index, end: start + match.index + word.length, word, boundary, partings });
  }
  return found;
}

/** Where letter case inside a word shows that another begins: `derFraktionen`, `CDUund`; -1 where it does not. */
function caseBoundary(word: string): number {
  const abbreviation = /^\p{Lu}{2,5}(?=\p{Ll}{2,}$)/u.exec(word)?.[0];
  if (abbreviation !== undefined) return FUNCTION_WORDS.has(word.slice(abbreviation.length)) ? abbreviation.length : -1;
  if (INNER_CAPITAL.test(word)) return -1;
  CASE_BOUNDARY.lastIndex = 0;
  const match = CASE_BOUNDARY.exec(word);
  if (!match || match.index < 2) return -1;
  // Lines run together at one place; a name has a capital for each of its words: `WirLernenOnline`.
  CASE_BOUNDARY.lastIndex = match.index + 1;
  return CASE_BOUNDARY.test(word) ? -1 : match.index;
}
