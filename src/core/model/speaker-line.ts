import type { Range } from '../text/offsets.js';
import type { Speaker } from './speaker.js';

/** What is wrong with a speaker line that is one all the same; each is reported by the rule `speaker/<defect>`. */
export type SpeakerLineDefect =
  | 'missing-colon'
  | 'text-after-colon'
  | 'unknown-faction'
  | 'faction-variant'
  | 'missing-affiliation'
  | 'bracket-style'
  | 'unbalanced-brackets'
  | 'split-line'
  | 'role-unknown'
  | 'misread';

/** Where the parts of a speaker line stand, in offsets of the page's text. */
export interface SpeakerLineParts {
  readonly title: Range | null;
  readonly name: Range | null;
  readonly role: Range | null;
  readonly constituency: Range | null;
  readonly faction: Range | null;
  readonly colon: Range | null;
}

/** A finding of the parser about a speaker line: the range, and what should stand there where that is known. */
export interface SpeakerLineFinding extends Range {
  readonly defect: SpeakerLineDefect;
  /** What should stand in the range; null where only a person can say. */
  readonly expected: string | null;
  /** Further candidates, best first. */
  readonly candidates: readonly string[];
}

/** The printed line (up to three physical lines) that opens a turn. */
export interface SpeakerLine {
  readonly speaker: Speaker;
  readonly parts: SpeakerLineParts;
  readonly findings: readonly SpeakerLineFinding[];
}
