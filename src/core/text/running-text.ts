import type { Block } from '../model/sitting.js';
import type { LineJoin, Piece } from '../model/page.js';
import type { Evidence } from '../model/problem.js';
import type { Range, TextEdit } from './offsets.js';

/** Characters that hyphenate a word at the end of a line: hyphen-minus, soft hyphen, hyphen, non-breaking hyphen, not. */
const HYPHENS = '-\u00ad\u2010\u2011\u00ac';

/**
 * White space as the export counts it: that of ECMAScript, which leaves out U+0085. (In a file whose Windows-1252
 * punctuation arrived as C1 control characters U+0085 is an ellipsis.)
 */
const WHITE_SPACE_RUNS = /\s+/gu;

/** A text with one blank for each run of white space, and none around it. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(WHITE_SPACE_RUNS, ' ').trim();
}

/** Whether a text holds nothing but white space. */
export function isWhiteSpace(text: string): boolean {
  return !/\S/u.test(text);
}

/** Whether a line that is joined by `dehyphenate` ends in a hyphen that goes. */
export function endsInHyphen(line: string): boolean {
  return line !== '' && HYPHENS.includes(line.charAt(line.length - 1));
}

/**
 * Reads texts on into one.
 * @param joins how text i reads on to text i + 1; one shorter than `texts`
 * @returns the running text: one blank between words, hyphenation undone; texts of white space only are passed over
 */
export function readOn(texts: readonly string[], joins: readonly LineJoin[]): string {
  let running = '';
  texts.forEach((text, index) => {
    const printed = collapseWhiteSpace(text);
    if (printed === '') return;
    const join = running === '' ? 'none' : joins[index - 1];
    if (join === 'dehyphenate' && endsInHyphen(running)) running = running.slice(0, -1);
    if (join === 'space' || join === 'suspended') running += ' ';
    running += printed;
  });
  return running;
}

/** From the first to the last printed character of a piece, in UTF-16 offsets of the page. */
export function printedRange({ lines }: Piece, pageText: string): Range {
  let start = lines[0]?.start ?? 0;
  let end = Math.max(start, lines.at(-1)?.end ?? start);
  while (start < end && isWhiteSpace(pageText.charAt(start))) start++;
  while (end > start && isWhiteSpace(pageText.charAt(end - 1))) end--;
  return { start, end };
}

/** The running text of a piece. */
export function pieceText(piece: Piece, pageText: string): string {
  return readOn(
    piece.lines.map(({ start, end }) => pageText.slice(start, end)),
    piece.joins,
  );
}

/** The running text of a block: lines joined, hyphenation undone, one blank between words. */
export function blockText({ pieces, joins }: Pick<Block, 'pieces' | 'joins'>): string {
  return readOn(
    pieces.map(({ piece, placed }) => pieceText(piece, placed.page.text)),
    joins,
  );
}

/** What reading on takes out of a text, in UTF-16 offsets of the page. */
export interface JoinEdit extends TextEdit {
  /** `hyphenation`: a hyphen goes; `word-break`: only the white space between two parts of a word goes. */
  readonly kind: 'hyphenation' | 'word-break';
  /** What speaks for it; absent where the layout decided. */
  readonly evidence?: Evidence;
}

/** The edits that join the lines of a piece where no blank stands between them in the running text. */
export function joinEdits(piece: Piece, pageText: string): JoinEdit[] {
  const edits: JoinEdit[] = [];
  piece.joins.forEach((join, index) => {
    const line = piece.lines[index];
    const next = piece.lines[index + 1];
    if (line === undefined || next === undefined || (join !== 'none' && join !== 'dehyphenate')) return;
    const hyphen = join === 'dehyphenate' && endsInHyphen(pageText.slice(line.start, line.end));
    const range: Range = { start: hyphen ? line.end - 1 : line.end, end: next.start };
    if (range.start >= range.end) return;
    const evidence = piece.joinReasons?.get(index)?.evidence;
    const kind = hyphen ? 'hyphenation' : 'word-break';
    edits.push({ ...range, newText: '', kind, ...(evidence !== undefined && { evidence }) });
  });
  return edits;
}

/**
 * The edit that takes out the hyphen at the end of a piece that reads on in another piece; null where there is none.
 * The gap between the pieces belongs to neither of them and is no part of the edit.
 */
export function trailingHyphenEdit(piece: Piece, pageText: string, join: LineJoin | undefined): JoinEdit | null {
  if (join !== 'dehyphenate') return null;
  const last = piece.lines.at(-1);
  if (last === undefined || !endsInHyphen(pageText.slice(last.start, last.end))) return null;
  return { start: last.end - 1, end: last.end, newText: '', kind: 'hyphenation' };
}
