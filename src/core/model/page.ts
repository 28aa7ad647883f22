import type { Lines } from '../text/lines.js';
import type { Range } from '../text/offsets.js';
import type { Evidence } from './problem.js';
import type { SpeakerLine } from './speaker-line.js';

/** What a page is (DOMAIN.md, "Page headers"). */
export type PageKind = 'speech' | 'annex' | 'contents' | 'cover' | 'presidium';

/** The running head of a page, in offsets of the page's text. */
export interface PageHeader {
  /** The header line's characters without surrounding blanks; null where only a page number stands. */
  readonly line: Range | null;
  /** The page number's digits, where it has one of its own or on the header line. */
  readonly numberRange: Range | null;
  readonly number: number | null;
  readonly parliament: string | null;
  readonly term: number | null;
  readonly sitting: number | null;
  /** ISO 8601 date (YYYY-MM-DD), null where it is absent or cannot be read. */
  readonly date: string | null;
  /** False where the line is clearly a header but not in a form that the profile knows. */
  readonly wellFormed: boolean;
}

/** What a piece of a page is. */
export type PieceKind = 'header' | 'speaker' | 'paragraph' | 'interjection' | 'note' | 'heading';

/** How two neighbouring physical lines of one piece read on (DOMAIN.md, "Lines, paragraphs, joins"). */
export type LineJoin =
  /** one blank between them */
  | 'space'
  /** nothing between them: the word goes on */
  | 'none'
  /** nothing between them, and the hyphen at the line's end goes: ordinary hyphenation */
  | 'dehyphenate'
  /** a suspended hyphen: `Kunst-` and `und` */
  | 'suspended';

/** Why the lines of a place are joined as they are, where words decided it. */
export interface JoinReason {
  /** False where the words speak for it only weakly. */
  readonly sure: boolean;
  readonly evidence: Evidence;
}

/** One physical line of a piece: its characters without the blanks around them, in offsets of the page's text. */
export interface PieceLine extends Range {
  /** Line number in the page, from 0. */
  readonly line: number;
}

/**
 * A run of lines of one page that belong together: the smallest thing that the parser tells apart. Pieces do not
 * overlap; every character of a page outside all pieces is layout (white space).
 */
export interface Piece extends Range {
  readonly kind: PieceKind;
  readonly lines: readonly PieceLine[];
  /** How line i reads on to line i + 1; one shorter than `lines`. */
  readonly joins: readonly LineJoin[];
  /** Why, where words were asked, by index of the join; the parser leaves it out, the sitting's words fill it in. */
  readonly joinReasons?: ReadonlyMap<number, JoinReason>;
  /** Number of empty lines before the piece; -1 where it starts in the middle of a line. */
  readonly gapBefore: number;
  /** The parsed speaker line; only where `kind` is `speaker`. */
  readonly speakerLine: SpeakerLine | null;
  /** Bracket balance of an interjection or note: `closed`, or what is missing; null for other kinds. */
  readonly brackets: 'closed' | 'unclosed' | 'unopened' | null;
  /** How the piece reads on from the paragraph before it on the page although a gap lies between them; null: it does not. */
  readonly continues: LineJoin | null;
  /** A paragraph begins here although no empty line stands before it: the extraction lost the gap. */
  readonly lostGap: boolean;
}

/** What is known of the file that a page stands in, beyond the page itself. */
export interface FileEvidence {
  /** C1 punctuation was deleted from this file: double blanks stand for dashes, euro signs and ellipses. */
  readonly stripped: boolean;
  /** Lines of this file end in one blank, as the extraction writes them; a line without one goes on. */
  readonly trailingBlanks: boolean;
  /**
   * `gaps`: empty lines part paragraphs; `lines`: every line is a paragraph; `wrapped`: lines wrap, no empty lines;
   * `doubled`: an empty line stands behind every line, so that only more than one is a gap.
   */
  readonly layout: 'gaps' | 'lines' | 'wrapped' | 'doubled';
}

/** A page as the parser sees it. Immutable; offsets count from the page's own start, so that an unchanged page is shared
 * between versions of a text. */
export interface Page {
  readonly text: string;
  readonly lines: Lines;
  readonly kind: PageKind;
  readonly header: PageHeader | null;
  readonly pieces: readonly Piece[];
  /** What of the sitting this page shows: its beginning, its end. */
  readonly begins: boolean;
  readonly ends: boolean;
}
