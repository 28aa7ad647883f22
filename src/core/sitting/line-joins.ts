import type { FileEvidence, JoinReason, LineJoin, Page, Piece } from '../model/page.js';
import type { KnownWords } from '../text/known-words.js';
import { formatMessage } from '../model/message.js';
import { seamAtHyphen, seamAtLineEnd, type SeamDecision, type SeamSides } from '../text/seams.js';

/** Longest word that is looked at on each side of a line end. */
const REACH = 48;

/** A line end about which words are asked. */
export interface AskedLineEnd extends SeamSides {
  /** How the lines read on by layout. */
  readonly byLayout: LineJoin;
  readonly hyphen: boolean;
  /** What the layout says where no hyphen stands. */
  readonly layout: 'goes-on' | 'may-go-on' | 'unknown';
}

/**
 * The words at a line end, where words may tell how it reads on; null where the layout alone decides.
 * @param before the line's end, without the blanks behind it
 * @param after the beginning of the next line
 */
export function sidesOf(
  before: string,
  after: string,
  byLayout: LineJoin,
  blankBehind: boolean,
  evidence: FileEvidence,
): AskedLineEnd | null {
  const first = after.charCodeAt(0);
  if (!isLetterCode(first)) return null;
  const hyphen = before.endsWith('-');
  if (hyphen ? byLayout !== 'none' && byLayout !== 'dehyphenate' : !isSmall(after.charAt(0))) return null;
  if (!hyphen && (byLayout === 'suspended' || (blankBehind && evidence.trailingBlanks))) return null;
  const { left, right } = wordsAtSeam(before, after);
  if (left === '') return null;
  const layout = byLayout === 'none' ? 'goes-on' : evidence.trailingBlanks ? 'may-go-on' : 'unknown';
  return { left, right, byLayout, hyphen, layout };
}

/** The letters on both sides of a line end, without the hyphen that stands there. */
export function wordsAtSeam(before: string, after: string): SeamSides {
  return {
    left: lastWord(before.endsWith('-') ? before.slice(-REACH, -1) : before.slice(-REACH)),
    right: FIRST_WORD.exec(after.slice(0, REACH))?.[0] ?? '',
  };
}

const FIRST_WORD = /^\p{L}+(?:-\p{L}+)*/u;

/** The letters at the end of a text, with the hyphens between them. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && /[\p{L}-]/u.test(text.charAt(start - 1))) start--;
  while (text.charAt(start) === '-') start++;
  return text.slice(start);
}

function isLetterCode(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;
}

function isSmall(letter: string): boolean {
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** How a line end reads on by its words, and why. */
export function decideLineEnd(asked: AskedLineEnd, words: KnownWords): { join: LineJoin; reason: JoinReason } {
  const decision = asked.hyphen
    ? seamAtHyphen(asked, words, asked.byLayout === 'none' ? 'hyphen' : 'nothing')
    : seamAtLineEnd(asked, words, asked.layout);
  return { join: joinOf(decision, asked.hyphen), reason: { sure: decision.sure, evidence: decision.evidence } };
}

function joinOf({ seam }: SeamDecision, hyphen: boolean): LineJoin {
  if (seam === 'blank') return 'space';
  return hyphen && seam === 'nothing' ? 'dehyphenate' : 'none';
}

/** A line end of a page: join `index` of piece `piece`, or with index -1 how the piece reads on from the one before it. */
interface PageLineEnd {
  readonly piece: number;
  readonly index: number;
  readonly asked: AskedLineEnd;
}

interface JoinedPage {
  readonly signature: string;
  readonly page: Page;
}

const lineEnds = new WeakMap<Page, readonly PageLineEnd[]>();
const joinedPages = new WeakMap<Page, JoinedPage>();

/**
 * A page with its lines joined as words say. The parser, which sees one page and no words, joins by layout; this corrects
 * it with the words of the whole sitting, and notes why.
 * @returns the same page for the same words: what others keep by page stays
 */
export function joinByWords(page: Page, evidence: FileEvidence, words: KnownWords): Page {
  let asked = lineEnds.get(page);
  if (asked === undefined) lineEnds.set(page, (asked = lineEndsOf(page, evidence)));
  if (asked.length === 0) return page;
  const telling = asked.flatMap(({ piece, index, asked: lineEnd }) => {
    const { join, reason } = decideLineEnd(lineEnd, words);
    return join === lineEnd.byLayout && reason.evidence.length === 0 ? [] : [{ piece, index, join, reason }];
  });
  if (telling.length === 0) return page;
  const signature = telling
    .map(
      ({ piece, index, join, reason }) =>
        `${piece} ${index} ${join} ${reason.sure} ${reason.evidence.map((said) => formatMessage(said)).join()}`,
    )
    .join('\n');
  const known = joinedPages.get(page);
  if (known?.signature === signature) return known.page;
  const pieces = page.pieces.map((piece, at) => {
    const ofPiece = telling.filter((lineEnd) => lineEnd.piece === at);
    return ofPiece.length === 0 ? piece : joinedPiece(piece, ofPiece);
  });
  const joined: Page = { ...page, pieces };
  joinedPages.set(page, { signature, page: joined });
  return joined;
}

function joinedPiece(
  piece: Piece,
  decided: readonly { readonly index: number; readonly join: LineJoin; readonly reason: JoinReason }[],
): Piece {
  const joins = [...piece.joins];
  let { continues } = piece;
  const joinReasons = new Map<number, JoinReason>();
  for (const { index, join, reason } of decided) {
    if (index < 0) continues = join;
    else joins[index] = join;
    joinReasons.set(index, reason);
  }
  return { ...piece, joins, continues, joinReasons };
}

function lineEndsOf(page: Page, evidence: FileEvidence): PageLineEnd[] {
  const found: PageLineEnd[] = [];
  const ask = (piece: number, index: number, line: PieceLineEnd, next: PieceLineEnd, byLayout: LineJoin): void => {
    const { text, lines } = page;
    const blankBehind = lines.end(line.line) > line.end;
    const asked = sidesOf(
      text.slice(Math.max(line.start, line.end - REACH - 1), line.end),
      text.slice(next.start, Math.min(next.end, next.start + REACH)),
      byLayout,
      blankBehind,
      evidence,
    );
    if (asked !== null) found.push({ piece, index, asked });
  };
  page.pieces.forEach((piece, at) => {
    if (piece.kind === 'header' || piece.kind === 'speaker') return;
    const first = piece.lines[0];
    const lastBefore = page.pieces[at - 1]?.lines.at(-1);
    if (piece.continues !== null && lastBefore && first) ask(at, -1, lastBefore, first, piece.continues);
    piece.joins.forEach((join, index) => {
      const [line, next] = [piece.lines[index], piece.lines[index + 1]];
      if (line && next) ask(at, index, line, next, join);
    });
  });
  return found;
}

type PieceLineEnd = Piece['lines'][number];
