import { editDistance } from '../../text/edit-distance.js';
import { scanDistance } from '../../text/scan-distance.js';

/** A name as the parts that slips are looked for in. */
export interface NameParts {
  /** All words but the last; empty where surnames stand alone. */
  readonly given: string;
  readonly surname: string;
}

export function partsOf(name: string): NameParts {
  const blank = name.lastIndexOf(' ');
  return { given: name.slice(0, Math.max(0, blank)), surname: name.slice(blank + 1) };
}

/** Most that a slip may cost (text/scan-distance.ts), by the letters of the shorter name. */
const LIMITS: readonly (readonly [length: number, limit: number])[] = [
  [9, 1.6],
  [6, 1.1],
  [5, 1],
  [4, 0.6],
];

/** What it costs to read one surname for another; Infinity where that is no slip: the shorter a name, the nearer. */
export function surnameSlip(printed: string, meant: string): number {
  const length = Math.min(printed.length, meant.length);
  const limit = LIMITS.find(([from]) => length >= from)?.[1];
  return limit === undefined ? Infinity : scanDistance(printed, meant, limit);
}

/** Names with initials and with another number of words are other persons; so are Andrea and Andreas, Christian and Christina. */
export function isSlipInGivenName(given: string, usual: string): boolean {
  if (given.includes('.') || usual.includes('.') || given.split(/[ -]/u).length !== usual.split(/[ -]/u).length)
    return false;
  const length = Math.min(given.length, usual.length);
  let prefix = 0;
  while (prefix < length && given.charAt(prefix) === usual.charAt(prefix)) prefix++;
  const endsDiffer = prefix >= length - 2;
  const limit = length >= 9 ? 2 : length >= 5 ? 1 : 0;
  return !endsDiffer && limit > 0 && editDistance(given, usual, limit) <= limit;
}

/** The same letters, marks, blanks and capitals apart: `Klaus-Dieter-Feige`, `KUHN`. */
export function haveSameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '').toUpperCase();
}
