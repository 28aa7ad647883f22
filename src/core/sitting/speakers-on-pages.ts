import type { PlacedPage, PlacedPiece, Sitting, Turn } from '../model/sitting.js';
import type { MatterContent } from '../model/matter.js';
import { mostFrequent, numberedPages, printsPageNumbers } from './page-numbers.js';

/** Speeches and pages of one person that are compared at most where pages have no numbers: enough to tell, cheap for any text. */
const MOST_LISTED = 500;
const MOST_PAGES = 100;

/** A speech that contents list: whose it is, and on which page. */
export interface NamedPage {
  readonly name: string;
  readonly page: number;
}

/** A page of a sitting by its number. */
export interface SpokenPage {
  readonly placed: PlacedPage;
  /** The turns that begin or go on there, in order. */
  readonly turns: readonly Turn[];
}

/**
 * The pages of a sitting by the numbers that its contents call them, with those who speak there. Where no page prints its
 * number, pages are counted so that most of the listed speeches stand where the contents say.
 * @param listed what the contents list, with page numbers; it decides only where no number is printed
 */
export function speakersOnPages(sitting: Sitting, listed: readonly NamedPage[]): ReadonlyMap<number, SpokenPage> {
  const numbers = numberedPages(sitting);
  const turns = turnsByPage(sitting);
  const shift = printsPageNumbers(sitting) ? 0 : shiftOf(listed, beginnings(sitting, numbers));
  const pages = new Map<number, SpokenPage>();
  for (const [placed, number] of numbers) {
    // Of two pages with one number the first counts; that there are two is reported elsewhere.
    if (!pages.has(number + shift)) pages.set(number + shift, { placed, turns: turns.get(placed) ?? [] });
  }
  return pages;
}

/** The speeches that contents list, one for each page reference behind a name. */
export function listedPages(contents: readonly MatterContent[]): NamedPage[] {
  return contents.flatMap(({ entries }) =>
    entries.flatMap(({ speakers }) =>
      speakers.flatMap(({ speaker, pages }) => pages.map(({ page }) => ({ name: speaker.name, page }))),
    ),
  );
}

/**
 * What is to be added to counted page numbers, so that most listed speeches stand on a page where that person speaks.
 * @param spoken where speeches begin, by counted numbers
 */
export function shiftOf(listed: readonly NamedPage[], spoken: readonly NamedPage[]): number {
  const pagesOf = new Map<string, number[]>();
  for (const { name, page } of spoken) {
    const pages = pagesOf.get(name);
    if (!pages) pagesOf.set(name, [page]);
    else if (pages.length < MOST_PAGES) pages.push(page);
  }
  const compared = listed.slice(0, MOST_LISTED);
  return mostFrequent(compared.flatMap(({ name, page }) => (pagesOf.get(name) ?? []).map((at) => page - at))) ?? 0;
}

function beginnings({ turns }: Sitting, numbers: ReadonlyMap<PlacedPage, number>): NamedPage[] {
  return turns.flatMap(({ speaker, speakerPiece }) => {
    const page = speakerPiece ? numbers.get(speakerPiece.placed) : undefined;
    return speaker && page !== undefined ? [{ name: speaker.name, page }] : [];
  });
}

function turnsByPage(sitting: Sitting): ReadonlyMap<PlacedPage, readonly Turn[]> {
  const pages = new Map<PlacedPage, Turn[]>();
  for (const turn of sitting.turns) {
    for (const { placed } of piecesOf(turn)) {
      const turns = pages.get(placed);
      if (!turns) pages.set(placed, [turn]);
      else if (turns[turns.length - 1] !== turn) turns.push(turn);
    }
  }
  return pages;
}

function* piecesOf({ speakerPiece, blocks }: Turn): Generator<PlacedPiece> {
  if (speakerPiece) yield speakerPiece;
  for (const { pieces } of blocks) yield* pieces;
}
