import type { Lexicon } from '../profiles/lexicon.js';
import type { Range } from '../text/offsets.js';
import { wordsOf } from './person-name.js';

/** What stands in brackets behind a name: a constituency, an affiliation. */
export interface AffiliationGroup extends Range {
  /** The characters between the brackets. */
  readonly inner: Range;
  /** The brackets as printed; `mixed`: they do not belong together, `unclosed` and `unopened`: one is missing. */
  readonly brackets: '()' | '[]' | '{}' | 'mixed' | 'unclosed' | 'unopened';
}

const OPENING = '([{';
const CLOSING = ')]}';
const MAX_GROUPS = 3;
/** Most words of an affiliation: `BÜNDNIS 90/ DIE GRÜNEN`. */
const MAX_FACTION_WORDS = 4;

/**
 * The bracket groups at the end of a stretch of text, in order.
 * @param tolerant whether a group whose opening or closing bracket is missing counts
 * @returns the groups and where the name before them ends; null where brackets stand in a way no speaker line has them
 */
export function affiliationGroups(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  tolerant: boolean,
): { readonly groups: readonly AffiliationGroup[]; readonly headEnd: number } | null {
  const groups: AffiliationGroup[] = [];
  let headEnd = end;
  for (;;) {
    const group = lastGroup(text, start, headEnd, lexicon, tolerant);
    if (group === null) return { groups, headEnd };
    if (groups.length === MAX_GROUPS) return null;
    groups.unshift(group);
    headEnd = group.start;
    while (headEnd > start && /\s/u.test(text.charAt(headEnd - 1))) headEnd--;
  }
}

function lastGroup(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  tolerant: boolean,
): AffiliationGroup | null {
  const kind = CLOSING.indexOf(text.charAt(end - 1));
  if (kind < 0) return tolerant ? unclosedGroup(text, start, end) : null;
  const nested = nestedGroupStart(text, start, end);
  for (let at = nested < 0 ? end - 2 : nested - 1; at > start; at--) {
    const character = text.charAt(at);
    const opening = OPENING.indexOf(character);
    if (opening >= 0) {
      const brackets = opening !== kind ? 'mixed' : opening === 0 ? '()' : opening === 1 ? '[]' : '{}';
      return { start: at, end, inner: { start: at + 1, end: end - 1 }, brackets };
    }
    if (CLOSING.includes(character)) return null;
  }
  return tolerant ? unopenedGroup(text, start, end, lexicon) : null;
}

/** Where brackets of another kind begin that end the inside of a group: `(DP [FVP])`; -1 where there are none. */
function nestedGroupStart(text: string, start: number, end: number): number {
  const kind = CLOSING.indexOf(text.charAt(end - 2));
  if (kind < 0 || text.charAt(end - 2) === text.charAt(end - 1)) return -1;
  const at = text.lastIndexOf(OPENING.charAt(kind), end - 3);
  return at > start ? at : -1;
}

function unclosedGroup(text: string, start: number, end: number): AffiliationGroup | null {
  for (let at = end - 1; at > start; at--) {
    const character = text.charAt(at);
    if (CLOSING.includes(character)) return null;
    if (OPENING.includes(character)) return { start: at, end, inner: { start: at + 1, end }, brackets: 'unclosed' };
  }
  return null;
}

/** Where the opening bracket is missing, the longest known affiliation counts, else the last word. */
function unopenedGroup(text: string, start: number, end: number, lexicon: Lexicon): AffiliationGroup | null {
  const words = wordsOf(text, start, end - 1);
  for (let count = Math.min(MAX_FACTION_WORDS, words.length - 1); count >= 1; count--) {
    const from = words[words.length - count]?.start ?? start;
    const isFaction = lexicon.faction(text.slice(from, end - 1).replace(/\s+/gu, ' ')) !== null;
    if (isFaction || count === 1)
      return { start: from, end, inner: { start: from, end: end - 1 }, brackets: 'unopened' };
  }
  return null;
}
