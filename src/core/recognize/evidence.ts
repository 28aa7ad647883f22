import { closingBracket } from '../parse/brackets.js';
import { startsLikeEvent, startsLikeNote } from '../parse/interjection-words.js';
import { readSpeakerLine } from '../parse/speaker-line.js';
import { lexiconOf } from '../profiles/lexicon.js';
import type { Profile } from '../profiles/profile.js';
import { PROFILES } from '../profiles/profiles.js';
import { isCompleteHeaderLine, isHeaderLine, isPageNumber, leadingParliament } from './header-line.js';

/** What in a text speaks for a transcript; each figure counts lines or brackets. */
export interface Evidence {
  /** Lines that are not empty. */
  readonly lines: number;
  /** Running heads of pages. */
  readonly headers: number;
  /** A running head stands among the first or last lines, with its page number or complete in itself. */
  readonly headerAtEdge: boolean;
  /** The first lines call the text a record: `Plenarprotokoll 20/64`, `Stenografischer Bericht`. */
  readonly namedRecord: boolean;
  /** Other marks of a cover among the first lines: `64. Sitzung`, `20. Wahlperiode`, the parliament's name. */
  readonly coverMarks: number;
  /** Speaker lines of the chair. */
  readonly chairs: number;
  /** Other speaker lines: a name with a faction of some parliament, or with an office in a government. */
  readonly speakers: number;
  /** Speaker lines that hold nothing else. */
  readonly bareSpeakerLines: number;
  /** Interjections that name an event or a speaker, and a faction. */
  readonly interjections: number;
  /** Procedural notes with a time of day: `(Beginn: 14:05 Uhr)`. */
  readonly notes: number;
  /** Lines of a table of contents, with dots that lead to the page number. */
  readonly contentsLines: number;
  /** Lines with the number of a parliamentary paper: `Drucks. 20/8125`. */
  readonly papers: number;
}

const EDGE_LINES = 4;
const COVER_LINES = 40;
const MAX_SPEAKER_LINE = 160;
const MAX_INTERJECTION = 400;

const RECORD_NAME = /^Plenarprotokoll\s+\d{1,2}\/\d{1,3}|^Stenogra(?:f|ph)ischer Bericht$/u;
const COVER_MARKS: readonly RegExp[] = [
  /^\d{1,3}\.\s*Sitzung/u,
  /\d{1,2}\.\s*Wahlperiode$/u,
  /^(?:Inhalt|Inhaltsverzeichnis|I n h a l t)\s?:?$/u,
];
const CONTENTS_LINE = /\.{6}|(?: \.){4}/u;
const PAPER = /\bDruck(?:s\.|sachen?)\s*\d{1,2}\/\d/u;

/** Every form of speaker line and every faction that some profile knows. */
const anyParliament: Profile = {
  id: 'any',
  parliament: null,
  headerNames: [],
  headerSeparator: null,
  speakerLineForms: ['name-brackets', 'name-comma-faction', 'name-comma-role', 'role-name', 'name-faction'],
  speechAfterColon: true,
  affiliationBrackets: '()',
  shoutBrackets: null,
  surnameOnly: true,
  chairRoles: PROFILES.flatMap(({ chairRoles }) => chairRoles),
  governmentRoles: PROFILES.flatMap(({ governmentRoles }) => governmentRoles),
  rapporteurRoles: PROFILES.flatMap(({ rapporteurRoles }) => rapporteurRoles),
  guestRoles: [],
  addressWords: PROFILES.flatMap(({ addressWords }) => addressWords),
  factions: PROFILES.flatMap(({ factions }) => factions),
  withoutFaction: PROFILES.flatMap(({ withoutFaction }) => withoutFaction),
};

/**
 * Collects what speaks for a transcript.
 * @param lines lines without blanks around them, C1 punctuation decoded, empty ones left out
 */
