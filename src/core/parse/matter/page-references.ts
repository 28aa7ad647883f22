/** A page number at the end of a line of contents, in UTF-16 offsets of the line. */
export interface LineReference {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly quarter: string | null;
}

/** What a line of contents ends in. */
export interface LineEnding {
  /** Where the text before leader and numbers ends. */
  readonly textEnd: number;
  readonly references: readonly LineReference[];
  /** A comma behind the last number: more numbers follow. */
  readonly open: boolean;
  /** Dots lead from the text to the numbers. */
  readonly leader: boolean;
  /** The first number is glued to the text, as where leaders were lost: `Daniel May11892`. */
  readonly glued: boolean;
}

const DOT = 46;
const BLANK = 32;
const COMMA = 44;
/** Dots from which on they lead to a number. */
const LEADER_DOTS = 4;

/**
 * Reads the page numbers at the end of a line of contents, from behind: `Daniel May.....5030, 5030` or `3832 B`.
 * @param line a line without blanks around it
 */
export function readLineEnding(line: string): LineEnding {
  let at = line.length;
  let open = false;
  let textEnd = line.length;
  const references: LineReference[] = [];
  if (line.charCodeAt(at - 1) === COMMA) {
    open = true;
    at--;
  }
  for (;;) {
    const found = numberBefore(line, at);
    if (!found) break;
    references.push(found);
    at = textEnd = found.start;
    const gap = skipBlanks(line, at);
    if (line.charCodeAt(gap - 1) !== COMMA) break;
    at = gap - 1;
  }
  // Found from behind; one by one at the front would cost the square of their number.
  references.reverse();
  if (references.length === 0) open = false;
  const behindDots = references.length === 0 ? line.length : textEnd;
  const dots = leaderBefore(line, behindDots);
  const glued = dots === null && references.length > 0 && /[\p{L})]/u.test(line.charAt(textEnd - 1));
  return { textEnd: dots ?? skipBlanks(line, textEnd), references, open, leader: dots !== null, glued };
}

/** A page number that ends at a place; one that is glued to a sign or letter that belongs to it is none. */
function numberBefore(line: string, end: number): LineReference | null {
  let at = skipBlanks(line, end);
  const behind = at;
  let quarter: string | null = null;
  const letter = line.charAt(at - 1);
  if (letter >= 'A' && letter <= 'D' && isBlank(line.charCodeAt(at - 2))) {
    quarter = letter;
    at = skipBlanks(line, at - 1);
  }
  const digitsEnd = at;
  while (at > 0 && isDigit(line.charCodeAt(at - 1))) at--;
  const digits = digitsEnd - at;
  if (digits === 0 || digits > 5) return null;
  if (at > 0 && /[/§€.\-–—:]/u.test(line.charAt(at - 1)) && !endsInLeader(line, at)) return null;
  return { start: at, end: behind, page: Number(line.slice(at, digitsEnd)), quarter };
}

function endsInLeader(line: string, end: number): boolean {
  return leaderBefore(line, end) !== null || line.startsWith('–', end - 1);
}

/** Where the dots before a place begin; null where they are too few to lead. */
function leaderBefore(line: string, end: number): number | null {
  let at = end;
  let dots = 0;
  while (at > 0) {
    const code = line.charCodeAt(at - 1);
    if (code === DOT) dots++;
    else if (code === 0x2026) dots += 3;
    else if (!isBlank(code)) break;
    at--;
  }
  return dots >= LEADER_DOTS ? at : null;
}

function skipBlanks(line: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(line.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code === BLANK || code === 9 || code === 0xa0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
