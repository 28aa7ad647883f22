import type { Speaker, SpeakerKind } from '../../model/speaker.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { collapseWhiteSpace } from '../../text/running-text.js';
import { isTitle, readPersonName, wordsOf } from '../person-name.js';
import { readSpeakerLine } from '../speaker-line.js';

/** Longest name with office that a list prints, in UTF-16 units. */
const MAX_LENGTH = 200;
const ABG = /^(?:Abg\.|Abgeordneter?|Herr|Frau) /u;
/** An office by its initials: `HBDI Prof. Dr. Michael Ronellenfitsch`. */
const ABBREVIATION = /^\p{Lu}{3,6}$/u;
const PLACE_BEHIND = /^(.{3,80}?) \((\p{L}[\p{L} .\-/]{1,40})\)$/u;
/** Capitalised words that open lines of contents and are no given names. */
const NO_GIVEN_NAME =
  /^(?:Namentliche|Persönliche|Amtliche|Aktuelle|Große|Kleine|Dringliche[rs]?|Änderung|Mündliche|Erste|Zweite|Dritte|Hessische[rs]?|Deutsche[rs]?|Nächste|Ordnungsruf|Fortsetzung|Wahlhandlung|Abstimmung|Überweisung|Einzelplan|Erklärung|Gesetz|Feststellung|Bericht|Mitteilung|Vereidigung|Schluss)(?:$|\s)/u;

/**
 * Reads somebody as lists name people: `Minister Prof. Dr. R. Alexander Lorz`, `Stefan Müller (Heidenrod)`,
 * `Dr. Karamba Diaby (SPD)`, `Leroff, CDU`, `Minister der Finanzen Michael Boddenberg`.
 * @param printed the lines of the name joined, without page numbers
 * @returns null where it names nobody
 */
export function readListedPerson(printed: string, lexicon: Lexicon): Speaker | null {
  if (printed.length > 2 * MAX_LENGTH) return null;
  const label = collapseWhiteSpace(printed);
  if (label.length > MAX_LENGTH || label.length < 4 || !/^\p{Lu}|^\d\. /u.test(label)) return null;
  if (NO_GIVEN_NAME.test(label) || ABG.test(label)) return readSurname(label, lexicon);
  return readOffice(label, lexicon) ?? readMember(label, lexicon) ?? readPlain(label, lexicon);
}

/** Where members are printed by their surname, an address may stand before it: `Frau Zschoche, PDS`. */
function readSurname(label: string, lexicon: Lexicon): Speaker | null {
  return lexicon.profile.surnameOnly || label.includes(',') ? readMember(label, lexicon) : null;
}

/** Office first: the name is what stands at the end. */
function readOffice(label: string, lexicon: Lexicon): Speaker | null {
  const words = wordsOf(label, 0, label.length);
  const head = words[0]?.text ?? '';
  const ordinal = /^\d\.$/u.test(head) ? 1 : 0;
  const office = words[ordinal]?.text ?? '';
  const kind: SpeakerKind | null = lexicon.chairRoles.has(office)
    ? 'chair'
    : lexicon.governmentRoles.has(office) || /(?:minister|ministerin|sekretär|sekretärin)$/u.test(office)
      ? 'government'
      : lexicon.guestRoles.has(office) || (ABBREVIATION.test(office) && lexicon.faction(office) === null)
        ? 'guest'
        : null;
  if (kind === null || words.length < ordinal + 2) return null;
  // The name is the longest run of at most four name words at the end, titles before it included.
  let first = words.findIndex(({ text }, index) => index > ordinal && isTitle(text));
  if (first < 0) first = words.length === ordinal + 2 ? ordinal + 1 : Math.max(ordinal + 1, nameStart(words, ordinal));
  const person = readPersonName(words.slice(first));
  const place = person ? null : placeBehind(label.slice(words[first]?.start ?? 0));
  const named = person ?? (place ? readPersonName(wordsOf(place.name, 0, place.name.length)) : null);
  if (!named) return null;
  const base = person ? label : (place?.name ?? '');
  return {
    label,
    name: base.slice(named.name.start, named.name.end),
    title: named.title ? base.slice(named.title.start, named.title.end) : null,
    role: label.slice(0, words[first]?.start ?? 0).trim(),
    faction: null,
    constituency: place?.place ?? null,
    kind,
  };
}

/** Where the name begins behind an office without a title between: two words, more where initials or particles are. */
function nameStart(words: readonly { readonly text: string }[], ordinal: number): number {
  let at = words.length - 2;
  while (at - 1 > ordinal && /^\p{Lu}\.$|^(?:von|van|der|de|zu)$/u.test(words[at]?.text ?? '')) at--;
  while (at - 1 > ordinal && /^\p{Lu}\.$/u.test(words[at - 1]?.text ?? '')) at--;
  return at;
}

function readMember(label: string, lexicon: Lexicon): Speaker | null {
  if (!/[(,[]/u.test(label)) return null;
  const line = `${label}:`;
  const found = readSpeakerLine(line, 0, line.length, lexicon, { isolated: true });
  if (!found || found.findings.some(({ defect }) => defect === 'unknown-faction' || defect === 'misread')) return null;
  if (found.speaker.faction === null && found.speaker.role === null) return null;
  return found.speaker;
}

function placeBehind(label: string): { readonly name: string; readonly place: string } | null {
  const match = PLACE_BEHIND.exec(label);
  return match?.[1] !== undefined && match[2] !== undefined ? { name: match[1], place: match[2] } : null;
}

/** A name, with a constituency behind it or nothing. Where factions are printed behind a comma they never lack. */
function readPlain(label: string, lexicon: Lexicon): Speaker | null {
  if (lexicon.profile.speakerLineForms.includes('name-comma-faction')) return null;
  const place = placeBehind(label);
  const base = place?.name ?? label;
  const person = readPersonName(wordsOf(base, 0, base.length));
  if (!person || person.words < 2 || person.words > 5) return null;
  if (lexicon.faction(base) !== null) return null;
  return {
    label,
    name: base.slice(person.name.start, person.name.end),
    title: person.title ? base.slice(person.title.start, person.title.end) : null,
    role: null,
    faction: null,
    constituency: place?.place ?? null,
    kind: 'member',
  };
}
