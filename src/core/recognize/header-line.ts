import { PROFILES } from '../profiles/profiles.js';

/** Longest line that is looked at. */
const MAX_LENGTH = 160;

/** Characters that a header may have besides its parts: a place and a weekday (`Berlin, Donnerstag, den`). */
const MAX_RESIDUE = 24;

const TERM = /\d{1,2}\.\s*Wahlperiode/u;
const SITTING = /\d{1,3}\.\s*(?:Plenars|S)itzung/u;
const RECORD = /Plenarprotokoll(?:\s*\d{1,2}\/\d{1,3})?/u;
const DATE = /\d{1,2}\.\s*(?:\d{1,2}\.|\p{L}{3,9})\s*\d{4}/u;

const NAMES: readonly string[] = PROFILES.flatMap(({ headerNames }) => headerNames)
  .filter((name) => name.includes(' '))
  .sort((a, b) => b.length - a.length);

/** The name of a parliament that a line begins with, a page number before it left out; null where it begins with none. */
export function leadingParliament(line: string): string | null {
  const name = line.replace(/^\d{1,5}\s*/u, '');
  return NAMES.find((candidate) => name.startsWith(candidate)) ?? null;
}

/**
 * Whether a line is the running head of a page: the name of a parliament with term, sitting or date, and hardly a word
 * besides. A sentence or a reference that names a sitting has more.
 * @param line a line without blanks around it
 */
export function isHeaderLine(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const name = leadingParliament(line);
  if (name === null) return false;
  let rest = line.replace(name, '');
  let parts = 0;
  for (const part of [TERM, SITTING, RECORD, DATE]) {
    const without = rest.replace(part, '');
    if (without !== rest) parts++;
    rest = without;
  }
  return parts >= 2 && rest.replace(/[\s\d·|,.–—-]+/gu, '').length <= MAX_RESIDUE;
}

/**
 * Whether a line can be nothing but a running head: it has term, sitting and date, set apart as printers do it. In
 * references they stand between commas.
 * @param line a header line
 */
export function isCompleteHeaderLine(line: string): boolean {
  return [TERM, SITTING, DATE].every((part) => part.test(line)) && !/,\s*\d{1,2}\.\s*Wahlperiode/u.test(line);
}

/** Whether a line holds a page number and nothing else, but for the letter of a margin. */
export function isPageNumber(line: string): boolean {
  return /^(?:\([A-D]\)\s*)?\d{1,5}$/u.test(line);
}
