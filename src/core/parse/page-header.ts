import type { PageHeader } from '../model/page.js';
import type { Profile } from '../profiles/profile.js';
import { readGermanDate } from '../text/german-date.js';
import type { Lines } from '../text/lines.js';
import type { Range } from '../text/offsets.js';

/** A header with the lines that it takes. */
export interface FoundHeader {
  readonly header: PageHeader;
  /** Line numbers of the header line and the page number line, in order of appearance. */
  readonly lines: readonly number[];
  /** The line at the page's foot that holds its number; null where the number stands elsewhere. */
  readonly foot: number | null;
}

const PAGE_NUMBER = /^\s*(?:[([]?[A-D][)\]]?\s+)?(\d{1,5})\s*$/u;
const TERM = /(\d{1,2})\.\s*Wahlperiode/u;
const SITTING = /(\d{1,3})\.\s*(?:Plenars|S)itzung/u;
/** Margin letters of the column and the page number. */
const BEFORE_NAME = /^\s*(?:\(?[A-D]\)?\s+)*(?:\d{1,5}\s*)?/u;
const MAX_HEADER_LENGTH = 160;

/** Whether a line may be a page header: cheap, for every line of a text. */
export function mayBeHeaderLine(content: string, profile: Profile): boolean {
  return (
    content.length <= MAX_HEADER_LENGTH &&
    content.includes('Wahlperiode') &&
    SITTING.test(content) &&
    namesParliament(content, profile)
  );
}

/** Whether the line begins with a parliament's name; margin letters and a page number may stand before it. */
function namesParliament(content: string, profile: Profile): boolean {
  const name = content.replace(BEFORE_NAME, '');
  return (
    profile.headerNames.some((known) => name.startsWith(known)) ||
    /^\p{L}[\p{L}-]*(?:er Landtag|er Bundestag)/u.test(name)
  );
}

/** Reads a header line; null where the line is none. */
function readHeaderLine(content: string, profile: Profile): Omit<PageHeader, 'line' | 'numberRange' | 'number'> | null {
  if (!mayBeHeaderLine(content, profile)) return null;
  const term = TERM.exec(content);
  const sitting = SITTING.exec(content);
  const date = readGermanDate(content);
  const facts = {
    parliament: profile.headerNames.find((name) => content.includes(name)) ?? profile.parliament,
    term: term ? Number(term[1]) : null,
    sitting: sitting ? Number(sitting[1]) : null,
    date,
  };
  const known = facts.term !== null && facts.sitting !== null;
  return {
    ...facts,
    wellFormed: known && (profile.headerSeparator === null || hasForm(content, profile.headerSeparator)),
  };
}

/** Whether a header holds parliament, term, sitting and date, parted as the record prints them. */
function hasForm(content: string, separator: string): boolean {
  const [parliament, term, sitting, date, ...rest] = content.split(separator);
  if (!parliament || !term || !sitting || !date || rest.length > 0) return false;
  return (
    /^\d{1,2}\. Wahlperiode$/u.test(term) &&
    /^\d{1,3}\. Sitzung$/u.test(sitting) &&
    /^\d{1,2}\. \p{L}+ \d{4}$/u.test(date) &&
    readGermanDate(date) !== null
  );
}

/** Page number at a header line's end (`… 2016 17881`, also behind a tab) or glued before it (`17882Deutscher …`). */
function numberOnLine(content: string, offset: number): { number: number; range: Range } | null {
  const behind = /\s(\d{1,5})$/u.exec(content);
  const yearOnly = behind && /\d\.\s*\p{L}+\s+\d{4}$/u.test(content);
  if (behind?.[1] && !yearOnly) {
    return {
      number: Number(behind[1]),
      range: { start: offset + content.length - behind[1].length, end: offset + content.length },
    };
  }
  const before = /^(\d{1,5})\s*\p{Lu}/u.exec(content);
  if (before?.[1]) return { number: Number(before[1]), range: { start: offset, end: offset + before[1].length } };
  const glued = /\s\d{4}(\d{3,5})$/u.exec(content);
  if (glued?.[1])
    return {
      number: Number(glued[1]),
      range: { start: offset + content.length - glued[1].length, end: offset + content.length },
    };
  return null;
}

/**
 * Finds the running head of a page: the header line and the page number beside it.
 * @param text the page's text, C1 punctuation decoded
 */
export function findPageHeader(text: string, lines: Lines, profile: Profile): FoundHeader | null {
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line);
    const end = lines.end(line);
    if (end - start > MAX_HEADER_LENGTH) continue;
    const raw = text.slice(start, end);
    if (!raw.includes('Wahlperiode')) continue;
    const content = raw.trim();
    const facts = readHeaderLine(content, profile);
    if (!facts) continue;
    const offset = start + raw.indexOf(content);
    const own = numberOnLine(content, offset);
    const beside = own ? null : numberBeside(text, lines, line);
    const foot = own || beside ? null : numberAtFoot(text, lines, line);
    const placed = own ?? beside ?? foot;
    const header: PageHeader = {
      ...facts,
      line: { start: offset, end: offset + content.length },
      number: placed?.number ?? null,
      numberRange: placed?.range ?? null,
    };
    const all = beside ? [line, beside.line] : [line];
    return { header, lines: all.sort((a, b) => a - b), foot: foot?.line ?? null };
  }
  return null;
}

interface PlacedNumber {
  readonly number: number;
  readonly range: Range;
  readonly line: number;
}

/** The page number in a line of its own below the text; an empty line stands before it. */
function numberAtFoot(text: string, lines: Lines, headerLine: number): PlacedNumber | null {
  let last = lines.count - 1;
  while (last > headerLine && text.slice(lines.start(last), lines.end(last)).trim() === '') last--;
  if (last <= headerLine + 1 || text.slice(lines.start(last - 1), lines.end(last - 1)).trim() !== '') return null;
  return numberInLine(text, lines, last);
}

function numberBeside(text: string, lines: Lines, line: number): PlacedNumber | null {
  for (const candidate of [line - 1, line + 1, line - 2, line + 2]) {
    if (candidate < 0 || candidate >= lines.count) continue;
    if (
      Math.abs(candidate - line) === 2 &&
      text.slice(lines.start((candidate + line) / 2), lines.end((candidate + line) / 2)).trim() !== ''
    )
      continue;
    const found = numberInLine(text, lines, candidate);
    if (found) return found;
  }
  return null;
}

function numberInLine(text: string, lines: Lines, line: number): PlacedNumber | null {
  const start = lines.start(line);
  const content = text.slice(start, lines.end(line));
  const match = content.length <= 16 ? PAGE_NUMBER.exec(content) : null;
  if (!match?.[1]) return null;
  const at = start + content.indexOf(match[1]);
  return { number: Number(match[1]), range: { start: at, end: at + match[1].length }, line };
}
