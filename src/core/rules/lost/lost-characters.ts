import type { Page, Piece } from '../../model/page.js';
import { beginsContribution } from '../../parse/contributions.js';
import { endsInPapers } from '../../parse/heading/papers.js';
import { lexiconOf } from '../../profiles/lexicon.js';
import type { TextEdit } from '../../text/offsets.js';
import type { PageContext } from '../rule.js';
import { ruledCharacter, type RuledCharacter } from './amounts.js';
import { featuresOf } from './features.js';
import { likelihood, MODEL_CHARACTERS, type Likelihood, type ModelCharacter } from './model.js';
import { placesOf, type PlaceKind } from './places.js';
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
const DECIDED: Readonly<Record<ModelCharacter, number>> = { dash: 0.75, euro: 0.65, ellipsis: 0.6 };
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
  for (const around of surroundingsOf(page, places)) {
    const { piece, before, behind } = around;
    // heading/lost-dash-paper reports the dashes around paper numbers.
    if (piece?.kind === 'heading' && (PAPER_BEHIND.test(behind) || endsInPapers(before))) continue;
    const isBracketed = piece?.kind === 'interjection' || piece?.kind === 'note';
    if (isBracketed && beginsContribution(behind, lexicon)) found.separators.push(siteOf(page, around, 'dash'));
    else found.text.push(siteOf(page, around, null));
  }
  sites.set(page, found);
  return found;
}

/** What stood at a place. `last`: what its last slot must have held. */
function siteOf(page: Page, around: Surroundings, last: ModelCharacter | null): LostCharacterSite {
  const { place, piece } = around;
  const { start, end, slots } = place;
  const ruled = ruledCharacter(around);
  if (last === null && ruled === 'none')
    return { start, end, likely: 'none', certainty: 1, decided: true, restorations: [], wording: '' };
  const only = ONLY[place.kind];
  const ranked = slots.map((_, slot): readonly Ranked[] => {
    const known = slot === slots.length - 1 ? (last ?? only) : only;
    if (known !== undefined) return [{ character: known, certainty: CERTAIN }];
    return rank(likelihood(featuresOf(around, slot)), ruled);
  });
  const best = ranked.map(([first]) => first ?? { character: 'dash' as const, certainty: 0 });
  const characters = best.map(({ character }) => character);
  const edits = editsFor(slots, characters);
  const [first] = ranked;
  const others = (first ?? []).slice(1).map(({ character }): Restoration => ({
    character,
    edits: editsFor(slots, [character, ...characters.slice(1)]),
  }));
  const likely = characters[0] ?? 'dash';
  return {
    start,
    end,
    likely,
    certainty: best.reduce((product, { certainty }) => product * certainty, 1),
    decided: slots.length <= MOST_SLOTS && best.every(({ character, certainty }) => certainty >= DECIDED[character]),
    restorations: [{ character: likely, edits }, ...others],
    wording: wordingOf(page, piece, around, edits),
  };
}

interface Ranked {
  readonly character: ModelCharacter;
  readonly certainty: number;
}

/** The characters, the likeliest first; a euro sign that is not sure needs an amount before it to come first. */
function rank(likely: Likelihood, ruled: RuledCharacter): Ranked[] {
  const ranked = MODEL_CHARACTERS.map((character, at) => ({ character, certainty: likely[at] ?? 0 })).sort(
    (a, b) => b.certainty - a.certainty,
  );
  const [first] = ranked;
  if (first?.character !== 'euro' || ruled === 'euro' || first.certainty >= DECIDED.euro) return ranked;
  return [...ranked.slice(1), first];
}

function editsFor(slots: readonly number[], characters: readonly ModelCharacter[]): TextEdit[] {
  return slots.map((at, slot) => ({ start: at, end: at, newText: MARKS[characters[slot] ?? 'dash'] }));
}

/** The words around a place with the characters between them. */
function wordingOf(
  page: Page,
  piece: Piece | null,
  { place: { kind, start, end }, before }: Surroundings,
  edits: readonly TextEdit[],
): string {
  let filled = '';
  let at = start;
  for (const edit of edits) {
    filled += page.text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  filled += page.text.slice(at, end);
  const lastWord = /(?<!\S)\S*$/u.exec(before.slice(-MAX_WORDING))?.[0] ?? '';
  const behind = page.text.slice(end, Math.min(piece?.end ?? end, end + MAX_WORDING));
  const nextWord = /^\s*\S*/u.exec(behind)?.[0] ?? '';
  const gap = before !== '' && (kind === 'line-start' || kind === 'punctuation-first') ? ' ' : '';
  return `${lastWord}${gap}${filled}${nextWord}`.replace(/\s+/gu, ' ').trim();
}
