import type { Range, TextEdit } from '../text/offsets.js';

/** error: the export would be structurally wrong; warning: text is probably not what was said; information: evidence
 * worth a look; hint: style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** safe: layout or lossless repair; inferred: evidence decides; suggestion: a person chooses. */
export type Applicability = 'safe' | 'inferred' | 'suggestion';

/**
 * A text that is shown to people: an English template with `{name}` placeholders, which is also its l10n key
 * (l10n/bundle.l10n.<language>.json), and the values for them.
 */
export interface Message {
  readonly template: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A repair of a problem. Edits are in UTF-16 offsets of the extract's text, ascending, not overlapping. */
export interface Fix {
  readonly title: Message;
  readonly applicability: Applicability;
  readonly edits: readonly TextEdit[];
}

/**
 * What speaks for a decision, the strongest first: a short sentence each, with the figures it rests on ("“Zuschusshöhe”
 * 14 times in this sitting, “Zuschuss-höhe” never"). Absent or empty where the problem's message says it all.
 */
export type Evidence = readonly Message[];

/** What a rule found, in UTF-16 offsets of the extract's text. */
export interface Problem extends Range {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  /** Why the rule thinks so, and why the first fix is the right one. Corrections carry it on. */
  readonly evidence?: Evidence;
  /** Repairs, the best first. The first is the preferred one when it is safe or inferred. */
  readonly fixes: readonly Fix[];
}
