import type { Page, Piece } from '../../model/page.js';
import { beginsContribution } from '../../parse/contributions.js';
import { endsInPapers } from '../../parse/heading/papers.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { TextEdit } from '../../text/offsets.js';
import type { PageContext } from '../rule.js';
import type { RuledCharacter } from './amounts.js';
import { featuresOf } from './features.js';
import { layoutBlanks } from './layout-blanks.js';
import { likelihood, nearestEllipsis, pulledByEllipsis, type Likelihood, type ModelCharacter } from './model.js';
import { placesOf, type PlaceKind } from './places.js';
import { runningText } from './running-text.js';
import { surroundingsOf, type Surroundings } from './surroundings.js';

/** A character that the extraction deleted (DOMAIN.md, "C1 stripped"); `none`: the blanks stand for nothing. */
export type LostCharacter = ModelCharacter | 'none';

/** A way to fill a place. */
export interface Restoration {
  /** The character that goes into the place's first slot. */
  readonly character: ModelCharacter;
  readonly edits: readonly TextEdit[];
}

/** A place where blanks show that characters are gone. Offsets are those of the page's text. */
export interface LostCharacterSite {
  readonly start: number;
  readonly end: number;
  /** What stood there most likely, by its first character. */
  readonly likely: LostCharacter;
  /** How sure that is, from 0 to 1; of all characters of the place together. */
  readonly certainty: number;
  /** Whether the evidence decides; else a person chooses. */
  readonly decided: boolean;
  /** Ways to fill the place, the likeliest first; empty where `likely` is `none`. */
  readonly restorations: readonly Restoration[];
  /** The words around the place with the likely characters between them, for messages. */
  readonly wording: string;
}

const MARKS: Readonly<Record<ModelCharacter, string>> = { dash: '–', euro: '€', ellipsis: '…' };

/**
 * How sure the model has to be before a character is put in bulk. Chosen by cross-validation over the tuned sittings
 * (`scripts/train-lost-characters.ts` prints it): precision and recall of dash and euro sign both near .995.
 */
const DECIDED: Readonly<Record<ModelCharacter, number>> = { dash: 0.67, euro: 0.65, ellipsis: 0.7 };
/** Kinds of places at which nothing else was seen. */
const ONLY: Readonly<Partial<Record<PlaceKind, ModelCharacter>>> = {
  'between-hyphens': 'euro',
  'before-hyphen': 'euro',
  brackets: 'ellipsis',
};
const CERTAIN = 0.999;
/** More slots than the model has seen in real places. */
const MOST_SLOTS = 2;

const PAPER_BEHIND = /^Drucks(?:\.|ache)/u;
const MAX_WORDING = 60;
const BLANK = 32;

/** The places of a page, by the rules that report them. */
interface PageSites {
  readonly text: LostCharacterSite[];
  /** Dashes that part the contributions of an interjection: interjection/lost-separator. */
  readonly separators: LostCharacterSite[];
}

const NO_SITES: PageSites = { text: [], separators: [] };

const sites = new WeakMap<Page, PageSites>();

/** The places of a page where a character of the text was deleted; none in files whose characters are whole. */
export function lostCharacterSites(context: PageContext): readonly LostCharacterSite[] {
  return sitesOfPage(context).text;
}

/** The places where a dash between two contributions was deleted. */
export function lostSeparatorSites(context: PageContext): readonly LostCharacterSite[] {
  return sitesOfPage(context).separators;
}

function sitesOfPage({ page, profile, evidence }: PageContext): PageSites {
  if (!evidence.stripped || page.kind !== 'speech') return NO_SITES;
  const known = sites.get(page);
  if (known) return known;
  const found: PageSites = { text: [], separators: [] };
  const lexicon = lexiconOf(profile);
  const places = placesOf(page, evidence.trailingBlanks, evidence.layout === 'gaps');
  const arounds = surroundingsOf(page, places, evidence.trailingBlanks);
  const judged = judgeSlots(arounds);
  const isLayout = layoutBlanks(page, arounds);
  arounds.forEach((around, index) => {
    const likely = judged[index] ?? [];
    const { piece, place } = around;
    const behind = (): string => runningText(page.text, place.end, piece?.end ?? place.end, evidence.trailingBlanks);
    if (piece?.kind === 'heading') {
      // heading/lost-dash-paper reports the dashes around paper numbers.
      const before = runningText(
        page.text,
        Math.max(piece.start, place.start - MAX_WORDING),
        place.start,
        evidence.trailingBlanks,
      );
      if (PAPER_BEHIND.test(behind()) || endsInPapers(before)) return;
    }
    const isBracketed = piece?.kind === 'interjection' || piece?.kind === 'note';
    if (isBracketed && beginsContribution(behind(), lexicon)) found.separators.push(siteOf(page, around, likely, true));
    else if (!isLayout(around)) found.text.push(siteOf(page, around, likely, false));
  });
  sites.set(page, found);
  return found;
}

