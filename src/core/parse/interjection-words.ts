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
  ['Zustimmung', 'approval'],
  ['Gegenruf', 'counter-shout'],
  ['Gegenrufe', 'counter-shout'],
  ['Widerspruch', 'objection'],
  ['Pfuirufe', 'objection'],
  ['Protest', 'objection'],
  ['Unruhe', 'unrest'],
  ['Lärm', 'unrest'],
  ['Tumult', 'unrest'],
  ['Glockenzeichen', 'bell'],
  ['Glocke', 'bell'],
  ['Schweigeminute', 'silence'],
  ['Proteste', 'objection'],
  ['Empörung', 'objection'],
  ['Kopfschütteln', 'action'],
  ['Kopfnicken', 'action'],
  ['Nicken', 'action'],
  ['Wortmeldung', 'request'],
  ['Wortmeldungen', 'request'],
  ['Bedauern', 'action'],
  ['Zwischenbemerkung', 'shout'],
  ['Zwischenbemerkungen', 'shout'],
]);

/** Compounds of event words: `Oh-Rufe`, `Hört-hört-Rufe`. */
const EVENT_COMPOUND = /^\p{L}[\p{L}-]*(?:[Rr]ufe?|[Bb]eifall)$/u;

/** Adjectives and adverbs before an event word, uninflected and in small letters. */
export const EVENT_QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'allgemein vereinzelt lebhaft stark anhaltend lang langanhaltend demonstrativ weiter groß fortgesetzt fortdauernd erneut ' +
    'stürmisch zahlreich mehrere wiederholt laut leicht heftig verhalten minutenlang kurz rhythmisch zunehmend ironisch ' +
    'höhnisch spontan teilweise sehr kräftig tosend frenetisch unverständlich gleichzeitig lautstark beständig nochmals ' +
    'andauernd ständig ebenfalls schallend verschiedentlich neuerlich weiterhin ganz schwach freundlich einzeln herzlich ' +
    'empört wieder erheblich dauernd'
  ).split(' '),
);

/** The uninflected form of a word that says how an event happens (`Lebhafter`: `lebhaft`); null for other words. */
export function eventQualifier(word: string): string | null {
  const bare = word.toLowerCase().replace(/[,;]$/u, '');
  if (EVENT_QUALIFIERS.has(bare)) return bare;
  const stem = bare.replace(/e[rsnm]?$/u, '');
  return EVENT_QUALIFIERS.has(stem) ? stem : null;
}

/** First words of notes on the course of the sitting, which are no interjections. */
const PROCEDURAL_START =
  /^(?:Beginn|Schluss|Schluß|Ende|Unterbrechung|Unterbrochen|Fortsetzung|Wiederaufnahme|Wiederbeginn|[Ss]iehe (?:auch )?Anlage|s\. Anlage|Anlage|Abstimmung|Namentliche Abstimmung|Es folgt|Es folgen|Namensaufruf|Stimmenauszählung|Stimmabgabe|Wahlhandlung|Kurze Unterbrechung|Die (?:namentliche )?Abstimmung|Die Stimm|Auszählung|Die Sitzung|Sitzungsunterbrechung|Der Namensaufruf|Die Namen|Die Wahl|Die Fragen? \d|(?:\p{Lu}[\p{L}.-]*\s){1,8}übernimmt (?:wieder )?den Vorsitz)/u;

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
  if (bare.endsWith('eifall')) return 'applause';
  if (/^(?:Bravo|Hoch|Jubel|Zustimmungs)/u.test(bare)) return 'approval';
  if (/^(?:Buh|Pfui|Protest|Missfallens|Mißfallens|Unmuts)/u.test(bare)) return 'objection';
  return /[Gg]egenrufe?$/u.test(bare) ? 'counter-shout' : 'shout';
}

/** An event word to which the next word is glued: `GegenrufeSPD`. */
const GLUED = /^\p{Lu}\p{Ll}+(?=\p{Lu})/u;

/** The event that a word names and how much of the word does; a word that is glued to it is not a part of it. */
export function eventIn(word: string): { readonly kind: ContributionKind; readonly length: number } | null {
  const kind = eventKind(word);
  if (kind) return { kind, length: word.replace(/(?<![,;.:!])[,;.:!]+$/u, '').length };
  const start = GLUED.exec(word)?.[0];
  const glued = start === undefined ? undefined : EVENT_WORDS.get(start);
  return start !== undefined && glued ? { kind: glued, length: start.length } : null;
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
    if (eventIn(match[0])) return true;
    if (eventQualifier(match[0]) === null && !(words > 0 && match[0] === 'und')) return false;
    at += match[0].length;
    while (/\s/u.test(inner.charAt(at))) at++;
  }
  return false;
}

/** Whether the text inside brackets begins like an event without an event word: `Die Anwesenden erheben sich`. */
export function startsLikeAction(inner: string): boolean {
  return OTHER_START.test(inner);
}
