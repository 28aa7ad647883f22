import type { Lexicon } from '../profiles/lexicon.js';
import { readAction } from './action-reading.js';
import { colonOutsideBrackets } from './brackets.js';
import { readEvents } from './event-reading.js';
import { startsLikeAction, startsLikeEvent, startsLikeNote } from './interjection-words.js';
import { namedFaction } from './named-faction.js';
import { readAddressedShouter, startsLikeOfficeAction, startsLikeShout } from './shouter.js';

/** Stands where two blanks are printed: perhaps what is left of a deleted dash. No text has it (private use). */
export const LOST_DASH = '\ue000';

/** What may part contributions. */
const SEPARATOR = /(?<!\s)\s+[–—\ue000][\s–—\ue000]*|[–—]\s[\s–—\ue000]*/gu;
/** Longest beginning of a contribution that is looked at, in UTF-16 units. */
const LOOK_AHEAD = 300;

/**
 * Cuts the text inside the brackets of an interjection into its contributions. A dash parts two of them only where
 * something that begins like a contribution follows: shouts hold dashes and quotations of their own.
 * @returns the contributions' texts, in order; what is left of deleted dashes inside them is a blank again
 */
export function splitContributions(inner: string, lexicon: Lexicon): string[] {
  const parts: string[] = [];
  let from = 0;
  const push = (end: number): void => {
    const part = inner.slice(from, end).replaceAll(LOST_DASH, ' ').replace(/ {2,}/gu, ' ').trim();
    if (part !== '') parts.push(part);
  };
  for (const match of inner.matchAll(SEPARATOR)) {
    const behind = match.index + match[0].length;
    const isPrinted = /[–—]/u.test(match[0]);
    if (!isSeparator(inner.slice(from, match.index), inner.slice(behind), isPrinted, lexicon)) continue;
    push(match.index);
    from = behind;
  }
  push(inner.length);
  return parts;
}

/** Whether a text begins like a contribution: an event, a note, a shout by a named person. */
export function beginsContribution(text: string, lexicon: Lexicon): boolean {
  const head = text.slice(0, LOOK_AHEAD);
  return (
    startsLikeEvent(head) ||
    startsLikeNote(head) ||
    startsLikeAction(head) ||
    startsLikeShout(head, lexicon) ||
    readAddressedShouter(head, lexicon) !== null ||
    startsLikeOfficeAction(head, lexicon)
  );
}

/**
 * Whether a dash parts two contributions.
 * @param before the contribution that would end there
 * @param behind everything behind the dash
 * @param isPrinted whether a dash is printed; else two blanks may be left of one
 */
function isSeparator(before: string, behind: string, isPrinted: boolean, lexicon: Lexicon): boolean {
  if (isInsideQuotation(before, behind)) return false;
  const next = nextPart(behind);
  if (colonOutsideBrackets(before) >= 0) return beginsBehindWords(before, next, behind, isPrinted, lexicon);
  if (beginsContribution(behind, lexicon)) return true;
  return isPrinted && /^\p{Lu}.*[\p{L}.!?)]$/su.test(next) && !namedFaction(next, lexicon);
}

/** The text up to the next place that may part contributions. */
function nextPart(behind: string): string {
  const end = behind.search(SEPARATOR);
  return (end < 0 ? behind : behind.slice(0, end)).trim();
}

/** A quotation that is open before the dash and closed behind it, no other begun meanwhile. */
function isInsideQuotation(before: string, behind: string): boolean {
  if (before.lastIndexOf('„') <= before.lastIndexOf('“')) return false;
  const close = behind.indexOf('“');
  const open = behind.indexOf('„');
  return close >= 0 && (open < 0 || close < open);
}

/** Whether a contribution begins behind words that are shouted, which may go on with the same words. */
function beginsBehindWords(
  before: string,
  next: string,
  behind: string,
  isPrinted: boolean,
  lexicon: Lexicon,
): boolean {
  const head = behind.slice(0, LOOK_AHEAD);
  if (startsLikeShout(head, lexicon) || readAddressedShouter(head, lexicon) !== null) return true;
  if (startsLikeEvent(next)) return isWholeEvent(next, lexicon);
  if (startsLikeNote(next)) return /\d|^(?:Kurze )?Unterbrechung/u.test(next);
  // A shout ends with an exclamation or question mark, what is told with a full stop.
  if (!/\p{Ll}\.$/u.test(next) || /[„“!?]/u.test(next)) return false;
  if (startsLikeOfficeAction(head, lexicon) || (startsLikeAction(next) && readAction(next, lexicon) !== null))
    return true;
  return isPrinted && /[!?…“]$/u.test(before.trimEnd()) && /^\p{Lu}/u.test(next);
}

/** Whether a text is an event, not a sentence that begins with such a word: `Beifall hin oder her`. */
function isWholeEvent(next: string, lexicon: Lexicon): boolean {
  const colon = colonOutsideBrackets(next);
  const head = colon < 0 ? next : next.slice(0, colon);
  if (/[!?;]/u.test(head)) return false;
  const { unread } = readEvents(next, lexicon);
  return (
    unread.length === 0 ||
    (colon >= 0 && unread.every((text) => /^\p{Lu}|^(?:bei|beim|von|vom|des|der|auf)\s/u.test(text)))
  );
}
