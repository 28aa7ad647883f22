/** A faction with the spellings that pages use for it. */
export interface FactionEntry {
  /** The form that is exported. */
  readonly name: string;
  /** Other forms that mean the same; a speaker line with one is a faction variant. */
  readonly variants: readonly string[];
  /** First and last day (ISO 8601) on which the parliament has the faction; absent where it always does. */
  readonly from?: string;
  readonly until?: string;
}

/** Names of the factions that a parliament has on a day; all of them where the day is not known. */
export function factionNames({ factions }: Profile, date: string | null): string[] {
  const present = factions.filter(
    ({ from, until }) => date === null || ((from ?? date) <= date && date <= (until ?? date)),
  );
  return present.map(({ name }) => name);
}

/** How a speaker line of this parliament is built (DOMAIN.md, "Speaker lines"). */
export type SpeakerLineForm =
  /** `Name (Constituency) (Faction):`, also with square brackets */
  | 'name-brackets'
  /** `Name, Faction:` */
  | 'name-comma-faction'
  /** `Name, Role:` */
  | 'name-comma-role'
  /** `Role Name:`, for the government; a chair is written so everywhere */
  | 'role-name'
  /** `Name Faction:` */
  | 'name-faction'
  /** `Name:` alone */
  | 'name-only';

/** Everything that is particular to one parliament. Declarative: words and names, never a regular expression. */
export interface Profile {
  readonly id: string;
  /** Name of the parliament as the export states it; null for the general profile. */
  readonly parliament: string | null;
  /** Names of the parliament as page headers and covers print them. */
  readonly headerNames: readonly string[];
  /** What parts the parliament, the term, the sitting and the date in a page header; null where it varies. */
  readonly headerSeparator: string | null;
  readonly speakerLineForms: readonly SpeakerLineForm[];
  /** Speech follows the colon on the same line. */
  readonly speechAfterColon: boolean;
  /** The brackets of the affiliation in a printed speaker line. */
  readonly affiliationBrackets: '()' | '[]';
  /** The brackets of a shouter's affiliation inside an interjection; null where it is printed otherwise, or in either. */
  readonly shoutBrackets: '()' | '[]' | null;
  /** Whether members are printed with their surname only (`Frau Kipping, PDS:`). */
  readonly surnameOnly: boolean;
  /** First words of a chair's speaker line. */
  readonly chairRoles: readonly string[];
  /** Heads of a role in the government: `Minister`, `Staatssekretärin`. */
  readonly governmentRoles: readonly string[];
  /** Words for those who report for a committee. */
  readonly rapporteurRoles: readonly string[];
  /** Heads of roles of others who may speak: `Präsident des Rechnungshofs`, `Generalkonsul`. */
  readonly guestRoles: readonly string[];
  /** Words before a name that are neither title nor role: `Abg.`, `Abgeordneter`, `Frau`. */
  readonly addressWords: readonly string[];
  readonly factions: readonly FactionEntry[];
  /** Affiliations of members who belong to no faction. */
  readonly withoutFaction: readonly string[];
}
