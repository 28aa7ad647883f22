import type { Page, Piece } from '../../model/page.js';
import type { TextEdit } from '../../text/offsets.js';
import type { PageContext } from '../rule.js';
import { beginsContribution } from '../../parse/contributions.js';
import { endsInPapers } from '../../parse/heading/papers.js';
import { lexiconOf } from '../../profiles/lexicon.js';

/** A character that the extraction deleted, by the blanks that it left (DOMAIN.md, "C1 stripped"). */
export type LostCharacter = 'dash' | 'euro' | 'ellipsis' | 'none';

/** A place where blanks show that a character is gone. Offsets are those of the page's text. */
export interface LostCharacterSite {
  readonly start: number;
  readonly end: number;
  /** What stood there most likely; `none` where the double blank stands for nothing (`Drucks.  20/1`). */
  readonly likely: LostCharacter;
  /** The edit that puts a character there. */
  readonly edit: (character: string) => TextEdit;
  /** The edits for what stood there most likely. */
  readonly likelyEdits: readonly TextEdit[];
  /** Whether the evidence decides; else a person chooses. */
  readonly decided: boolean;
  /** The words around the place with the likely character between them, for messages. */
  readonly wording: string;
}

export const DASH = '–';
export const EURO = '€';
export const ELLIPSIS = '…';

