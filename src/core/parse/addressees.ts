import type { Actor } from '../model/contribution.js';
import type { Lexicon } from '../profiles/lexicon.js';
import { readActors } from './actors.js';

/** `…, zur AfD gewandt`, `…, an den Abg. Name [AfD] gewandt, nachdem …`. */
const TURNED = /,? (?:an|zu|zum|zur) ([^:]{2,120}?) (?:zu)?gewandt(?:, [^:]*)?$/u;
/** `… in Richtung SPÖ`. */
const TOWARDS = /[,–—]? \(?(?:in )?Richtung ([^()–—]{2,80}?)(?: weisend| blickend| gewandt| deutend)?\)?$/u;
/** The same before the words, in brackets. */
const BEFORE_WORDS = /^\((?:in )?Richtung ([^()]{2,80})\) ?/u;
/** What a shout is about, as the record says it: `zur Geschäftsordnung`. */
const SUBJECT = /,? zu[rm]? (?:Geschäftsordnung|Geschäftsbehandlung|Wort|einer [^:]{0,80})\.?$/u;

/** A text without what says whom it is addressed to, and these. */
export interface Addressed {
  readonly rest: string;
  readonly addressees: readonly Actor[];
}

/** Takes the addressees off what stands before the words of a shout. */
export function cutAddressees(head: string, lexicon: Lexicon): Addressed {
  const plain = head.replace(/\s+/gu, ' ').trimEnd().replace(SUBJECT, '');
  const match = TURNED.exec(plain) ?? TOWARDS.exec(plain);
  if (!match?.[1]) return { rest: plain, addressees: [] };
  return { rest: plain.slice(0, match.index), addressees: readActors(match[1], lexicon).actors };
}

/** Takes the addressees off the words of a shout: `(in Richtung Grüne) Keine Handschlagqualität!` */
export function cutAddresseesOfWords(words: string, lexicon: Lexicon): Addressed {
  const match = BEFORE_WORDS.exec(words);
  if (!match?.[1]) return { rest: words, addressees: [] };
  return { rest: words.slice(match[0].length), addressees: readActors(match[1], lexicon).actors };
}
