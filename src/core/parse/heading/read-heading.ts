import type { Business, Heading } from '../../model/heading.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { matchAt } from '../../text/match-at.js';
import { readBusiness } from './business.js';
import { readMovers } from './movers.js';
import { papersAtEnd } from './papers.js';

const NO_BUSINESS: Business = { kind: null, label: null, urgent: false, reading: null, movers: [] };

/** A business that stands inside a heading, with the place behind it. */
interface PlacedBusiness {
  readonly business: Business;
  readonly end: number;
}

/**
 * Reads the heading of an agenda item into its parts: kind of business, movers, what it is about, title, papers.
 * @param text the running text of the heading, Windows-1252 punctuation decoded
 */
export function readHeading(text: string, lexicon: Lexicon): Heading {
  const papers = papersAtEnd(text);
  const body = papers ? text.slice(0, papers.start) : text;
  const first = businessAt(body, 0, lexicon);
  const subject = first && hasSubject(first.business) ? businessAt(body, subjectFrom(body, first.end), lexicon) : null;
  const end = subject?.end ?? first?.end ?? 0;
  const rest = body.slice(end).trim();
  const { business } = first ?? { business: NO_BUSINESS };
  // `Wahl der Präsidentin`: the words that name the business begin the title.
  const isOneSentence = business.movers.length === 0 && subject === null && /^(?:\p{Ll}|\()/u.test(rest);
  const title = withoutDashes(isOneSentence ? body : rest);
  return {
    item: null,
    ...business,
    subject: subject?.business ?? null,
    title: title === '' ? null : title,
    papers: papers?.papers ?? [],
  };
}

function businessAt(text: string, at: number, lexicon: Lexicon): PlacedBusiness | null {
  const found = readBusiness(text, at);
  if (!found) return null;
  const { kind, label, urgent, reading } = found;
  const { movers, end } = readMovers(text, found.end, lexicon);
  return { business: { kind, label, urgent, reading, movers }, end: Math.max(end, found.end) };
}

/** Kinds of business that are about another one. */
function hasSubject({ kind, movers }: Business): boolean {
  return (kind === 'recommendation' || kind === 'report') && movers.length > 0;
}

/** Where the words behind the movers begin; `zu` may stand between: `Bericht Haushaltsausschuss zu Antrag …`. */
function subjectFrom(text: string, at: number): number {
  return at + (matchAt(/\s*(?:zu(?:m|r)?\s+)?/uy, text, at)?.[0].length ?? 0);
}

function withoutDashes(text: string): string {
  return text
    .replace(/^\s*[–—-]\s/u, '')
    .replace(/\s[–—-]\s*$/u, '')
    .trim();
}
