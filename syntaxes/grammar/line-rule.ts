import type { Rule } from './textmate.js';

/** A rule that begins at the start of a line, with the expression that tells where. */
export interface LineRule {
  /** What stands at the start of the line; no anchor, no captures. */
  readonly ahead: string;
  readonly rule: Rule;
}
