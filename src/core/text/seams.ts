import { message } from '../model/message.js';
import type { Evidence } from '../model/problem.js';
import { FUNCTION_WORDS } from './function-words.js';
import { comparisonText, type KnownWords } from './known-words.js';

/** What belongs between two stretches of letters that a line end parts. */
export type Seam = 'nothing' | 'hyphen' | 'blank';

/** A decision about a line end, by words. */
export interface SeamDecision {
  readonly seam: Seam;
  /** False where the words speak for it only weakly: a person should look. */
  readonly sure: boolean;
  readonly evidence: Evidence;
}

/** The letters around a line end, with the hyphens inside them: `Rhein-Main-Ver` and `kehrsverbund`. */
export interface SeamSides {
  readonly left: string;
  readonly right: string;
}

/** Shortest part that counts as a word of its own. */
const MIN_WORD = 3;

/** Adjectives that are put beside others with a hyphen: `sozial-ökologisch`, `wissenschaftlich-künstlerisch`. */
const COORDINATED = /(?:lich|isch|sozial|national|liberal|schwarz|grün|rot|gelb|links|rechts)$/u;
const ADJECTIVE = /^\p{Ll}{3,}$/u;
/** What verbs begin with that is also a word of its own, and never has a hyphen behind it: `zurück-¶tritt`. */
const SEPARABLE =
  /^(?:(?:da|dar|dort|hier|hin|her|wo|vor|um)?(?:ab|an|auf|aus|bei|durch|ein|gegen|hinter|mit|nach|neben|über|um|unter|vor|wider|zu|zwischen)|da|entgegen|fort|her|hin|hinweg|hoch|los|nieder|raus|rein|rüber|runter|umher|vorweg|weg|weiter|wieder|zurück|zusammen)$/u;
/** Endings that make adjectives, inflected: `-universitärer`, `-rumänischen`. */
const DERIVED = /(?:isch|lich|är|al|iv|ell)e[nmrs]?$/u;
const COLOUR = /^(?:schwarz|grün|rot|gelb|blau|braun|lila|links|rechts)/u;

/**
 * What belongs at a hyphen at the end of a line: the hyphen of a compound (`Corona-¶Demonstrationen`), or nothing, where a
 * word was divided (`Zuschuss-¶höhe`).
 * @param byLayout what letter case and abbreviations speak for (`EU-¶weit` keeps it)
 */
export function seamAtHyphen(sides: SeamSides, words: KnownWords, byLayout: 'hyphen' | 'nothing'): SeamDecision {
  const { left, right } = sides;
  const [last, first] = [lastPart(left), firstPart(right)];
  const whole = better(words, [left + right, `${left}-${right}`], [last + first, `${last}-${first}`]);
  if (whole.count !== whole.otherCount) {
    const joined = whole.count > whole.otherCount;
    return {
      seam: joined ? 'nothing' : 'hyphen',
      sure: true,
      evidence: [comparisonText(joined ? whole : reversed(whole))],
    };
  }
  if (/^\p{Lu}/u.test(right)) return { seam: byLayout, sure: true, evidence: byLayout === 'hyphen' ? [CAPITAL] : [] };
  if (byLayout === 'hyphen') return { seam: 'hyphen', sure: true, evidence: [] };
  const isPair = isCoordinated(last, first) && (isAdjective(last, words) || /^\p{Ll}/u.test(last));
  if (isPair && (DERIVED.test(first) || (isAdjective(last, words) && words.has(first)))) {
    return {
      seam: 'hyphen',
      sure: false,
      evidence: [message('Two adjectives: “{left}” and “{right}”', { left, right })],
    };
  }
  if (beginsVerbs(left)) {
    return { seam: 'nothing', sure: true, evidence: [message('“{prefix}” begins verbs', { prefix: left })] };
  }
  const apart = [last, first].filter((part) => part.length < MIN_WORD || !words.has(part));
  const [fragment] = apart;
  if (fragment !== undefined) return { seam: 'nothing', sure: true, evidence: [noWord(fragment)] };
  return { seam: 'nothing', sure: false, evidence: [comparisonText(whole)] };
}

