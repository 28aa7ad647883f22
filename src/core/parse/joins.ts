import { WORDS_IN_CAPITALS } from '../profiles/vocabulary.js';
import type { FileEvidence, LineJoin } from '../model/page.js';

/** Words before which a hyphen at a line's end is a suspended one: `Kunst- und Kulturpolitik`. */
const AFTER_SUSPENDED_HYPHEN = /^(?:und|oder|bzw\.|sowie|beziehungsweise)(?=\s|$)/u;

/**
 * How a line reads on to the next one (DOMAIN.md, "Lines, paragraphs, joins").
 * @param text the page's text, C1 punctuation decoded
 * @param end offset behind the last character of the line that is no blank
 * @param lineEnd offset of the line's end, blanks included
 * @param next offset of the first character of the next line that is no blank
 * @param overGap whether empty lines or a page end lie between: only there a missing blank shows that the word goes on
 */
export function joinLines(
  text: string,
  end: number,
  lineEnd: number,
  next: number,
  evidence: FileEvidence,
  overGap: boolean,
): LineJoin {
  return joinTexts(
    text.slice(Math.max(0, end - 24), end),
    lineEnd > end,
    text.slice(next, next + 24),
    evidence,
    overGap,
  );
}

/**
 * The same for two stretches of text that may stand on different pages.
 * @param before the last characters before the break, without blanks behind them
 * @param blankBehind whether blanks stood behind them
 * @param after the first characters behind the break
 */
export function joinTexts(
  before: string,
  blankBehind: boolean,
  after: string,
  evidence: FileEvidence,
  overGap: boolean,
): LineJoin {
  const last = before.charAt(before.length - 1);
  if (last === '\u00ad') return 'dehyphenate';
  if (last === '-' && /[\p{L}\p{N}]-$/u.test(before)) {
    if (AFTER_SUSPENDED_HYPHEN.test(after)) return 'suspended';
    if (blankBehind && evidence.trailingBlanks) return 'space';
    if (isTornCapitals(before, after)) return 'dehyphenate';
    return /^\p{Ll}/u.test(after) && !keepsHyphen(before) ? 'dehyphenate' : 'none';
  }
  if (last === '/' && /\S\/$/u.test(before)) return 'none';
  if (!blankBehind && evidence.trailingBlanks && overGap && /\p{L}$/u.test(before) && /^\p{Ll}/u.test(after))
    return 'none';
  return 'space';
}

/** Whether a word in capitals is hyphenated: `GRÜ-` and `NEN`. Of other capitals the hyphen parts two abbreviations. */
function isTornCapitals(before: string, after: string): boolean {
  const left = /(?<!\p{Lu})\p{Lu}{2,}(?=-$)/u.exec(before)?.[0];
  const right = /^\p{Lu}{2,}/u.exec(after)?.[0];
  return left !== undefined && right !== undefined && WORDS_IN_CAPITALS.has(left + right);
}

/** Whether the word before a hyphen keeps it before a lower-case ending: figures and abbreviations (`5G-fähig`). */
function keepsHyphen(before: string): boolean {
  return /(?:\d|[\p{Lu}\d]\p{Lu}|\b\p{Lu}-\p{L}+)-$/u.test(before);
}
