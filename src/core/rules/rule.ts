import type { Profile } from '../profiles/profile.js';
import type { FileEvidence, Page } from '../model/page.js';
import type { Problem, Severity } from '../model/problem.js';
import type { PlacedPage, Sitting } from '../model/sitting.js';
import type { KnownWords } from '../text/known-words.js';
import type { Vocabulary } from '../text/vocabulary.js';

/** What every rule has. The file name of a rule is the part of its code behind the slash. */
export interface RuleDescription {
  /** `group/name`. */
  readonly code: string;
  /** Default severity. A finding may name another (an unfinished turn at the page's end is information). */
  readonly severity: Severity;
  /** One sentence: what it finds. English; also an l10n key. */
  readonly summary: string;
  /** Documentation page: Markdown, from real pages. `bad` and `good` are extracts. */
  readonly docs: {
    readonly why: string;
    readonly bad: string;
    readonly good: string;
    /** What the rule cannot know, where it errs. */
    readonly limits?: string;
  };
}

/** A finding before the registry adds the rule's code and severity. */
export interface Finding extends Omit<Problem, 'code' | 'severity'> {
  /** Overrides the rule's default severity. */
  readonly severity?: Severity;
}

/** What a page rule sees. Offsets in findings count from the page's start; the caller moves them. */
export interface PageContext {
  readonly page: Page;
  readonly profile: Profile;
  readonly evidence: FileEvidence;
}

/** A rule that needs one page only. Its findings are kept as long as the page does not change: it must be pure. */
export interface PageRule extends RuleDescription {
  readonly cost: 'line' | 'page';
  check(context: PageContext): Iterable<Finding>;
}

/** What a sitting rule sees. It is called once per sitting and reports with the index of the source. */
export interface SittingContext {
  readonly sitting: Sitting;
  readonly profile: Profile;
  /** The words of the sitting, as they are written. */
  readonly vocabulary: Vocabulary;
  /** The words of the sitting and of the list that ships with Plenar, as evidence. */
  readonly words: KnownWords;
}

/** A finding of a sitting rule: UTF-16 offsets of the extract `source`. */
export interface SittingFinding extends Finding {
  readonly source: number;
}

/** A rule that looks over page ends: turns, rosters, page numbers. */
export interface SittingRule extends RuleDescription {
  readonly cost: 'sitting';
  check(context: SittingContext): Iterable<SittingFinding>;
}

export type Rule = PageRule | SittingRule;

/** Moves a range of a page to its place in the extract. */
export function placedRange(placed: PlacedPage, range: { readonly start: number; readonly end: number }) {
  return { start: placed.start + range.start, end: placed.start + range.end };
}