export function evidenceIn(lines: readonly string[]): Evidence {
  const speakerKinds = lines.map((line) => speakerKind(line));
  const headerAt = lines.flatMap((line, index) => (isHeaderLine(line) ? [index] : []));
  const count = (pattern: RegExp): number => lines.filter((line) => pattern.test(line)).length;
  const joined = lines.join('\n');
  return {
    lines: lines.length,
    headers: headerAt.length,
    headerAtEdge: headerAt.some((index) => isPageHead(lines, index)),
    namedRecord: lines.slice(0, COVER_LINES).some((line) => RECORD_NAME.test(line)),
    coverMarks: coverMarks(lines.slice(0, COVER_LINES)),
    chairs: speakerKinds.filter((kind) => kind?.chair === true).length,
    speakers: speakerKinds.filter((kind) => kind?.chair === false).length,
    bareSpeakerLines: speakerKinds.filter((kind) => kind?.bare === true).length,
    ...bracketsIn(joined),
    contentsLines: count(CONTENTS_LINE),
    papers: count(PAPER),
  };
}

function isPageHead(lines: readonly string[], header: number): boolean {
  const fromEdge = Math.min(header, lines.length - 1 - header);
  if (fromEdge === 0 && isCompleteHeaderLine(lines[header] ?? '')) return true;
  return fromEdge < EDGE_LINES && hasPageNumber(lines, header);
}

function hasPageNumber(lines: readonly string[], header: number): boolean {
  const line = lines[header] ?? '';
  return (
    isPageNumber(lines[header - 1] ?? '') ||
    isPageNumber(lines[header + 1] ?? '') ||
    /^\d{1,5}\s*\p{Lu}|\d{4}\s*\d{1,5}$/u.test(line)
  );
}

function coverMarks(lines: readonly string[]): number {
  const marks = COVER_MARKS.filter((pattern) => lines.some((line) => pattern.test(line))).length;
  const named = lines.some((line) => line.length < 60 && leadingParliament(titleCase(line)) !== null);
  return marks + (named ? 1 : 0);
}

/** `HESSISCHER LANDTAG` as `Hessischer Landtag`; lines in mixed case stay as they are. */
function titleCase(line: string): string {
  if (line !== line.toUpperCase()) return line;
  return line.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** What a line opens as a speaker line, speech behind the colon allowed; null where it opens no turn. */
function speakerKind(line: string): { chair: boolean; bare: boolean } | null {
  const colon = line.slice(0, MAX_SPEAKER_LINE).indexOf(':');
  if (colon < 0) return null;
  const found = readSpeakerLine(line, 0, colon + 1, lexiconOf(anyParliament), { isolated: false });
  if (!found) return null;
  return { chair: found.speaker.kind === 'chair', bare: colon + 1 === line.length };
}

/** Counts interjections and notes: brackets at the beginning of a line or behind the end of a sentence. */
function bracketsIn(text: string): Pick<Evidence, 'interjections' | 'notes'> {
  let interjections = 0;
  let notes = 0;
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    if (open > 0 && !/[\n.!?:–“…]\s?$/u.test(text.slice(Math.max(0, open - 2), open))) continue;
    const limit = Math.min(text.length, open + MAX_INTERJECTION);
    const end = closingBracket(text, open, limit);
    const inner = text.slice(open + 1, end < 0 ? limit : end - 1);
    if (startsLikeNote(inner) && /\d{1,2}[.:]\d\d Uhr/u.test(inner)) notes++;
    else if (end > 0 && isInterjection(inner)) interjections++;
    if (end > 0) open = end - 1;
  }
  return { interjections, notes };
}

function isInterjection(inner: string): boolean {
  if (startsLikeEvent(inner)) return namesFaction(inner);
  const colon = inner.indexOf(':');
  const name = inner
    .slice(0, colon + 1)
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  return colon > 0 && readSpeakerLine(name, 0, name.length, lexiconOf(anyParliament), { isolated: false }) !== null;
}

function namesFaction(inner: string): boolean {
  return lexiconOf(anyParliament).factionForms.some(({ form }) => form.length > 2 && inner.includes(form));
}
