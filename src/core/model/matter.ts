import type { Range } from '../text/offsets.js';
import type { PlacedPage } from './sitting.js';
import type { Speaker } from './speaker.js';

/** A stretch of a page, in UTF-16 offsets of the page's text. */
export interface PlacedRange extends Range {
  readonly placed: PlacedPage;
}

/** A printed line of matter, without the blanks around it. */
export interface MatterLine extends PlacedRange {
  /** The line's characters, C1 punctuation decoded. */
  readonly text: string;
  /** An empty line or the edge of a page stands before it. */
  readonly gapBefore: boolean;
  /** Index of the matter that it stands in, in `Sitting.matter`. */
  readonly matter: number;
}

/** A page number that contents name. */
export interface PageReference extends PlacedRange {
  readonly page: number;
  /** The quarter of the page, as the Bundestag prints it: `A` to `D`. */
  readonly quarter: string | null;
}

/** Who speaks, by the contents: one page for each turn. */
export interface ContentsSpeaker {
  readonly speaker: Speaker;
  readonly pages: readonly PageReference[];
  /** The lines of the name and its pages. */
  readonly ranges: readonly PlacedRange[];
}

/** What became of an item, by the contents: `In zweiter Lesung abgelehnt`. */
export interface ContentsOutcome {
  readonly text: string;
  readonly pages: readonly PageReference[];
  readonly ranges: readonly PlacedRange[];
}

/**
 * An entry of the contents.
 * - `item`: an item of the agenda, with its number;
 * - `question`: a question of question time, with its number;
 * - `annex`: an annex that the contents announce;
 * - `part`: what is printed without a number: official notices, another paper under an item.
 */
export interface ContentsEntry {
  /** Index of the matter that it begins in, in `Sitting.matter`; it may go on in the next. */
  readonly matter: number;
  readonly kind: 'item' | 'question' | 'annex' | 'part';
  /** As printed, without the full stop: `12`, `1 a`, `II.14`. */
  readonly number: string | null;
  /** The running text, number and pages left out; papers as printed. */
  readonly title: string;
  /** Numbers of the papers that the title names: `20/5294`. */
  readonly papers: readonly string[];
  /** Where it is called up. */
  readonly pages: readonly PageReference[];
  readonly outcomes: readonly ContentsOutcome[];
  /** Who speaks to it; items that are debated together print their speakers once, behind the last of them. */
  readonly speakers: readonly ContentsSpeaker[];
  /** All lines of the entry, one range for each run of lines on a page. */
  readonly ranges: readonly PlacedRange[];
}

/** Somebody in a list of those present or absent. */
export interface PresentPerson extends PlacedRange {
  readonly speaker: Speaker;
}

/** A list of those present or absent: presidium, government, absent members. */
export interface PresenceList {
  /** Index of the matter that it stands in, in `Sitting.matter`. */
  readonly matter: number;
  readonly kind: 'presidium' | 'government' | 'absent';
  /** The line that heads it, without the colon. */
  readonly title: string;
  readonly people: readonly PresentPerson[];
}

/** A question with its answer, as an annex prints them. Blocks are indices into the blocks of the matter. */
export interface AnnexQuestion {
  readonly number: string;
  readonly asker: Speaker | null;
  readonly answerer: Speaker | null;
  readonly head: number;
  readonly question: readonly number[];
  readonly answerHead: number | null;
  readonly answer: readonly number[];
}

/** What somebody gave to the record. Blocks are indices into the blocks of the matter. */
export interface AnnexStatement {
  readonly speakers: readonly Speaker[];
  readonly kind: 'vote' | 'speech' | 'other';
  readonly blocks: readonly number[];
}

export type Vote = 'yes' | 'no' | 'abstention' | 'absent' | 'invalid';

/** A row of a roll call. */
export interface RollCallRow extends PlacedRange {
  /** As printed, surname first: `Bartelt, Dr. Ralf-Norbert`. */
  readonly label: string;
  readonly name: string;
  readonly title: string | null;
  readonly faction: string | null;
  readonly constituency: string | null;
  /** null where a mark is printed whose column the extraction lost. */
  readonly vote: Vote | null;
}

/** The numbers of votes that a roll call prints. */
export type VoteTotals = Readonly<Partial<Record<Vote, number>>>;

/** A table of a vote by name. */
export interface RollCall {
  readonly title: string;
  readonly papers: readonly string[];
  readonly rows: readonly RollCallRow[];
  /** As printed with the table; null where nothing is. */
  readonly totals: VoteTotals | null;
}

/** An annex: from its heading to the next. */
export interface Annex {
  /** `1` of `Anlage 1`; null where the sitting has only one. */
  readonly number: string | null;
  readonly title: string;
  /** Its first and its last block, as indices into the blocks of the matter. */
  readonly first: number;
  readonly last: number;
  readonly questions: readonly AnnexQuestion[];
  readonly statements: readonly AnnexStatement[];
  readonly rollCalls: readonly RollCall[];
}

/** What a matter holds; laid over its blocks, which stay as they are. */
export interface MatterContent {
  readonly entries: readonly ContentsEntry[];
  readonly presence: readonly PresenceList[];
  readonly annexes: readonly Annex[];
}