/** What the model says of each slot of each place; slots at which nothing else was seen are certain. */
function judgeSlots(arounds: readonly Surroundings[]): Likelihood[][] {
  const slots: { at: number; ellipsis: number; likely: Likelihood; isKnown: boolean }[] = [];
  for (const around of arounds) {
    const only = ONLY[around.place.kind];
    around.place.slots.forEach((at, slot) => {
      const likely = only === undefined ? likelihood(featuresOf(around, slot)) : certainly(only);
      slots.push({ at, ellipsis: likely[2], likely, isKnown: only !== undefined });
    });
  }
  let next = 0;
  return arounds.map(({ place }) =>
    place.slots.map(() => {
      const index = next++;
      const { likely = certainly('dash'), isKnown = true } = slots[index] ?? {};
      return isKnown ? likely : pulledByEllipsis(likely, nearestEllipsis(slots, index));
    }),
  );
}

const rest = (1 - CERTAIN) / 2;
const certainly = (character: ModelCharacter): Likelihood => [
  character === 'dash' ? CERTAIN : rest,
  character === 'euro' ? CERTAIN : rest,
  character === 'ellipsis' ? CERTAIN : rest,
];

/** What stood at a place. `isSeparator`: its last slot must have held a dash. */
function siteOf(
  page: Page,
  around: Surroundings,
  likely: readonly Likelihood[],
  isSeparator: boolean,
): LostCharacterSite {
  const { place, piece } = around;
  const { start, end, slots } = place;
  const ruled = around.ruled.character;
  if (!isSeparator && ruled === 'none')
    return { start, end, likely: 'none', certainty: 1, decided: true, restorations: [], wording: '' };
  const ranked = likely.map((each, slot) =>
    isSeparator && slot === slots.length - 1 ? [{ character: 'dash' as const, certainty: CERTAIN }] : rank(each, ruled),
  );
  const best = ranked.map(([first]) => first ?? { character: 'dash' as const, certainty: 0 });
  const characters = best.map(({ character }) => character);
  const edits = editsFor(slots, characters);
  const others = (ONLY[place.kind] === undefined ? (ranked[0] ?? []).slice(1) : []).map(
    ({ character }): Restoration => ({
      character,
      edits: editsFor(slots, [character, ...characters.slice(1)]),
    }),
  );
  const first = characters[0] ?? 'dash';
  return {
    start,
    end,
    likely: first,
    certainty: best.reduce((product, { certainty }) => product * certainty, 1),
    decided: slots.length <= MOST_SLOTS && best.every(({ character, certainty }) => certainty >= DECIDED[character]),
    restorations: [{ character: first, edits }, ...others],
    wording: wordingOf(page, piece, around, edits),
  };
}

interface Ranked {
  readonly character: ModelCharacter;
  readonly certainty: number;
}

/** The characters, the likeliest first; a euro sign that is not sure needs an amount before it to come first. */
function rank([dash, euro, ellipsis]: Likelihood, ruled: RuledCharacter): Ranked[] {
  const isDoubtful = euro < DECIDED.euro && ruled !== 'euro';
  const weigh = ({ character, certainty }: Ranked) => (character === 'euro' && isDoubtful ? 0 : certainty);
  const ranked: Ranked[] = [
    { character: 'dash', certainty: dash },
    { character: 'euro', certainty: euro },
    { character: 'ellipsis', certainty: ellipsis },
  ];
  return ranked.sort((a, b) => weigh(b) - weigh(a));
}

function editsFor(slots: readonly number[], characters: readonly ModelCharacter[]): TextEdit[] {
  return slots.map((at, slot) => ({ start: at, end: at, newText: MARKS[characters[slot] ?? 'dash'] }));
}

/** The words around a place with the characters between them. */
function wordingOf(
  { text }: Page,
  piece: Piece | null,
  { place: { kind, start, end }, isFirst }: Surroundings,
  edits: readonly TextEdit[],
): string {
  const last = piece ? wordEnd(text, start, piece.start) : start;
  const from = piece ? wordStart(text, last, piece.start) : start;
  const next = piece ? skipBlanks(text, end, piece.end) : end;
  let filled = text.slice(from, last);
  if (!isFirst && (kind === 'line-start' || kind === 'punctuation-first')) filled += ' ';
  let at = start;
  for (const edit of edits) {
    filled += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  filled += text.slice(at, piece ? nextWordEnd(text, next, piece.end) : end);
  return filled.replace(/\s+/gu, ' ').trim();
}

/** Where the last word before an offset ends. */
function wordEnd(text: string, at: number, start: number): number {
  let end = at;
  while (end > start && text.charCodeAt(end - 1) <= BLANK) end--;
  return end;
}

function wordStart(text: string, end: number, start: number): number {
  let at = end;
  while (at > Math.max(start, end - MAX_WORDING) && text.charCodeAt(at - 1) > BLANK) at--;
  return at;
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) <= BLANK) at++;
  return at;
}

function nextWordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < Math.min(end, from + MAX_WORDING) && text.charCodeAt(at) > BLANK) at++;
  return at;
}
