import type { Page, Piece } from '../../model/page.js';

/** How blanks show that characters are gone (DOMAIN.md, "C1 stripped"). */
export const PLACE_KINDS = [
  /** `x  y` */
  'inside',
  /** a blank before the first word of a line */
  'line-start',
  /** more than one blank behind the last word of a line */
  'line-end',
  /** ` ,` */
  'before-punctuation',
  /** a punctuation mark that begins a line */
  'punctuation-first',
  /** `9--Ticket` */
  'between-hyphens',
  /** `9 -Ticket` */
  'before-hyphen',
  /** `[]` */
  'brackets',
  /** nothing but blanks between two lines: a real empty line holds none */
  'blank-line',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place where characters may be gone. Offsets are those of the page's text. */
export interface Place {
  readonly kind: PlaceKind;
  /** What is left: blanks, or the characters between which nothing is left. */
  readonly start: number;
  readonly end: number;
  /** Where characters may have stood, ascending; one each. */
  readonly slots: readonly number[];
  /** The piece that the place is in; -1 between pieces. */
  readonly piece: number;
}

const BLANK = 32;
const HYPHEN = 45;
/** Blanks in a row from which on they are layout, not a trace of characters. */
const MOST_BLANKS = 5;

/**
 * The places of a page where blanks or lonely punctuation may stand for characters that were deleted, ascending.
 * @param trailingBlanks lines of the file end in one blank, so that two mean something
 * @param blankLines empty lines part the paragraphs of the file, so that a line of blanks means something
 */
export function placesOf(page: Page, trailingBlanks: boolean, blankLines: boolean): Place[] {
  const places: Place[] = [];
  page.pieces.forEach((piece, index) => {
    if (piece.kind === 'header' || piece.kind === 'speaker') return;
    for (let line = 0; line < piece.lines.length; line++)
      placesOfLine({ page, piece, index, line, trailingBlanks, places });
  });
  addTouching(page, '--', 'between-hyphens', places);
  addTouching(page, '[]', 'brackets', places);
  if (blankLines) addBlankLines(page, places);
  return places.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface LineTask {
  readonly page: Page;
  readonly piece: Piece;
  readonly index: number;
  readonly line: number;
  readonly trailingBlanks: boolean;
  readonly places: Place[];
}

function placesOfLine({ page, piece, index, line: number, trailingBlanks, places }: LineTask): void {
  const line = piece.lines[number];
  if (line === undefined) return;
  const { text } = page;
  const add = (kind: PlaceKind, start: number, end: number, slots: readonly number[]): void => {
    places.push({ kind, start, end, slots, piece: index });
  };
  const lineStart = page.lines.start(line.line);
  const isWhole = line.start === lineStart || isBlank(text, lineStart, line.start);
  if (isWhole && line.start > lineStart) {
    if (line.start - lineStart <= MOST_BLANKS) add('line-start', lineStart, line.start, range(lineStart, line.start));
  } else if (number > 0 && isWhole && endsPhrase(text, line.start, line.end)) {
    add('punctuation-first', line.start, line.start, [line.start]);
  }
  for (let at = text.indexOf(' ', line.start); at >= 0 && at < line.end; at = text.indexOf(' ', at + 1)) {
    if (isWordStart(text.charCodeAt(at + 1))) continue;
    let end = at + 1;
    while (text.charCodeAt(end) === BLANK) end++;
    const isTrace = end - at <= MOST_BLANKS;
    if (isTrace && endsPhrase(text, end, line.end) && !isRatio(text, at, end)) {
      add(end - at > 1 ? 'inside' : 'before-punctuation', at, end, range(at + 1, end + 1));
    } else if (isTrace && end - at > 1) {
      add('inside', at, end, range(at + 1, end));
    } else if (isTrace && text.charCodeAt(end) === HYPHEN && isDigit(text, at - 1) && isLetter(text, end + 1)) {
      add('before-hyphen', at, end, [end]);
    }
    at = end - 1;
  }
  const lineEnd = page.lines.end(line.line);
  const behind = lineEnd - line.end;
  if (trailingBlanks && behind > 1 && behind <= MOST_BLANKS && isBlank(text, line.end, lineEnd))
    add('line-end', line.end, lineEnd, range(line.end + 1, lineEnd));
}

/** Places without a blank: the characters around the lost one touch each other. */
function addTouching(page: Page, signs: string, kind: PlaceKind, places: Place[]): void {
  const { text, pieces } = page;
  for (let at = text.indexOf(signs); at >= 0; at = text.indexOf(signs, at + 2)) {
    const piece = pieces.findIndex(({ start, end }) => start <= at && at < end);
    const owner = pieces[piece];
    if (owner === undefined || owner.kind === 'header' || owner.kind === 'speaker') continue;
    const isWord = (isDigit(text, at - 1) || isLetter(text, at - 1)) && isLetter(text, at + 2);
    if (kind === 'brackets' || isWord) places.push({ kind, start: at, end: at + 2, slots: [at + 1], piece });
  }
}

function addBlankLines(page: Page, places: Place[]): void {
  for (let line = 1; line + 1 < page.lines.count; line++) {
    const start = page.lines.start(line);
    const end = page.lines.end(line);
    if (end === start || end - start > 2 || !isBlank(page.text, start, end)) continue;
    places.push({ kind: 'blank-line', start, end, slots: range(start, end), piece: -1 });
  }
}

function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) numbers.push(number);
  return numbers;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== BLANK) return false;
  return true;
}

/** Letters and digits: what stands behind most blanks. */
function isWordStart(code: number): boolean {
  return code > 63 ? code !== 91 : code >= 48 && code <= 57;
}

const PUNCTUATION = ',.;:?!/)';

/** Whether a punctuation mark stands here that no blank precedes, and no word follows at once. */
function endsPhrase(text: string, at: number, end: number): boolean {
  if (at >= end || !PUNCTUATION.includes(text.charAt(at)) || text.startsWith('..', at) || text.startsWith(',,', at))
    return false;
  return text.charAt(at) === '/' ? isLetter(text, at + 1) : !isLetter(text, at + 1) && !isDigit(text, at + 1);
}

/** `3 : 2` */
function isRatio(text: string, at: number, end: number): boolean {
  return text.charAt(end) === ':' && isDigit(text, at - 1) && /^:\s?\d/u.test(text.slice(end, end + 3));
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x250);
}
