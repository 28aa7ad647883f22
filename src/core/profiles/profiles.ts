import { bundestag } from './bundestag.js';
import { german } from './german.js';
import { hessen } from './hessen.js';
import { nationalrat } from './nationalrat.js';
import type { Profile } from './profile.js';
import { sachsen } from './sachsen.js';

/** All profiles; the general one last. */
export const PROFILES: readonly Profile[] = [hessen, bundestag, sachsen, nationalrat, german];

/** The profile with an id, or undefined. */
export function profileById(id: string): Profile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}

/** Bracketed affiliations that only one parliament has, from which on they tell it. */
const MIN_AFFILIATIONS = 2;

/** Shorter ones stand in brackets for other reasons: `(F)`, `(Z)`. */
const MIN_FORM_LENGTH = 3;

/** Characters that are looked at to tell the parliament. */
const DETECTION_LENGTH = 65536;

/**
 * The profile that fits a text: the one whose parliament is named most often near its beginning; the general profile
 * where none is named.
 * @param fallback what is taken where no parliament is named
 */
export function detectProfile(text: string, fallback: Profile = german): Profile {
  const beginning = text.slice(0, DETECTION_LENGTH);
  let best = fallback;
  let most = 0;
  for (const profile of PROFILES) {
    if (profile.parliament === null) continue;
    const count = profile.headerNames.reduce((sum, name) => sum + countLinesWithHeaderName(beginning, name), 0);
    if (count > most) {
      most = count;
      best = profile;
    }
  }
  return most > 0 ? best : (profileByFactions(beginning) ?? fallback);
}

/** The profile whose factions stand in brackets most often, where no header names a parliament: `(ÖVP)`, `(CDU/CSU)`. */
function profileByFactions(text: string): Profile | null {
  let best: Profile | null = null;
  let most = MIN_AFFILIATIONS - 1;
  for (const profile of PROFILES) {
    if (profile.parliament === null) continue;
    const count = formsOf(profile)
      .filter((form) => form.length >= MIN_FORM_LENGTH)
      .filter((form) =>
        PROFILES.every((other) => other === profile || other.parliament === null || !formsOf(other).includes(form)),
      )
      .reduce((sum, form) => sum + text.split(`(${form})`).length - 1, 0);
    if (count > most) {
      most = count;
      best = profile;
    }
  }
  return best;
}

/** Lines that begin with a parliament's name, a page number before it allowed: speech names parliaments elsewhere. */
function countLinesWithHeaderName(text: string, name: string): number {
  let count = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const lineStart = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
    if (/^[\s\d]*$/u.test(text.slice(lineStart, at))) count++;
  }
  const upperCase = name.toUpperCase();
  return upperCase !== name ? count + (text.includes(upperCase) ? 1 : 0) : count;
}

/** Every printed form of a profile's factions. */
function formsOf({ factions }: Profile): string[] {
  return factions.flatMap(({ name, variants }) => [name, ...variants]);
}
