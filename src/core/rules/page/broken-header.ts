import type { Page } from '../../model/page.js';
import type { SittingFacts } from '../../model/sitting.js';
import type { Profile } from '../../profiles/profile.js';
import { decodeC1Text } from '../../text/cp1252.js';
import { editDistance } from '../../text/edit-distance.js';
import { readGermanDate } from '../../text/german-date.js';
import type { Range } from '../../text/offsets.js';

/** Lines at the start and at the end of a page on which a header may stand. */
const EDGE_LINES = 4;
const MIN_LENGTH = 20;
const MAX_LENGTH = 160;
/** Letters by which a word may differ from what it is taken for. */
const MISREAD_LETTERS = 2;

/** The line of a page without a header that is one but for misread letters, in offsets of the page; null where none is. */
export function brokenHeader({ header, text, lines }: Page, profile: Profile): Range | null {
  if (header !== null) return null;
  const edge = Math.min(EDGE_LINES, lines.count);
  const last = Math.max(edge, lines.count - EDGE_LINES);
  for (let line = 0; line < lines.count; line = line + 1 === edge ? last : line + 1) {
    const start = lines.start(line);
    const end = lines.end(line);
    if (end - start > MAX_LENGTH || end - start < MIN_LENGTH) continue;
    const content = decodeC1Text(text.slice(start, end));
    if (!isMisreadHeader(content.trim(), profile)) continue;
    return { start: start + content.search(/\S/u), end: start + content.trimEnd().length };
  }
  return null;
}

/** What a misread header says about its sitting: numbers by the words behind them. */
export function factsOfBrokenHeader(line: string, { parliament }: Profile): SittingFacts {
  const content = decodeC1Text(line);
  const numbers = [...content.matchAll(/(\d{1,3})\.\s*(\p{L}+)/gu)];
  const numberOf = (wanted: string): number | null => {
    const number = numbers.find(([, , word]) => isNear(word ?? '', wanted))?.[1];
    return number === undefined ? null : Number(number);
  };
  return { parliament, term: numberOf('Wahlperiode'), sitting: numberOf('Sitzung'), date: readGermanDate(content) };
}

function isNear(word: string, wanted: string): boolean {
  return word.length > 4 && editDistance(word, wanted, MISREAD_LETTERS) <= MISREAD_LETTERS;
}

/** Whether a line holds the term, the parliament or the sitting, and a date or both, with a word that is misread. */
function isMisreadHeader(line: string, profile: Profile): boolean {
  if (!/\d/u.test(line) || /[.!?]$/u.test(line)) return false;
  const words = line.split(/[\s·–,.;:-]+/u);
  const wanted = ['Wahlperiode', 'Sitzung', ...profile.headerNames.flatMap((name) => name.split(' '))];
  const has = (word: string): boolean => words.some((printed) => isNear(printed, word));
  const isMisread = words.some((word) => !wanted.includes(word) && wanted.some((right) => isNear(word, right)));
  if (!isMisread || !has('Wahlperiode')) return false;
  const namesParliament = profile.headerNames.some((name) => name.split(' ').every(has));
  return [namesParliament, has('Sitzung'), readGermanDate(line) !== null].filter(Boolean).length > 1;
}
