import type { Business, BusinessKind, Heading } from '../../model/heading.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { matchAt } from '../../text/match-at.js';
import { readBusiness } from './business.js';
import { broughtInFrom, readIntroduction, titleOfBill, type Introduction } from './consultation.js';
import { behindArticle, readMovers } from './movers.js';
import { bracketedPapers, papersAtEnd, papersWithBusiness, type FoundPapers } from './papers.js';
import { withoutReferral } from './referral.js';

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
  const whole = withoutReferral(text);
  const saxon = papersAtEnd(whole) ? null : papersWithBusiness(whole);
  if (saxon) return behindPapers(whole, saxon, lexicon);
  const papers = papersAtEnd(whole) ?? bracketedPapers(whole);
  const body = papers ? whole.slice(0, papers.start) : whole;
  const introduction = readIntroduction(body);
  const first =
    billAt(body, introduction, lexicon) ?? introduced(businessAt(body, introduction.end, lexicon), introduction);
  const subject = first && hasSubject(first.business) ? businessAt(body, subjectFrom(body, first.end), lexicon) : null;
  const end = subject?.end ?? first?.end ?? 0;
  const rest = body.slice(end).trim();
  const { business } = first ?? { business: NO_BUSINESS };
  // `Wahl der Präsidentin`: the words that name the business begin the title.
  const isOneSentence = business.movers.length === 0 && subject === null && /^(?:\p{Ll}|\()/u.test(rest);
  const title = withoutDashes(isOneSentence ? body.slice(introduction.end) : rest);
  return {
    item: null,
    ...business,
    subject: subject?.business ?? null,
    title: title === '' ? null : title,
    papers: papers?.papers ?? [],
  };
}

/** A heading whose title stands before the papers, and what they are behind them (Saxony). */
function behindPapers(text: string, { papers, start, end }: FoundPapers, lexicon: Lexicon): Heading {
  const named = businessAt(text, end + (matchAt(/,\s+/uy, text, end)?.[0].length ?? 0), lexicon);
  const title = withoutDashes(text.slice(0, start));
  return {
    item: null,
    ...(named?.business ?? NO_BUSINESS),
    subject: null,
    title: title === '' ? null : title,
    papers,
  };
}

/** A bill that is named behind those who bring it in (Bundestag). */
function billAt(text: string, { end, label, reading }: Introduction, lexicon: Lexicon): PlacedBusiness | null {
  const from = broughtInFrom(text, end);
  if (from < 0) return null;
  const found = readMovers(text, from, lexicon);
  const title = titleOfBill(text, found.end);
  if (title < 0) return null;
  return { business: { kind: 'bill', label, urgent: false, reading, movers: found.movers }, end: title };
}

/** A business with the reading that its introduction names. */
function introduced(placed: PlacedBusiness | null, { reading }: Introduction): PlacedBusiness | null {
  return placed && reading !== null ? { ...placed, business: { ...placed.business, reading } } : placed;
}

/** Kinds of business that somebody brings in. */
const MOVED: ReadonlySet<BusinessKind | null> = new Set([
  'motion',
  'resolution',
  'amendment',
  'bill',
  'inquiry',
  'recommendation',
  'report',
]);

function businessAt(text: string, at: number, lexicon: Lexicon): PlacedBusiness | null {
  const found = readBusiness(text, at);
  if (!found) return null;
  const { kind, label, urgent, reading } = found;
  // `Wahl der Präsidentin`, `Bestellung des Hauptausschusses`: behind the article stands what it is about.
  const from = MOVED.has(kind) ? behindArticle(text, found.end) : found.end;
  const { movers, end } = readMovers(text, from, lexicon);
  if (movers.length === 0) return { business: { kind, label, urgent, reading, movers }, end: found.end };
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
    .replace(/^\s*[–—:-]\s/u, '')
    .replace(/\s[–—-]\s*$/u, '')
    .trim();
}
