import { matchAt } from '../../text/match-at.js';

/** The mark of an item and of its part (Bundestag): `VIII a)`, `ZP 1`, `b)`. */
const MARK = /(?:(?:ZP\s\d{1,3}|[IVX]+(?:\.\d+)?)\s+)?(?:[a-z]\)\s+)?/uy;
/** What is done with the business: `Beratung des`, `Zweite Beratung des`. */
const CONSULTATION = /(?:(Erste|Zweite|Dritte)(?: und (zweite|dritte))? |Abschließende )?Beratung\s+de[rs]\s+/uy;
/** A bill is named behind those who bring it in: `von der Bundesregierung eingebrachten Entwurfs eines Gesetzes`. */
const BROUGHT_IN = /von\s+(?:de[nrm]\s+)?/uy;
const ENTRY = /\s+eingebrachten\s+Entwurfs\s+/uy;

/** What introduces the business of a heading. */
export interface Introduction {
  /** Where the words for the business, or those who bring it in, begin. */
  readonly end: number;
  /** What is done with it, in words of the heading; null where nothing says so. */
  readonly label: string | null;
  readonly reading: number | null;
}

const READINGS = { Erste: 1, Zweite: 2, Dritte: 3, zweite: 2, dritte: 3 } as const;

function isReading(word: string | undefined): word is keyof typeof READINGS {
  return word !== undefined && word in READINGS;
}

/** Reads what introduces the business: the mark of its item, and that it is consulted about. */
export function readIntroduction(text: string): Introduction {
  const mark = matchAt(MARK, text, 0)?.[0].length ?? 0;
  const consultation = matchAt(CONSULTATION, text, mark);
  if (!consultation) return { end: mark, label: null, reading: null };
  const [whole, first, second] = consultation;
  const reading = second ?? first;
  return {
    end: mark + whole.length,
    label: first === undefined ? null : whole.trimEnd().slice(0, -' des'.length).trimEnd(),
    reading: isReading(reading) ? READINGS[reading] : null,
  };
}

/** Where those begin who bring in a bill at a place; -1 where no bill is named so. */
export function broughtInFrom(text: string, at: number): number {
  const found = matchAt(BROUGHT_IN, text, at);
  return found ? at + found[0].length : -1;
}

/** Where the title of a bill begins behind those who bring it in; -1 where it is none. */
export function titleOfBill(text: string, at: number): number {
  const entry = matchAt(ENTRY, text, at);
  return entry ? at + entry[0].length : -1;
}
