import type { Note, NoteKind } from '../model/note.js';

/** First words of the parts of a note, with what they tell. */
const KINDS: readonly (readonly [NoteKind, RegExp])[] = [
  [
    'break',
    /^(?:Kurze |Erneute )?(?:Unterbrechung|Unterbrochen|Sitzungsunterbrechung)|^Die Sitzung (?:wird|wurde|ist)\s[^)]{0,40}unterbrochen/u,
  ],
  [
    'begin',
    /^(?:Beginn|Wiederbeginn|Fortsetzung|Wiederaufnahme)(?!\p{Ll})|^Die Sitzung (?:wird|wurde|ist)\s[^)]{0,40}(?:eröffnet|aufgenommen|fortgesetzt)/u,
  ],
  ['end', /^(?:Schluss|Schluß|Ende)(?!\p{Ll})|^Die Sitzung (?:wird|wurde|ist)\s[^)]{0,40}(?:geschlossen|beendet)/u],
  ['chair-change', /übernimmt (?:wieder )?den Vorsitz/u],
  ['roll-call', /^(?:Der )?Namensaufruf/u],
  ['reference', /^(?:[Ss]iehe|s\.|Anlage|Abstimmungsliste)(?!\p{Ll})|(?:als|siehe|s\.) Anlage/u],
  [
    'vote',
    /^(?:Stimm(?:en)?(?:auszählung|abgabe)|Auszählung|Wahlhandlung|(?:Namentliche )?Abstimmung|Es folg|Die (?:namentliche )?Abstimmung|Die Stimm|Die Wahl|Die Namen)/u,
  ],
];

/** Between the parts of a note, and between an event and a note in the same brackets, where a dash may be lost. */
const PARTS =
  /\s[–—-]\s|\s(?=(?:Schluss|Schluß|Unterbrechung|Beginn|Wiederbeginn)(?: der Sitzung)?:? (?:von )?\d|Abstimmungsliste )/u;
/** `14:05 Uhr`, `9.03 Uhr`, `10 Uhr`, `9 Uhr 5 Minuten`, and a time before one of them: `13:50 bis 15:51 Uhr`. */
const TIME =
  /(?<!\d)(?:(\d{1,2})(?:[.:](\d{2}))?\s*(?:bis|[–—-])\s*)?(\d{1,2})(?:[.:](\d{2}))?\s*Uhr(?!\p{L})(?:\s+(\d{1,2})\s+Minuten?)?/gu;

/**
 * Reads a procedural note into what it tells and its times.
 * @param text the running text of the note, brackets included
 */
export function readNote(text: string): Note {
  const inner = text
    .trim()
    .replace(/^[([]/u, '')
    .replace(/[)\]][.,;]?$/u, '');
  let best: Note | null = null;
  for (const part of inner.split(PARTS)) {
    const kind = kindOf(part.trim());
    if (kind === null) continue;
    const note = { kind, ...timesOf(part, kind) };
    // What has a time says more than an annex beside it.
    if (best === null || (hasTime(note) && !hasTime(best))) best = note;
  }
  return best ?? { kind: 'other', at: null, from: null, to: null };
}

/** What a text tells of the course of the sitting; null where it tells nothing of it. */
function kindOf(text: string): NoteKind | null {
  for (const [kind, expression] of KINDS) if (expression.test(text)) return kind;
  return null;
}

function hasTime({ at, from }: Note): boolean {
  return at !== null || from !== null;
}

function timesOf(text: string, kind: NoteKind): Pick<Note, 'at' | 'from' | 'to'> {
  const none = { at: null, from: null, to: null };
  if (kind !== 'break' && kind !== 'begin' && kind !== 'end') return none;
  const [first, second] = timesIn(text);
  if (first === undefined) return none;
  if (kind === 'break' && second !== undefined) return { ...none, from: first, to: second };
  return { ...none, at: first };
}

/** The times of day that a text names; of a span (`13:50 bis 15:51 Uhr`) only the last has the word for them. */
function timesIn(text: string): string[] {
  const times: string[] = [];
  for (const [, from, fromMinute, hour = '', minute, minutes] of text.matchAll(TIME)) {
    const first = from === undefined ? null : clockTime(from, fromMinute ?? '00');
    const second = clockTime(hour, minute ?? minutes ?? '00');
    if (first !== null) times.push(first);
    if (second !== null) times.push(second);
  }
  return times;
}

function clockTime(hour: string, minute: string): string | null {
  if (Number(hour) > 24 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
