import { contributionOf, type Contribution, type ContributionKind } from '../model/contribution.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { readActors } from './actors.js';
import { cutAddressees, cutAddresseesOfWords } from './addressees.js';
import { colonOutsideBrackets } from './brackets.js';
import { eventIn, eventQualifier } from './interjection-words.js';
import { wordsOf, type Word } from './person-name.js';

/** Contributions that a text was read as, and what of it nothing stands for. */
export interface ContributionReading {
  readonly contributions: readonly Contribution[];
  readonly unread: readonly string[];
}

/** An event word with what qualifies it, at its place in the text. */
interface EventPhrase {
  readonly kind: ContributionKind;
  readonly manner: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What stands between two events that happen together. */
const JOINED = /^(?:,|und|sowie|mit|, dann)?$/u;
/** What joins the actors of one event to the next event. */
const TRAILING_JOIN = /(?:,| und| sowie| oder| mit| dann)$/u;

/**
 * Reads events: `Heiterkeit und Beifall SPD` are two with the same actors, `Lebhafter Beifall SPD, vereinzelter Beifall
 * CDU` two with actors of their own. Words behind a colon belong to the last event.
 * @param part a contribution that begins with an event (`startsLikeEvent`)
 */
export function readEvents(part: string, lexicon: Lexicon): ContributionReading {
  const colon = colonOutsideBrackets(part);
  const { rest: head, addressees } = cutAddressees(
    colon < 0 ? part.replace(/(?<=\p{L}{3}|[)\]])\.$/u, '') : part.slice(0, colon),
    lexicon,
  );
  const said = colon < 0 ? null : cutAddresseesOfWords(part.slice(colon + 1).trim(), lexicon);
  const phrases = eventPhrases(head);
  const contributions: Contribution[] = [];
  const unread: string[] = [];
  let together: EventPhrase[] = [];
  for (const [index, phrase] of phrases.entries()) {
    together.push(phrase);
    const next = phrases[index + 1];
    const behind = head.slice(phrase.end, next?.start);
    if (next && JOINED.test(behind.trim())) continue;
    const reading = readActors(next ? behind.trimEnd().replace(TRAILING_JOIN, '') : behind, lexicon);
    contributions.push(...together.map(({ kind, manner }) => contributionOf(kind, { manner, actors: reading.actors })));
    unread.push(...reading.unread);
    together = [];
  }
  const last = contributions.pop();
  if (last) {
    const allAddressees = [...addressees, ...(said?.addressees ?? [])];
    contributions.push({ ...last, addressees: allAddressees, text: said?.rest ?? null });
  }
  return { contributions, unread };
}

/** The events that a text names: at its beginning, and behind what joins them. */
function eventPhrases(head: string): EventPhrase[] {
  const words = wordsOf(head, 0, head.length);
  const phrases: EventPhrase[] = [];
  let depth = 0;
  for (let index = 0; index < words.length; index++) {
    const phrase = depth === 0 && mayBegin(words, index) ? phraseAt(words, index) : null;
    if (phrase) {
      phrases.push(phrase.phrase);
      index = phrase.last;
    }
    depth += bracketDepth(words[index]?.text ?? '');
  }
  return phrases;
}

function mayBegin(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.text;
  return before === undefined || /^(?:und|sowie|oder|mit|dann)$|,$/u.test(before);
}

function phraseAt(words: readonly Word[], from: number): { phrase: EventPhrase; last: number } | null {
  const manner: string[] = [];
  for (let index = from; index < Math.min(words.length, from + 5); index++) {
    const word = words[index];
    if (!word) return null;
    const event = eventIn(word.text);
    if (event) {
      const start = words[from]?.start ?? word.start;
      return { phrase: { kind: event.kind, manner, start, end: word.start + event.length }, last: index };
    }
    const qualifier = eventQualifier(word.text);
    if (qualifier !== null) manner.push(qualifier);
    else if (manner.length === 0 || word.text !== 'und') return null;
  }
  return null;
}

function bracketDepth(word: string): number {
  let depth = 0;
  for (const character of word) {
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
  }
  return depth;
}
