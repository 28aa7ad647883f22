import type { Rule } from './textmate.js';

/** A rule that begins at the start of a line. */
export interface LineRule {
  /**
   * Where the rule may begin: an expression for what stands behind the line's indent, cheap to try on every line. It may
   * let lines through on which the rule then does not begin. No anchor, no captures.
   */
  readonly mayBegin: string;
  readonly rule: Rule;
}
