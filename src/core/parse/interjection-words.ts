import type { ContributionKind } from '../model/contribution.js';

/**
 * Words that name an event in the chamber, with the kind they stand for (stenographic usage of the German-speaking
 * parliaments; targets in ParlaMint's taxonomy of kinesic, vocal and incident elements).
 */
export const EVENT_WORDS: ReadonlyMap<string, ContributionKind> = new Map([
  ['Beifall', 'applause'],
  ['Beifallsrufe', 'applause'],
  ['Applaus', 'applause'],
  ['Lachen', 'laughter'],
  ['Gelächter', 'laughter'],
  ['Heiterkeit', 'amusement'],
  ['Zuruf', 'shout'],
  ['Zurufe', 'shout'],
  ['Zwischenruf', 'shout'],
  ['Zwischenrufe', 'shout'],
  ['Ruf', 'shout'],
  ['Rufe', 'shout'],
  ['Bravorufe', 'approval'],
  ['Bravo', 'approval'],
  ['Gegenruf', 'counter-shout'],
  ['Gegenrufe', 'counter-shout'],
  ['Widerspruch', 'objection'],
  ['Pfuirufe', 'objection'],
  ['Protest', 'objection'],
  ['Zustimmung', 'approval'],
  ['Unruhe', 'unrest'],
  ['Lärm', 'unrest'],
  ['Tumult', 'unrest'],
  ['Glockenzeichen', 'bell'],
  ['Glocke', 'bell'],
  ['Schweigeminute', 'silence'],
  ['Proteste', 'objection'],
  ['Kopfschütteln', 'action'],
  ['Kopfnicken', 'action'],
  ['Nicken', 'action'],
  ['Wortmeldung', 'action'],
  ['Wortmeldungen', 'action'],
]);

/** Compounds of event words: `Oh-Rufe`, `Hört-hört-Rufe`. */
const EVENT_COMPOUND = /^\p{L}[\p{L}-]*(?:[Rr]ufe?|[Zz]urufe?|[Bb]eifall)$/u;

/** Adjectives and adverbs before an event word. */
export const EVENT_QUALIFIERS: ReadonlySet<string> = new Set(
  [
    'Allgemeiner',
    'Allgemeine',
    'Vereinzelter',
    'Vereinzelt',
    'Vereinzelte',
    'Lebhafter',
    'Lebhafte',
    'Starker',
    'Starke',
    'Anhaltender',
    'Anhaltende',
    'Anhaltendes',
    'Lang',
    'Langanhaltender',
    'Demonstrativer',
    'Demonstrative',
    'Weitere',
    'Weiterer',
    'Große',
    'Großer',
    'Fortgesetzte',
    'Fortgesetzter',
    'Fortdauernde',
    'Erneuter',
    'Erneute',
    'Erneut',
    'Stürmischer',
    'Zahlreiche',
    'Mehrere',
    'Wiederholte',
    'Wiederholter',
    'Laute',
    'Lautes',
    'Lauter',
    'Leichte',
    'Heftiger',
    'Heftige',
    'Heftiges',
    'Verhaltener',
    'Minutenlanger',
    'Kurzer',
    'Rhythmischer',
    'Zunehmende',
    'Ironischer',
    'Höhnisches',
    'Spontaner',
    'Teilweise',
    'Sehr',
    'Kräftiger',
    'Tosender',
    'Frenetischer',
    'Anhaltend',
    'Allgemeines',
    'Unverständliche',
    'Unverständlicher',
    'Gleichzeitig',
    'Lautstarke',
    'Lautstarker',
    'Beständige',
    'Beständiges',
    'Nochmals',
    'Andauernde',
    'Ständige',
    'Ebenfalls',
    'Vereinzeltes',
    'Schallende',
    'Schallendes',
    'Verschiedentlich',
    'Neuerliche',
    'Neuerlicher',
    'Neuerliches',
    'Ironische',
    'Ironisches',
    'Höhnische',
    'Höhnischer',
    'Weiterhin',
    'Ganz',
    'Schwacher',
    'Fortgesetzt',
  ].flatMap((word) => [word, word.charAt(0).toLowerCase() + word.slice(1)]),
);

/** First words of notes on the course of the sitting, which are no interjections. */
const PROCEDURAL_START =
  /^(?:Beginn|Schluss|Schluß|Ende|Unterbrechung|Unterbrochen|Fortsetzung|Wiederaufnahme|Wiederbeginn|siehe Anlage|s\. Anlage|Anlage|Abstimmung|Namentliche Abstimmung|Es folgt|Es folgen|Namensaufruf|Stimmenauszählung|Stimmabgabe|Wahlhandlung|Kurze Unterbrechung|Die (?:namentliche )?Abstimmung|Die Stimm|Auszählung|Die Sitzung|Sitzungsunterbrechung|Der Namensaufruf|Die Namen|Die Wahl|Die Fragen? \d)/u;

/** Events that fill an interjection of their own and begin with other words. */
const OTHER_START =
  /^(?:Die (?:Anwesenden|Abgeordneten|Mitglieder|Fraktion|Redner)|Alle Anwesenden|(?:Der|Das|Ein|Eine|Einige|Mehrere|Viele) \p{Lu}|Abgeordnete |Abg\. |Mitglieder |Vom Redner|Von der Redner|Die Präsidentin|Redner )/u;

/** Kind of an event word or of a compound of one; null for other words. */
export function eventKind(word: string): ContributionKind | null {
  const bare = word.replace(/(?<![,;.:!])[,;.:!]+$/u, '');
  const known = EVENT_WORDS.get(bare);
  if (known) return known;
  if (!EVENT_COMPOUND.test(bare) || /^(?:Beruf|Anruf|Aufruf|Abruf|Widerruf|Nachruf|Vorruf|Ausruf)/u.test(bare))
    return null;
  return bare.endsWith('eifall') ? 'applause' : 'shout';
}

/** A procedural note that shares its brackets with an event: `Heiterkeit – Unterbrechung: 14:27 bis 15:31 Uhr`. */
const PROCEDURAL_PART =
  /[–\-\s]\s(?:Schluss|Schluß|Unterbrechung|Beginn|Wiederbeginn)(?: der Sitzung)?:?\s(?:von\s)?\d{1,2}[:.]\d{2}\s/u;

/** Whether the text inside brackets holds a procedural note behind an event. */
export function endsLikeNote(inner: string): boolean {
  return PROCEDURAL_PART.test(inner);
}

/** Whether the text inside brackets begins like a procedural note. */
export function startsLikeNote(inner: string): boolean {
  return PROCEDURAL_START.test(inner);
}

/** Whether the text inside brackets begins with an event: an event word, qualifiers before it allowed. */
export function startsLikeEvent(inner: string): boolean {
  let at = 0;
  for (let words = 0; words < 4; words++) {
    const match = /^[^\s():]+/u.exec(inner.slice(at, at + 60));
    if (!match) return false;
    if (eventKind(match[0])) return true;
    if (
      !EVENT_QUALIFIERS.has(match[0].replace(/,$/u, '')) &&
      !(words > 0 && /^(?:und|anhaltender|anhaltende)$/u.test(match[0]))
    )
      return false;
    at += match[0].length;
    while (/\s/u.test(inner.charAt(at))) at++;
  }
  return false;
}

/** Whether the text inside brackets begins like an event without an event word: `Die Anwesenden erheben sich`. */
export function startsLikeAction(inner: string): boolean {
  return OTHER_START.test(inner);
}
