import { message } from '../../model/message.js';
import type { Fix } from '../../model/problem.js';
import type { Range } from '../../text/offsets.js';
import type { Finding, PageRule } from '../rule.js';

const REPLACEMENT = '\ufffd';
const NO_WORDS: ReadonlySet<string> = new Set();
const WORD = /[\p{L}\p{N}\ufffd-]+/gu;

/** Words of a page that are compared with damaged ones: what is damaged throughout is not to be guessed. */
const MAX_COMPARISONS = 20000;

/** Most words that are offered for a damaged one. */
const MAX_OFFERS = 3;

function* check(text: string): Generator<Finding> {
  if (!text.includes(REPLACEMENT)) return;
  const { whole, damaged } = wordsIn(text);
  let comparisons = 0;
  for (const { start, end } of damaged) {
    const printed = text.slice(start, end);
    const alike = comparisons < MAX_COMPARISONS ? (whole.get(printed.length) ?? NO_WORDS) : NO_WORDS;
    comparisons += alike.size;
    yield {
      start,
      end,
      message: message('“{printed}” has lost characters that no program can bring back.', { printed }),
      fixes: offersFor(printed, alike).map((word): Fix => ({
        title: message('Replace with “{word}”, which the page has elsewhere', { word }),
        applicability: 'suggestion',
        edits: [{ start, end, newText: word }],
      })),
    };
  }
}

function wordsIn(text: string): { whole: Map<number, Set<string>>; damaged: Range[] } {
  const whole = new Map<number, Set<string>>();
  const damaged: Range[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (word.includes(REPLACEMENT)) {
      damaged.push({ start: match.index, end: match.index + word.length });
      continue;
    }
    const sameLength = whole.get(word.length) ?? new Set();
    whole.set(word.length, sameLength.add(word));
  }
  return { whole, damaged };
}

/** Words of the page that differ from a damaged one in nothing but the lost characters. */
function offersFor(printed: string, alike: ReadonlySet<string>): string[] {
  const offers: string[] = [];
  if (printed.replaceAll(REPLACEMENT, '').length < 2) return offers;
  for (const word of alike) {
    if (offers.length === MAX_OFFERS) break;
    if (fits(printed, word)) offers.push(word);
  }
  return offers;
}

function fits(printed: string, word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const character = printed.charAt(at);
    if (character !== word.charAt(at) && character !== REPLACEMENT) return false;
  }
  return true;
}

/** U+FFFD: what a decoder writes where the bytes are no character. */
export const replacementCharacter: PageRule = {
  code: 'encoding/replacement-character',
  severity: 'warning',
  cost: 'line',
  summary: 'The replacement character U+FFFD: what stood here was lost when the text was decoded.',
  docs: {
    why: `A decoder writes U+FFFD where the bytes are no character of the encoding that it was told. Other than with
encoding/c1-control and encoding/mojibake nothing is left of the bytes: read the file again with the right encoding, or
look at the printed page.`,
    bad: 'Der Landeshaushalt w\ufffdchst.',
    good: 'Der Landeshaushalt wächst.',
    limits: 'Words that stand whole elsewhere on the page are offered. Which of them it was, a person has to say.',
  },
  check: ({ page }) => check(page.text),
};
