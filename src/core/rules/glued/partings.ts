import { FUNCTION_WORDS } from '../../text/function-words.js';
import { printWidth } from '../../text/print-width.js';
import { beginsVerbs } from '../../text/seams.js';

/** Shortest word that is no function word and yet stands for itself beside another such word. */
const MIN_CONTENT = 4;
/** Where on a line that took in the next one its end lay, as a share of the column's width. */
const LINE_END_FROM = 0.8;
const LINE_END_TO = 1.2;

/**
 * Function words that are endings or prefixes of other words as well (`bedeutend-es`, `Lehrer-in`, `an-geschlossen`):
 * they are no evidence that two words ran together.
 */
const ENDINGS: ReadonlySet<string> = new Set([
  'er',
  'es',
  'des',
  'den',
  'in',
  'ab',
  'an',
  'sei',
  'bin',
  'ein',
  'eine',
  'hin',
  'her',
  'wer',
  'um',
  'zu',
  'ich',
  'er',
  'uns',
  'hier',
  'ihm',
  'war',
  'seit',
  'mal',
  'bis',
  'so',
  'da',
]);
const PREFIXES: ReadonlySet<string> = new Set([
  'an',
  'ab',
  'auf',
  'aus',
  'ein',
  'vor',
  'zu',
  'über',
  'unter',
  'um',
  'nach',
  'mit',
  'bei',
  'durch',
  'her',
  'hin',
  'da',
  'immer',
  'zwischen',
  'gegen',
  'hinter',
  'wieder',
  'so',
  'als',
  'in',
  'dem',
  'neben',
  'ohne',
  'wo',
  'was',
  'nicht',
  'alle',
  'viel',
  'mehr',
  'fort',
  'weiter',
  'zusammen',
  'zurück',
  'heraus',
  'los',
  'fest',
  'frei',
  'wohl',
  'über',
  'sein',
  'sonder',
  'haupt',
  'mein',
  'uns',
  'es',
  'er',
  'man',
  'schon',
  'noch',
  'doch',
  'jede',
  'kein',
  'be',
  'ge',
  'will',
  'soll',
  'sehr',
  'ja',
  'hier',
  'dort',
  'zum',
  'zur',
  'im',
  'am',
  'von',
  'vom',
  'ist',
  'war',
  'hat',
  'kann',
  'darf',
  'mag',
  'bin',
  'bis',
]);

/** A place in a word where two words may meet, as far as the page shows it. */
export interface Parting {
  /** Where in the word the blank is missing. */
  readonly at: number;
  readonly score: number;
  /** The parts that must be known as words; none where both are function words. */
  readonly mustBeKnown: readonly string[];
}

/**
 * The places where two words may meet in a word that lies over the end of the printed line.
 * @param before print width of the line up to the word
 */
export function partingsOf(word: string, before: number, column: number): Parting[] {
  const startsAt = before / column;
  if (startsAt > LINE_END_TO || startsAt + printWidth(word) / column < LINE_END_FROM) return [];
  if (FUNCTION_WORDS.has(word.toLowerCase())) return [];
  const partings: Parting[] = [];
  for (let at = 2; at <= word.length - 2; at++) {
    const lineEnd = startsAt + printWidth(word, 0, at) / column;
    if (lineEnd < LINE_END_FROM || lineEnd > LINE_END_TO) continue;
    const left = word.slice(0, at);
    const right = word.slice(at);
    const mustBeKnown = partsThatMustBeKnown(left, right);
    if (mustBeKnown === null) continue;
    const score =
      Math.max(functionLength(left), functionLength(right)) +
      (isFunctionWord(left) && isFunctionWord(right) ? 2 : 0) -
      Math.abs(lineEnd - 1) * 4;
    partings.push({ at, score, mustBeKnown });
  }
  return partings;
}

function isFunctionWord(part: string): boolean {
  return FUNCTION_WORDS.has(part) || FUNCTION_WORDS.has(part.toLowerCase());
}

function functionLength(part: string): number {
  return isFunctionWord(part) ? part.length : 0;
}

/**
 * Two parts of a word are words of their own where one is a function word that is no ending or prefix there, and the
 * other is one too or is known. Two others both have to be known.
 * @returns the parts that must be known; null where they are no two words anyway
 */
function partsThatMustBeKnown(left: string, right: string): readonly string[] | null {
  const rightIsFunction = FUNCTION_WORDS.has(right);
  if (isFunctionWord(left)) {
    if (rightIsFunction) return [];
    return !PREFIXES.has(left.toLowerCase()) && right.length > 2 ? [right] : null;
  }
  if (!rightIsFunction)
    return left.length >= MIN_CONTENT && right.length >= MIN_CONTENT && !beginsVerbs(left.toLowerCase())
      ? [left, right]
      : null;
  if (left.length < 3) return null;
  return !ENDINGS.has(right) || (right === 'des' && /^\p{Lu}\p{Ll}{4}/u.test(left)) ? [left] : null;
}
