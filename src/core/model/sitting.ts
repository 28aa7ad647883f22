import type { Range } from '../text/offsets.js';
import type { Contribution } from './contribution.js';
import type { Heading } from './heading.js';
import type { Note } from './note.js';
import type { JoinReason, LineJoin, Page, PageKind, Piece } from './page.js';
import type { Speaker } from './speaker.js';

/** A text file: one page or several. */
export interface Extract {
  /** Name of the file as problems and exports show it. */
  readonly path: string;
  readonly text: string;
  readonly pages: readonly PlacedPage[];
}

/** A page at its place in its extract; `start` and `end` are UTF-16 offsets of the extract's text. */
export interface PlacedPage extends Range {
  readonly page: Page;
  /** Index of the extract in its sitting. */
  readonly source: number;
}

/** A piece at its place: which page it stands on. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly placed: PlacedPage;
}

export type BlockKind = 'paragraph' | 'interjection' | 'note' | 'heading';

/**
 * A block of a turn: one or more pieces that read on from each other, over page breaks and false paragraph breaks.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly pieces: readonly PlacedPiece[];
  /** How piece i reads on to piece i + 1; one shorter than `pieces`. */
  readonly joins: readonly LineJoin[];
  /** Why, where words were asked, by index of the join. */
  readonly joinReasons: ReadonlyMap<number, JoinReason>;
  /** The events of an interjection, and those that share their brackets with a note; empty for other kinds. */
  readonly contributions: readonly Contribution[];
  /** What a heading says, part by part; null for other kinds, and where a heading is no agenda item's. */
  readonly heading: Heading | null;
  /** What a procedural note says; null for other kinds. */
  readonly note: Note | null;
}

/** What one speaker says, from one speaker line to the next. */
export interface Turn {
  /** null where the turn began before the first page and is not known. */
  readonly speaker: Speaker | null;
  readonly speakerPiece: PlacedPiece | null;
  readonly blocks: readonly Block[];
  /** The first text of the sitting stands before any speaker line: the turn began on a page that is not here. */
  readonly continuesFrom: boolean;
  /** The last turn breaks off in the middle of a sentence: it goes on on a page that is not here. */
  readonly continuesOn: boolean;
}

/** What stands outside the sitting itself: cover, contents, presence list, annexes. */
export interface Matter {
  readonly kind: Exclude<PageKind, 'speech'>;
  readonly blocks: readonly Block[];
}

/** What the page headers and the cover say about the sitting; null where nothing says it. */
export interface SittingFacts {
  readonly parliament: string | null;
  readonly term: number | null;
  readonly sitting: number | null;
  /** ISO 8601 date. */
  readonly date: string | null;
}

/** Extracts linked into one sitting. */
export interface Sitting {
  readonly facts: SittingFacts;
  readonly extracts: readonly Extract[];
  readonly turns: readonly Turn[];
  readonly matter: readonly Matter[];
}
