import type { RosterEntry } from '../../sitting/roster.js';
import type { Vocabulary } from '../../text/vocabulary.js';
import { haveSameLetters, isSlipInGivenName, partsOf, surnameSlip } from './names.js';

/** A misspelt name stands on so many speaker lines at most, and the right one on so many times as many. */
export const MAX_RARE = 2;
export const TIMES_RARER = 3;

/** Up to here letters are taken for each other that look alike; beyond, another name is as likely. */
const LOOKALIKE = 0.7;

/** The entry that a rare one is a misspelling of. */
export interface UsualSpelling {
  readonly entry: RosterEntry;
  /** The names alone say that they are one person's: they share a given name or a place, or the letters look alike. */
  readonly isClear: boolean;
}

/** Entries that speak often, by what a misspelling shares with them: affiliation, and surname or given name. */
export class UsualNames {
  readonly #entries = new Map<string, RosterEntry[]>();

  constructor(roster: readonly RosterEntry[]) {
    for (const entry of roster) {
      if (entry.lines.length >= TIMES_RARER) for (const key of keysOf(entry)) this.#add(key, entry);
    }
  }

  /** The entry that a rare one is a misspelling of; null where it may be another person. */
  spellingOf(rare: RosterEntry, vocabulary: Vocabulary): UsualSpelling | null {
    const { name, constituency } = rare.speaker;
    let unclear: UsualSpelling | null = null;
    for (const usual of this.#near(rare)) {
      const other = usual.speaker;
      if (other.name === name || !isUsual(usual, rare)) continue;
      if (!mayShare(constituency, other.constituency, name.includes(' '))) continue;
      const isClear = isMisspelling(rare, usual, vocabulary);
      if (isClear) return { entry: usual, isClear };
      if (isClear === false) unclear ??= { entry: usual, isClear };
    }
    return unclear;
  }

  /** The entry with the same name and a place that a rare one misses or misspells; null where there is none, or several. */
  withOtherPlace(rare: RosterEntry): RosterEntry | null {
    const { name, title } = rare.speaker;
    const same = [...new Set(this.#near(rare))].filter(
      (usual) =>
        usual.speaker.name === name &&
        usual.speaker.constituency !== null &&
        (usual.speaker.title === null || title === null || usual.speaker.title === title) &&
        isUsual(usual, rare) &&
        isPlaceOf(rare, usual),
    );
    return same.length === 1 ? (same[0] ?? null) : null;
  }

  *#near(entry: RosterEntry): Generator<RosterEntry> {
    for (const key of keysOf(entry)) yield* this.#entries.get(key) ?? [];
  }

  #add(key: string, entry: RosterEntry): void {
    const entries = this.#entries.get(key);
    if (entries) entries.push(entry);
    else this.#entries.set(key, [entry]);
  }
}

function keysOf({ speaker, affiliation }: RosterEntry): string[] {
  const { given, surname } = partsOf(speaker.name);
  return [
    `${affiliation}\ngiven ${given}`,
    `${affiliation}\nsurname ${surname}`,
    `${affiliation}\n${speaker.name.toUpperCase().replace(/[\s-]+/gu, ' ')}`,
  ];
}

function isUsual(usual: RosterEntry, rare: RosterEntry): boolean {
  return usual.lines.length >= rare.lines.length * TIMES_RARER;
}

/** Two places are two persons; a surname with a place and one without are as well. */
function mayShare(place: string | null, other: string | null, hasGivenName: boolean): boolean {
  return place === other || (hasGivenName && (place === null || other === null));
}

function isPlaceOf(rare: RosterEntry, usual: RosterEntry): boolean {
  const [place, other] = [rare.speaker.constituency, usual.speaker.constituency ?? ''];
  if (place === null) return true;
  return place !== other && (haveSameLetters(place, other) || surnameSlip(place, other) < Infinity);
}

/**
 * One of the two parts of a name is the same, the other differs by a slip; and the text knows only the usual one.
 * @returns whether that is clear; null where the names are not near
 */
function isMisspelling(rare: RosterEntry, usual: RosterEntry, vocabulary: Vocabulary): boolean | null {
  if (haveSameLetters(rare.speaker.name, usual.speaker.name)) return true;
  const a = partsOf(rare.speaker.name);
  const b = partsOf(usual.speaker.name);
  if (a.surname === b.surname) return isSlipInGivenName(a.given, b.given) || null;
  if (a.given !== b.given) return null;
  const cost = surnameSlip(a.surname, b.surname);
  if (cost === Infinity) return null;
  if (rare.affiliation !== 'chair' && vocabulary.count(lastWord(a.surname)) > rare.lines.length) return null;
  if (a.given !== '') return true;
  // Surnames alone: Schmid and Schmidt, Möller and Müller sit in one faction.
  return cost <= LOOKALIKE && (rare.speaker.constituency !== null || a.surname.length >= MIN_CLEAR);
}

/** Letters of a surname from which on look-alike letters alone are clear. */
const MIN_CLEAR = 7;

function lastWord(surname: string): string {
  return surname.slice(surname.lastIndexOf('-') + 1);
}
