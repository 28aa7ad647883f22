import { EVENT_QUALIFIERS, EVENT_WORDS } from '../../src/core/parse/interjection-words.js';
import { PROFILES } from '../../src/core/profiles/profiles.js';
import { oneOf } from './one-of.js';

/** The words of all profiles: a grammar cannot know which parliament a text is from. */

/** Roles that open a chair's speaker line. */
export const CHAIR_ROLE = oneOf(PROFILES.flatMap(({ chairRoles }) => chairRoles));

/** What a role of the government or of a guest begins with. Compounds count: `Kultusminister`. */
export const ROLE_HEAD = `(?:${[
  oneOf(
    PROFILES.flatMap(({ governmentRoles, rapporteurRoles, guestRoles }) => [
      ...governmentRoles,
      ...rapporteurRoles,
      ...guestRoles,
    ]),
  ),
  String.raw`\p{Lu}(?>\p{Ll}{0,40})(?<=minister|ministerin|senator|senatorin|sekretär|sekretärin|kanzler|kanzlerin|präsident|präsidentin|konsul|konsulin|beauftragter|beauftragte|meister|meisterin)`,
  String.raw`\p{Lu}(?>\p{Ll}{0,40})(?<=er)(?=[ \x{A0}]Beauftragte)`,
].join('|')})`;

/** Words before a name that are neither title nor role. */
export const ADDRESS = oneOf(PROFILES.flatMap(({ addressWords }) => addressWords));

/** A faction in any of its printed forms, blanks lost or not. */
export const FACTION = oneOf(
  PROFILES.flatMap(({ factions, withoutFaction }) => [
    ...factions.flatMap(({ name, variants }) => [name, ...variants]),
    ...withoutFaction,
  ]),
  'optional',
);

/** Names of parliaments as page headers print them. */
export const PARLIAMENT = oneOf(PROFILES.flatMap(({ headerNames }) => headerNames));

/** Adjectives and adverbs before an event: `Lebhafter`, `vereinzelt`. */
export const EVENT_QUALIFIER = String.raw`${oneOf([...EVENT_QUALIFIERS].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]))}(?:e[rsnm]?)?`;

/** Kinds of event (`applause`, `shout`, …), each with an expression for its words. */
export const EVENT_KINDS: readonly (readonly [kind: string, words: string])[] = [...new Set(EVENT_WORDS.values())].map(
  (kind) => [kind, oneOf([...EVENT_WORDS].filter((entry) => entry[1] === kind).map(([word]) => word))],
);

/** Compounds of an event: `Oh-Rufe`, `Einzelbeifall`. */
export const EVENT_COMPOUND = String.raw`(?!Beruf|Anruf|Aufruf|Abruf|Widerruf|Nachruf|Ausruf)\p{Lu}(?>[\p{L}-]{0,40})(?<=[Rr]uf|[Rr]ufe|[Bb]eifall)`;
