/** A speaker as a line of the record names them. */
export interface PrintedSpeaker {
  /** Titles, name and place: `Dr. Müller (Bonn)`. */
  readonly name: string;
  /** As printed; null where the record prints an office. */
  readonly faction: string | null;
}

/** Words before a name that are no part of it, damaged ones as well; the corrections drop them. */
const BEFORE_NAME = /^(?:(?:Frau|Freu|D ?r|Br|Prof|[Dhcb])\b[.,"'•´ -]*)+(?=\p{Lu}|(?:von|van|de) )/u;

/** The name without titles and form of address. */
export function withoutTitles(name: string): string {
  return name.trim().replace(BEFORE_NAME, '');
}

/** Titles and form of address before a name, clean. */
export function titlesOf(name: string): string {
  const before = BEFORE_NAME.exec(name.trim())?.[0] ?? '';
  const words = [
    [/^Fr[ae]u/u, 'Frau'],
    [/\bD\. /u, 'D.'],
    [/Prof/u, 'Prof.'],
    [/(?:D ?r|Br)\b/u, 'Dr.'],
    [/[hb]\. ?c/u, 'h. c.'],
  ] as const;
  return words.flatMap(([pattern, word]) => (pattern.test(before) ? [`${word} `] : [])).join('');
}

/** The line that opens a turn, in the form of the Bundestag: `Dr. Müller (Bonn) (SPD):`, `Vizepräsident Dr. Jaeger:`. */
export function speakerLine({ name, faction }: PrintedSpeaker): string {
  return faction === null ? `Vizepräsident${/^Fr[ae]u/u.test(name) ? 'in' : ''} ${name}:` : `${name} (${faction}):`;
}

/** The letters of a faction, in the one form that all its forms of usage share. */
export function factionKey(faction: string | null): string {
  const key = (faction ?? '').toUpperCase().replace(/[^\p{L}\d]+/gu, '');
  return /GRÜNEN?$|^GRUENE$/u.test(key) ? 'GRÜNE' : key;
}

/** What two speaker lines are compared by: the characters without blanks, titles and form of address apart. */
export function lineKey(line: string): string {
  const [, office = '', name = ''] = /^(Vizepräsident(?:in)? )?(.*)$/u.exec(line.replace(/\s+/gu, ' ').trim()) ?? [];
  return office + withoutTitles(name).replace(/\s+/gu, '');
}