/**
 * What belongs at a line end where no hyphen stands: a blank, or nothing, where the extraction undid hyphenation and kept
 * the line end (`Klar¶heit`). Only a letter before it and a small letter behind it are asked about.
 * @param layout what the layout speaks for: a line without the blank of the extraction goes on, above all before a gap
 */
export function seamAtLineEnd(
  sides: SeamSides,
  words: KnownWords,
  layout: 'goes-on' | 'may-go-on' | 'unknown',
): SeamDecision {
  const { left, right } = sides;
  const known = words.has(left);
  const apart = known && words.has(right) ? null : known ? right : left;
  // In a file without trailing blanks every line end is asked about: two words beside each other are the rule.
  if (layout === 'unknown' && apart === null) return BLANK;
  const joined = left + right;
  const isWord = words.has(joined) || words.has(lastPart(left) + firstPart(right));
  const evidence = layout === 'unknown' ? [] : [NO_BLANK];
  if (isWord) {
    const found = comparisonText(words.compare(joined, `${left} ${right}`));
    if (apart !== null) return { seam: 'nothing', sure: true, evidence: [found, noWord(apart), ...evidence] };
    const bothCommon = FUNCTION_WORDS.has(left) && FUNCTION_WORDS.has(right);
    return {
      seam: layout === 'goes-on' || !bothCommon ? 'nothing' : 'blank',
      sure: !bothCommon,
      evidence: [found, ...evidence],
    };
  }
  if (layout === 'goes-on') return { seam: 'nothing', sure: true, evidence };
  if (layout === 'may-go-on' && !known && left.length > 1) {
    return { seam: 'nothing', sure: false, evidence: [noWord(left), NO_BLANK] };
  }
  return layout === 'may-go-on' && apart !== null ? PERHAPS_BLANK : BLANK;
}

const BLANK: SeamDecision = { seam: 'blank', sure: true, evidence: [] };

const CAPITAL = message('A capital behind the hyphen begins the second part of a compound');
const NO_BLANK = message('The line ends without the blank that the extraction writes');
const PERHAPS_BLANK: SeamDecision = { ...BLANK, sure: false, evidence: [NO_BLANK] };

const noWord = (word: string) => message('“{word}” is no word that stands elsewhere', { word });

/** Whether verbs begin with a word: what stands before another then is no word of its own (`heraus-gegriffen`). */
export function beginsVerbs(word: string): boolean {
  return SEPARABLE.test(word);
}

/** Whether two adjectives stand beside each other, so that the hyphen between them stays. */
function isCoordinated(left: string, right: string): boolean {
  if (!COORDINATED.test(left) || !ADJECTIVE.test(right)) return false;
  return !/(?:grün|rot|gelb|schwarz|links|rechts)$/u.test(left) || COLOUR.test(right);
}

/** Whether the base form of an adjective, as it stands before a hyphen, is known in some form: no torn `verpflich`. */
function isAdjective(base: string, words: KnownWords): boolean {
  return ['', 'e', 'en', 'er', 'es'].some((ending) => words.has(base + ending));
}

function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1);
}

function firstPart(word: string): string {
  const hyphen = word.indexOf('-');
  return hyphen < 0 ? word : word.slice(0, hyphen);
}

/** The comparison of whole words where one of them is known, else that of the parts beside the seam. */
function better(words: KnownWords, whole: readonly [string, string], parts: readonly [string, string]) {
  const compared = words.compare(...whole);
  return compared.count !== compared.otherCount || whole[0] === parts[0] ? compared : words.compare(...parts);
}

function reversed({ word, other, source, count, otherCount }: ReturnType<typeof better>): ReturnType<typeof better> {
  return { word: other, other: word, source, count: otherCount, otherCount: count };
}
