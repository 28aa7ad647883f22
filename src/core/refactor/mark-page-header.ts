import type { SittingFacts } from '../model/sitting.js';
import type { Profile } from '../profiles/profile.js';
import { decodeC1Text } from '../text/cp1252.js';
import { readGermanDate } from '../text/german-date.js';
import type { Range, TextEdit } from '../text/offsets.js';
import { breakBefore, breakBehind, layoutOf } from './layout.js';
import { extractOf, kindsIn, type RefactorContext } from './refactoring.js';
import { trimmed } from './target.js';

/** Longest line that may be a running head. */
const MAX_LENGTH = 160;

/** A line without any of these says nothing of a sitting: it is speech, and must not be replaced. */
const CLUE = /Wahlperiode|\d\s?\.\s?Sitzung|Plenarprotokoll|\p{L}er (?:Land|Bundes)tag/u;
const TERM = /(\d{1,2})(?:\s?\.)?\s?Wahlperiode/u;
const SITTING = /(\d{1,3})(?:\s?\.)?\s?Sitzung/u;
const PAGE_NUMBER = /^\d{1,5}$/u;

/**
 * Makes the line a running head as the other pages have it; what the line does not say is taken from them. At a line
 * that holds nothing but a page number the head is put below it. Does not apply where term and sitting are unknown, or
 * where the line is one already.
 */
export function markPageHeader(context: RefactorContext): readonly TextEdit[] | null {
  const { text } = extractOf(context);
  const line = lineOf(text, context.selection);
  if (!line || line.end - line.start > MAX_LENGTH || kindsIn(context, line).has('header')) return null;
  const content = decodeC1Text(text.slice(line.start, line.end));
  const isNumber = PAGE_NUMBER.test(content);
  if (!isNumber && !CLUE.test(content)) return null;
  const wording = headerWording(context, isNumber ? '' : content);
  if (wording === null) return null;
  const layout = layoutOf(text);
  const behind = breakBehind(text, line.end, layout);
  const gap = behind ? [behind] : [];
  if (isNumber) {
    const blank = layout.trailingBlank ? ' ' : '';
    return ordered([{ start: line.end, end: line.end, newText: blank + layout.lineEnd + wording }, ...gap]);
  }
  const before = followsPageNumber(text, line.start) ? null : breakBefore(text, line.start, layout);
  return ordered([...(before ? [before] : []), { ...line, newText: wording }, ...gap]);
}

/** The line that a selection lies on, without blanks; null where it is empty or the selection takes several. */
function lineOf(text: string, selection: Range): Range | null {
  if (/[\r\n]/u.test(text.slice(selection.start, selection.end).trimEnd())) return null;
  const start = Math.max(text.lastIndexOf('\n', selection.start - 1), text.lastIndexOf('\r', selection.start - 1)) + 1;
  let end = start;
  while (end < text.length && !'\r\n'.includes(text.charAt(end))) end++;
  return trimmed(text, { start, end });
}

/** The running head that a line stands for; null where too little is known. */
function headerWording({ analysis, profile }: RefactorContext, line: string): string | null {
  const facts = factsOf(line, analysis.sitting.facts, profile);
  for (const { pages } of analysis.sitting.extracts) {
    for (const { page } of pages) {
      const { header } = page;
      if (!header?.line || !header.wellFormed || header.number === null || header.numberRange === null) continue;
      const numberApart = header.numberRange.end <= header.line.start || header.numberRange.start >= header.line.end;
      const agrees = header.term === facts.term && header.sitting === facts.sitting && header.date === facts.date;
      if (numberApart && agrees) return page.text.slice(header.line.start, header.line.end);
    }
  }
  const { parliament, term, sitting, date } = facts;
  if (parliament === null || term === null || sitting === null || date === null) return null;
  return `${parliament} · ${term}. Wahlperiode · ${sitting}. Sitzung · ${printedDate(date)}`;
}

/** What the line says of the sitting, and what else is known. */
function factsOf(line: string, known: SittingFacts, profile: Profile): SittingFacts {
  const number = (pattern: RegExp): number | null => {
    const digits = pattern.exec(line)?.[1];
    return digits === undefined ? null : Number(digits);
  };
  return {
    parliament: known.parliament ?? profile.parliament,
    term: number(TERM) ?? known.term,
    sitting: number(SITTING) ?? known.sitting,
    date: readGermanDate(line) ?? known.date,
  };
}

function printedDate(isoDate: string): string {
  return new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${isoDate}T00:00:00Z`));
}

function followsPageNumber(text: string, lineStart: number): boolean {
  const before = text.slice(Math.max(0, lineStart - 20), lineStart);
  return /(?:^|[\r\n])[ \t]*\d{1,5}[ \t]*(?:\r\n|\r|\n)[ \t]*$/u.test(before);
}

/** Edits by place; those at one place stay in their order. */
function ordered(edits: readonly TextEdit[]): TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start);
}