const MAGNITUDE = /(?:^|[\s(„])(?:Million|Millionen|Milliarde|Milliarden|Billion|Billionen|Mio\.|Mrd\.|Tausend)$/u;
const NUMBER = /(?:^|[\s(„–/-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)$/u;
const YEAR = /(?:^|[^\d.,/])(?:1\d|20)\d\d$/u;
/** What makes a word for millions an amount: a number or a quantity before it. */
const QUANTITY_BEFORE_MAGNITUDE =
  /(?:\d|zig|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|hundert|mehrere|mehreren|viele|vielen|einige|einigen|paar|eine|einer|ein|einen|halbe|halben|knappe|gute|hunderte|Hunderte|dreistellige|weitere|weiteren|Tausend) (?:Million|Millionen|Milliarde|Milliarden|Billion|Billionen|Mio\.|Mrd\.|Tausend)$/u;
const NUMBERED =
  /(?:Tagesordnungspunkt(?:e|en|s)?|TOP|Punkt|Punkte|Artikel|Art\.|§§?|Abs\.|Absatz|Nr\.|Nummer|Satz|Drucks\.|Drucksache|Frage|Fragen|Anlage|Kapitel|Buchst\.|Seite|S\.|Covid|Agenda|Corona|Uhr|Titel|Einzelplan)\s+(?:\d(?:[\d\s,]|und|bis|oder)*)?$/u;
const PAPER_BEHIND = /^Drucks(?:\.|ache)/u;
const MAX_CONTEXT = 60;

/** The places of a page, by the rules that report them. */
interface PageSites {
  readonly text: LostCharacterSite[];
  /** Dashes that part the contributions of an interjection: interjection/lost-separator. */
  readonly separators: LostCharacterSite[];
  /** Dashes around paper numbers in headings: heading/lost-dash-paper. */
  readonly papers: LostCharacterSite[];
}

const NO_SITES: PageSites = { text: [], separators: [], papers: [] };

const sites = new WeakMap<Page, PageSites>();

/** The places of a page where a character of the text was deleted; none in files whose characters are whole. */
export function lostCharacterSites(context: PageContext): readonly LostCharacterSite[] {
  return sitesOfPage(context).text;
}

/** The places where a dash between two contributions was deleted. */
export function lostSeparatorSites(context: PageContext): readonly LostCharacterSite[] {
  return sitesOfPage(context).separators;
}

/** The places where a dash before or behind a paper number was deleted from a heading. */
export function lostPaperDashSites(context: PageContext): readonly LostCharacterSite[] {
  return sitesOfPage(context).papers;
}

function sitesOfPage({ page, profile, evidence }: PageContext): PageSites {
  if (!evidence.stripped || page.kind !== 'speech') return NO_SITES;
  const known = sites.get(page);
  if (known) return known;
  const found: PageSites = { text: [], separators: [], papers: [] };
  const lexicon = lexiconOf(profile);
  for (const piece of page.pieces) {
    if (piece.kind === 'header' || piece.kind === 'speaker') continue;
    const mayBeSeparator = piece.kind === 'interjection' || piece.kind === 'note';
    for (const site of sitesOf(page, piece, evidence.trailingBlanks)) {
      const behind = textBehind(page, piece, site.end);
      const isPaper =
        piece.kind === 'heading' && (PAPER_BEHIND.test(behind) || endsInPapers(textBefore(page, piece, site.start)));
      if (mayBeSeparator && beginsContribution(behind, lexicon)) found.separators.push(site);
      else if (isPaper) found.papers.push(site);
      else found.text.push(site);
    }
  }
  if (evidence.layout === 'gaps') found.text.push(...emptyLineSites(page));
  sites.set(page, found);
  return found;
}

/**
 * Lines that hold nothing but blanks: a real empty line holds none. Two of them are left of `– –` (a speaker breaks
 * off), one of a dash or an ellipsis.
 */
function* emptyLineSites(page: Page): Generator<LostCharacterSite> {
  for (let line = 1; line + 1 < page.lines.count; line++) {
    const start = page.lines.start(line);
    const end = page.lines.end(line);
    if (end === start || end - start > 2 || page.text.slice(start, end).trim() !== '') continue;
    const edit = (character: string): TextEdit => ({ start, end: start, newText: character });
    const likelyEdits =
      end - start === 2 ? [edit(DASH), { start: start + 1, end: start + 1, newText: DASH }] : [edit(DASH)];
    yield {
      start,
      end,
      likely: 'dash',
      edit,
      likelyEdits,
      decided: end - start === 2,
      wording: end - start === 2 ? `${DASH} ${DASH}` : DASH,
    };
  }
}

function* sitesOf(page: Page, piece: Piece, trailingBlanks: boolean): Generator<LostCharacterSite> {
  const { text } = page;
  for (const [index, line] of piece.lines.entries()) {
    const lineStart = page.lines.start(line.line);
    if (line.start > lineStart && text.slice(lineStart, line.start).trim() === '') {
      yield site(page, piece, lineStart, line.start, 'line-start');
    } else if (
      index > 0 &&
      line.start === lineStart &&
      /^[,.;:](?:\s|$)/u.test(text.slice(line.start, line.start + 2))
    ) {
      yield site(page, piece, line.start, line.start, 'before-punctuation');
    }
    for (let at = text.indexOf(' ', line.start); at >= 0 && at < line.end; at = text.indexOf(' ', at + 1)) {
      const next = text.charCodeAt(at + 1);
      if (next === 32) {
        let end = at + 2;
        while (text.charCodeAt(end) === 32) end++;
        yield site(page, piece, at, end, 'inside');
        at = end - 1;
      } else if (next === 45 && /\d$/u.test(text.slice(line.start, at)) && /\p{L}/u.test(text.charAt(at + 2))) {
        yield site(page, piece, at, at + 2, 'before-hyphen');
      } else if (next === 58 && /\d\s?:\s?\d/u.test(text.slice(at - 1, at + 4))) {
        continue;
      } else if (
        (next === 44 || next === 46 || next === 59 || next === 58 || next === 63 || next === 33) &&
        !isEllipsisDots(text, at + 1)
      ) {
        yield site(page, piece, at, at + 1, 'before-punctuation');
      } else if (next === 47 && /\d$/u.test(text.slice(line.start, at))) {
        yield site(page, piece, at, at + 1, 'before-punctuation');
      }
    }
    for (let at = text.indexOf('--', line.start); at >= 0 && at < line.end; at = text.indexOf('--', at + 2)) {
      if (/[\d\p{L}]/u.test(text.charAt(at - 1)) && /^\s*\p{L}/u.test(text.slice(at + 2, at + 8)))
        yield site(page, piece, at, at + 2, 'between-hyphens');
    }
    const lineEnd = page.lines.end(line.line);
    if (trailingBlanks && lineEnd - line.end > 1 && text.slice(line.end, lineEnd).trim() === '') {
      yield site(page, piece, line.end, lineEnd, 'line-end');
    }
  }
}

function isEllipsisDots(text: string, at: number): boolean {
  return text.startsWith('..', at);
}

type Place = 'inside' | 'line-start' | 'line-end' | 'before-punctuation' | 'between-hyphens' | 'before-hyphen';

function site(page: Page, piece: Piece, start: number, end: number, place: Place): LostCharacterSite {
  const edit = (character: string): TextEdit => {
    if (place === 'line-start') return { start, end: start, newText: character };
    if (place === 'before-punctuation') return { start: end, end, newText: character };
    const at = start + 1;
    return { start: at, end: at, newText: character };
  };
  const before = textBefore(page, piece, start);
  const behind = place === 'between-hyphens' ? '' : textBehind(page, piece, end);
  const blanks = end - start;
  const double = (place === 'inside' && blanks === 3) || (place === 'line-end' && blanks === 3);
  const likely =
    place === 'between-hyphens' || place === 'before-hyphen' ? 'euro' : likelyCharacter(before, behind, place);
  const likelyEdit = double ? doubleEdit(start, likely, place, before) : edit(characterOf(likely));
  const glue = page.text.slice(start, likelyEdit.start) + likelyEdit.newText + page.text.slice(likelyEdit.end, end);
  const wording =
    `${lastWord(before)}${place === 'line-start' && before !== '' ? ' ' : ''}${glue}${firstWord(page.text.slice(end, piece.end))}`
      .replace(/\s+/gu, ' ')
      .trim();
  return { start, end, likely, edit, likelyEdits: [likelyEdit], decided: true, wording };
}

function lastWord(text: string): string {
  return /(?<!\S)\S*$/u.exec(text)?.[0] ?? '';
}

function firstWord(text: string): string {
  return /^\s*\S*/u.exec(text.slice(0, MAX_CONTEXT))?.[0] ?? '';
}

/** Three blanks: two characters are gone with one blank between them. */
function doubleEdit(start: number, likely: LostCharacter, place: Place, before: string): TextEdit {
  const first =
    likely === 'euro' && (place === 'inside' || MAGNITUDE.test(before))
      ? EURO
      : characterOf(likely === 'euro' ? 'dash' : likely);
  return { start: start + 1, end: start + 2, newText: `${first} ${DASH}` };
}

function characterOf(lost: LostCharacter): string {
  return lost === 'euro' ? EURO : lost === 'ellipsis' ? ELLIPSIS : DASH;
}

/** Characters before a place, over line ends of the same piece. */
function textBefore(page: Page, piece: Piece, at: number): string {
  const from = Math.max(piece.start, at - MAX_CONTEXT);
  return page.text.slice(from, Math.max(from, at)).replace(/\s+/gu, ' ').trimEnd();
}

function textBehind(page: Page, piece: Piece, at: number): string {
  return page.text
    .slice(at, Math.min(piece.end, at + 200))
    .replace(/\s+/gu, ' ')
    .trimStart();
}

function likelyCharacter(before: string, behind: string, place: Place): LostCharacter {
  const next = behind.charAt(0);
  if (before.endsWith(',') && place !== 'before-punctuation') return 'ellipsis';
  if (before.endsWith('Drucks.') && /^\d/u.test(behind)) return 'none';
  if (/(?:Tagesordnungspunkte?n?|Nr\.|Art\.|Abs\.|§|Punkte?)$/u.test(before) && /^\d/u.test(behind)) return 'none';
  if (MAGNITUDE.test(before)) return QUANTITY_BEFORE_MAGNITUDE.test(before) ? 'euro' : 'dash';
  if (isAmount(before)) {
    if (place === 'before-punctuation') return /^[.,;:/?!]/u.test(behind) ? 'euro' : 'dash';
    if (/^\p{Ll}/u.test(behind)) return 'euro';
    if (/^\p{Lu}/u.test(behind)) return /(?:\d{3}|,\d\d)$/u.test(before) ? 'euro' : 'dash';
    return next === '' || /\d/u.test(next) ? 'dash' : 'euro';
  }
  if (place === 'before-punctuation' && /^[.?!]/u.test(behind)) return /\d$/u.test(before) ? 'euro' : 'ellipsis';
  if (behind.startsWith('[')) return 'ellipsis';
  return 'dash';
}

/** Whether a text ends in a number that may be an amount of money: no year, no paper or item number. */
function isAmount(before: string): boolean {
  const number = NUMBER.exec(before);
  if (!number?.[1] || YEAR.test(before)) return false;
  const ahead = before.slice(0, before.length - number[1].length);
  return !ahead.endsWith('/') && !NUMBERED.test(ahead);
}
