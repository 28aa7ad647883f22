import type { Vocabulary } from '../../text/vocabulary.js';

/** Beginnings behind which a capital stands by right: `McAllister`, `DeLorean`. */
const PREFIX = /(?:^|[\s-])(?:Mc|Mac|De|Di|Da|Du|Le|La|Lo|Van|Fitz|Del|Ben|Al|El)$/u;

/** Two words that ran together: `JürgenFrömmrich`. */
const TWO_WORDS = /(?<=\p{Lu}\p{Ll}{2,20})(?=\p{Lu}\p{Ll}{2,20}(?:[\s-]|$))/u;

/**
 * `JürgenFrömmrich` with its blank; null where no blank is lost. A capital inside a name is a letter of the wrong size as
 * well, so that it takes evidence: a name without a given name in a sitting that prints them, or a second part that stands
 * elsewhere.
 * @param printsGivenNames whether most speaker lines of the sitting give more than a surname
 */
export function partedName(name: string, printsGivenNames: boolean, vocabulary: Vocabulary): string | null {
  const gap = name.search(TWO_WORDS);
  if (gap < 0 || PREFIX.test(name.slice(0, gap))) return null;
  const second = /^\p{L}+/u.exec(name.slice(gap))?.[0] ?? '';
  if (!(printsGivenNames && !name.includes(' ')) && vocabulary.count(second) === 0) return null;
  return `${name.slice(0, gap)} ${name.slice(gap)}`;
}

/** A capital where none can stand: behind a small letter, or second before one. */
const WRONG_CAPITAL = /(?<=\p{Ll})\p{Lu}|(?<=(?:^|[\s-])\p{Lu})\p{Lu}(?=\p{Ll})/gu;

/** `BrüCk` with its capitals made small; null where there is nothing to make small. */
export function withoutWrongCapitals(name: string): string | null {
  let right = name;
  for (const { 0: capital, index } of name.matchAll(WRONG_CAPITAL)) {
    if (PREFIX.test(name.slice(0, index))) continue;
    right = right.slice(0, index) + capital.toLowerCase() + right.slice(index + 1);
  }
  return right === name ? null : right;
}

/** `Dr Hupka` with its full stop; null where no title lacks one. */
export function withDotOfTitle(name: string): string | null {
  return /^(?:Dr|Prof)\s/u.test(name) ? name.replace(/\s/u, '. ') : null;
}
