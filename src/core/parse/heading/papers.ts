import type { Paper } from '../../model/heading.js';
import { matchAt } from '../../text/match-at.js';

/** The word before a paper's number; it stands once or before every number. */
const PAPER_WORD = /(?:Drucks\.|Drucksachen?|Drs\.)\s*/uy;
const PAPER_NUMBER = /(\d{1,2}\/)\s?(\d{1,6})(?!\d)(?:\s*(\(neu\)|neu(?!\p{L})))?/uy;
/** What reads on from one paper to the next: `zu` the paper that it is about, the rest to one more. */
const READS_ON = /\s*(zu|und\s+zu|und|bis|sowie|[,;–—-])\s*/uy;
/** Dashes around papers, blanks with them. */
const CLOSING_DASH = /\s*[–—-]/uy;
const OPENING_DASH = /(?:[–—-]\s*)?$/u;
const BEFORE_PAPERS = /\s*(?:[–—-]\s*)?/uy;
const WORD_ANYWHERE = /Drucks(?:\.|achen?)|Drs\./gu;

/** Papers that stand together, with the place of the whole in the text, dashes around it included. */
export interface FoundPapers {
  readonly papers: readonly Paper[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads papers that begin at a place: `Drucks. 20/8096 neu zu Drucks. 20/6847 –`.
 * @param at UTF-16 offset of the word `Drucks.` (a dash before it may belong to the papers)
 * @returns null where no paper stands there
 */
export function readPapers(text: string, at: number): FoundPapers | null {
  const first = readPaper(text, at, true);
  if (!first) return null;
  const papers: Paper[] = [first.paper];
  let { end } = first;
  for (;;) {
    const link = matchAt(READS_ON, text, end);
    if (!link) break;
    const next = readPaper(text, end + link[0].length, false);
    // A dash closes the papers, unless the next word is one for papers again.
    if (!next || (/^[–—-]$/u.test(link[1] ?? '') && !next.hasWord)) break;
    const last = papers.length - 1;
    const before = papers[last];
    if (link[1] === 'zu' && before) papers[last] = { ...before, to: next.paper.number };
    papers.push(next.paper);
    end = next.end;
  }
  end += matchAt(CLOSING_DASH, text, end)?.[0].length ?? 0;
  return { papers, start: at - dashBefore(text, at), end };
}

/**
 * The papers at the end of a text; null where it does not end in papers. A title may name others before them.
 */
export function papersAtEnd(text: string): FoundPapers | null {
  return firstPapers(text, ({ end }) => text.slice(end).trim() === '');
}

/** The first papers of a text behind which it goes on as asked for. */
export function firstPapers(text: string, isWanted: (found: FoundPapers) => boolean): FoundPapers | null {
  for (const { index } of text.matchAll(WORD_ANYWHERE)) {
    const found = readPapers(text, index);
    if (found && isWanted(found)) return found;
  }
  return null;
}

/** Whether a text ends in papers. */
export function endsInPapers(text: string): boolean {
  return namesPapers(text) && papersAtEnd(text) !== null;
}

/** Whether a text begins with papers, a dash before them aside. */
export function beginsWithPapers(text: string): boolean {
  const at = matchAt(BEFORE_PAPERS, text, 0)?.[0].length ?? 0;
  return readPapers(text, at) !== null;
}

/** Papers of Austria: `(930 der Beilagen)`, `(2 d.B.)`, `(18/A)`; the last one is that of the item. */
const AUSTRIAN = /\((\d{1,4})\s(?:der Beilagen|d\.\s?B\.)\)|\((\d{1,4}\/A(?:\(E\))?)\)/gu;

/** The paper in brackets at the end of a text, about the one that brackets before it name; null where none stands there. */
export function bracketedPapers(text: string): FoundPapers | null {
  if (!text.endsWith(')')) return null;
  const all = [...text.matchAll(AUSTRIAN)];
  const last = all.at(-1);
  if (!last || last.index + last[0].length !== text.length) return null;
  const numbers = all.map(([, supplement, motion]) => supplement ?? motion ?? '');
  const number = numbers.at(-1) ?? '';
  const paper = { number, addition: null, to: numbers.at(-2) ?? null };
  return { papers: [paper], start: last.index, end: text.length };
}

/** Papers of Saxony with what they are, at the end of a text: `Drucksache 5/294, Antrag der Fraktion der SPD`. */
export function papersWithBusiness(text: string): FoundPapers | null {
  return firstPapers(text, ({ end }) => /^,\s+\p{Lu}/u.test(text.slice(end)));
}

/** Whether a line is that of a paper and what it is (Saxony): `Drucksache 5/294, Antrag der Fraktion der SPD`. */
export function isPaperWithBusiness(line: string): boolean {
  const papers = readPapers(line, 0);
  return papers !== null && /^,\s+\p{Lu}/u.test(line.slice(papers.end));
}

/** Whether a text is nothing but papers. */
export function isPapersOnly(text: string): boolean {
  return beginsWithPapers(text) && text.slice(0, papersAtEnd(text)?.start ?? text.length).trim() === '';
}

/** Whether a text has a word for papers at all: what is cheap to ask before reading them. */
export function namesPapers(text: string): boolean {
  return text.includes('Drucks') || text.includes('Drs.');
}

interface ReadPaper {
  readonly paper: Paper;
  readonly hasWord: boolean;
  readonly end: number;
}

function readPaper(text: string, at: number, needsWord: boolean): ReadPaper | null {
  const word = matchAt(PAPER_WORD, text, at)?.[0] ?? '';
  if (needsWord && word === '') return null;
  const number = matchAt(PAPER_NUMBER, text, at + word.length);
  if (!number) return null;
  const [whole, term = '', count = '', addition] = number;
  const paper = { number: term + count, addition: addition?.replace(/[()]/gu, '') ?? null, to: null };
  return { paper, hasWord: word !== '', end: at + word.length + whole.length };
}

function dashBefore(text: string, at: number): number {
  return OPENING_DASH.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0;
}
