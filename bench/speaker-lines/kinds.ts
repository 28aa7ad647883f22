import { editDistance } from '../../src/core/text/edit-distance.ts';
import { factionKey, withoutTitles, type PrintedSpeaker } from './printed-speaker.ts';

/** What a correction is about. */
export const KINDS = {
  'faction-marks': 'faction, blanks and marks (CDU/ CSU, CDU; CSU)',
  'faction-letters': 'faction misread (FPD, SDP, CMU/CSU)',
  'faction-other': 'another faction (CDU/CSU for SPD)',
  'name-marks': 'name, stray marks, brackets, blanks (Imle ., Müller (Worms)',
  'name-case': 'name, capitals inside (BrüCk, KleJdzInskI)',
  'name-letters': 'name misread (Miller, Tilimann)',
  'place-missing': 'place that tells namesakes apart missing',
  usage: 'usage of the corpus (F.D.P., fraktionslos, GRUENE, CDU for CDU/CSU)',
  editorial: 'wording of the corpus (titles, given names, places left out or added)',
  role: 'role',
} as const;
export type Kind = keyof typeof KINDS;

/** Kinds in which the printed line is as it should be: what is said about it is a false alarm. */
export const RIGHT_AS_PRINTED: ReadonlySet<Kind> = new Set(['usage', 'editorial', 'role']);

/** Most letters in which a misread name differs from the right one. */
const MAX_MISREAD = 3;

/** What a correction is about, the name before the faction; null where the lines are the same but for titles. */
export function kindOf(printed: PrintedSpeaker, right: PrintedSpeaker): Kind | null {
  const name = nameKind(withoutTitles(printed.name), withoutTitles(right.name), printed.name, right.name);
  if (name !== null && name !== 'editorial') return name;
  return factionKind(printed.faction, right.faction) ?? name;
}

const FACTIONS: ReadonlySet<string> = new Set(['CDU', 'CSU', 'CDUCSU', 'SPD', 'FDP', 'GRÜNE', 'FRAKTIONSLOS', 'DP']);

function factionKind(printed: string | null, right: string | null): Kind | null {
  if (printed === null || right === null || printed === right) return null;
  const [was, is] = [factionKey(printed), factionKey(right)];
  if (was === is) {
    const isUsage = printed === 'F.D.P.' || /^\p{L}+$/u.test(printed) || was === 'GRÜNE' || printed.includes('[');
    return isUsage ? 'usage' : 'faction-marks';
  }
  if (was === 'DPFVP' || printed === 'SSW' || is.includes(was) || was.includes(is)) return 'usage';
  return FACTIONS.has(was) || !FACTIONS.has(is) || editDistance(was, is, 2) > 2 ? 'faction-other' : 'faction-letters';
}

/** Titles as they should be printed. */
const TITLES = /^(?:(?:Frau|Prof\.|Dr\.|D\.|h\. ?c\.)\s*)+/u;

/** A capital inside a word: the list of corrections has left some misread (HoffIe, HitsChler). */
export const WRONG_CAPITAL = /(?<!Mc)(?<=\p{Ll})\p{Lu}|(?:^|[ -])\p{Lu}{2}\p{Ll}/u;

const PLACE = /[({[]([^()[\]{}]*)[)}\]]?$/u;

function nameKind(was: string, is: string, printed: string, right: string): Kind | null {
  if (printed.trim() === right.trim()) return null;
  if (WRONG_CAPITAL.test(right)) return 'editorial';
  const marks = (name: string) => name.replace(/[^\p{L}\d]+/gu, '').replace(/^I(?=\p{Lu})/u, '');
  if (marks(was) === marks(is))
    return squeezed(printed.replace(TITLES, '')) === squeezed(is) ? 'editorial' : 'name-marks';
  if (marks(was).toUpperCase() === marks(is).toUpperCase()) return 'name-case';
  const [wasPlace, isPlace] = [was, is].map((name) => PLACE.exec(name)?.[1]?.trim() ?? null);
  const [wasName, isName] = [was.replace(PLACE, ''), is.replace(PLACE, '')].map(marks);
  if (wasName === isName && wasPlace === null && isPlace !== null) return 'place-missing';
  if ((wasPlace === null) !== (isPlace === null)) return 'editorial';
  const nameLimit = Math.min(MAX_MISREAD, Math.floor((isName?.length ?? 0) / 2));
  const isNear = (a: string, b: string, limit: number) => editDistance(a, b, limit) <= limit;
  const sameWords = was.split(/\s+/u).length === is.split(/\s+/u).length;
  if (sameWords && isNear(wasName ?? '', isName ?? '', nameLimit) && isNear(wasPlace ?? '', isPlace ?? '', 2))
    return 'name-letters';
  return 'editorial';
}

function squeezed(name: string): string {
  return name.replace(/\s+/gu, '');
}
