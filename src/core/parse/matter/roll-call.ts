import type { MatterLine, RollCall, RollCallRow, Vote, VoteTotals } from '../../model/matter.js';
import type { Lexicon } from '../../profiles/lexicon.js';
import { joinPrinted } from '../printed-lines.js';
import { isTitle, readPersonName, wordsOf } from '../person-name.js';
import { paperNumbers } from './paper-numbers.js';

/** Words of the columns and of the lists that a roll call has. */
const VOTES: Readonly<Record<string, Vote>> = {
  ja: 'yes',
  nein: 'no',
  enthalten: 'abstention',
  enthaltung: 'abstention',
  enthaltungen: 'abstention',
  enthält: 'abstention',
  gefehlt: 'absent',
  abwesend: 'absent',
  entschuldigt: 'absent',
  'nicht abgegeben': 'absent',
  ungültig: 'invalid',
};

const COLUMN_HEAD = /^(?:Name der\/des Abgeordneten|Name|Fraktion|Abgeordnete(?:r|\(r\))?)$/u;
const MARK = /^[x×✓]$/iu;
/** `Abgegebene Stimmen: 558;`, `ja: 322`, `davon nein: 267`. */
const TOTAL =
  /^(?:davon:?\s*)?(ja|nein|enthalten|enthaltungen?|ungültig|gefehlt|abwesend)(?:\s+(?::\s+)?|:\s+)(\d{1,3})[;.,]?$/iu;
/** Rows from which on lines are a table of names. */
const LEAST_ROWS = 3;

/** Whether lines head or hold a roll call. */
export function announcesRollCall(lines: readonly MatterLine[]): boolean {
  return lines.slice(0, 12).some(({ text }) => /namentliche[nr]? Abstimmung|Abstimmungsliste/u.test(text));
}

/**
 * Reads a table of a vote by name: `Alex, Ulrike` / `SPD` / `x`, or lists under `Ja`, `Nein`, `Enthalten` with factions
 * as headings. Where the extraction kept a mark but not its column, the vote stays null.
 * @param lines of an annex that holds one roll call, its heading included
 * @returns null where the lines hold no table of names
 */
export function readRollCall(lines: readonly MatterLine[], lexicon: Lexicon): RollCall | null {
  const rows: RollCallRow[] = [];
  const heading: string[] = [];
  const totals: Partial<Record<Vote, number>> = {};
  let faction: string | null = null;
  let vote: Vote | null = null;
  let listed = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const { text } = line;
    const total = TOTAL.exec(text);
    const counted = VOTES[total?.[1]?.toLowerCase() ?? ''];
    if (total && counted !== undefined) {
      totals[counted] = Number(total[2]);
      continue;
    }
    const column = VOTES[text.replace(/:$/u, '').toLowerCase()];
    if (column !== undefined) {
      // Columns follow each other; a list begins where names do.
      vote = column;
      listed = VOTES[lines[index + 1]?.text.toLowerCase() ?? ''] === undefined && !isNameRow(lines, index + 1, lexicon);
      continue;
    }
    if (COLUMN_HEAD.test(text) || MARK.test(text)) continue;
    const known = lexicon.faction(text);
    if (known) {
      faction = known.name;
      continue;
    }
    const row = readRow(lines, index, lexicon);
    if (row) {
      rows.push(row.row);
      index += row.more;
    } else if (listed && vote !== null) {
      const person = readNaturalName(text);
      if (person) rows.push({ ...person, faction, vote, placed: line.placed, start: line.start, end: line.end });
    } else if (rows.length === 0) {
      heading.push(text);
    }
  }
  if (rows.length < LEAST_ROWS) return null;
  const title = joinPrinted(heading.join('\n'));
  return { title, papers: paperNumbers(title), rows, totals: Object.keys(totals).length > 0 ? totals : null };
}

/** What the rows of a roll call add up to. */
export function countVotes({ rows }: Pick<RollCall, 'rows'>): VoteTotals {
  const counts: Partial<Record<Vote, number>> = {};
  for (const { vote } of rows) if (vote !== null) counts[vote] = (counts[vote] ?? 0) + 1;
  return counts;
}

/** Whether the rows of a roll call add up to its totals; null where a vote or the totals are not known. */
export function addsUp({ rows, totals }: RollCall): boolean | null {
  if (totals === null || rows.some(({ vote }) => vote === null)) return null;
  const counts = countVotes({ rows });
  return Object.entries(totals).every(([vote, total]) => (counts[vote as Vote] ?? 0) === total);
}

function isNameRow(lines: readonly MatterLine[], index: number, lexicon: Lexicon): boolean {
  return readRow(lines, index, lexicon) !== null;
}

/** A row of a table: surname first, then faction, then a mark; a mark or the vote may stand on the same line. */
function readRow(
  lines: readonly MatterLine[],
  index: number,
  lexicon: Lexicon,
): { readonly row: RollCallRow; readonly more: number } | null {
  const line = lines[index];
  if (!line) return null;
  const person = readSurnameFirst(line.text);
  if (!person) return null;
  const next = lines[index + 1];
  const known = next ? lexicon.faction(next.text) : null;
  if (!known) return null;
  let more = 1;
  const behind = lines[index + more + 1];
  let vote: Vote | null = null;
  if (behind && (MARK.test(behind.text) || VOTES[behind.text.toLowerCase()] !== undefined)) {
    vote = VOTES[behind.text.toLowerCase()] ?? null;
    more++;
  }
  const last = lines[index + more] ?? line;
  const end = last.placed === line.placed ? last.end : line.end;
  return { row: { ...person, faction: known.name, vote, placed: line.placed, start: line.start, end }, more };
}

interface ReadName {
  readonly label: string;
  readonly name: string;
  readonly title: string | null;
  readonly constituency: string | null;
}

const SURNAME_FIRST =
  /^([^,()\d]{2,40}?)(?: \((\p{L}[\p{L} .\-/]{1,40})\))?, ([^,()\d]{2,60}?)(?: \((\p{L}[\p{L} .\-/]{1,40})\))?$/u;

/** `Hofmann (Weiterstadt), Heike`, `Bartelt, Dr. Ralf-Norbert`. */
function readSurnameFirst(label: string): ReadName | null {
  const match = SURNAME_FIRST.exec(label);
  const [, surname = '', place, given = '', placeBehind] = match ?? [];
  if (!match) return null;
  const words = wordsOf(given, 0, given.length);
  const titles = words.filter(({ text }) => isTitle(text)).map(({ text }) => text);
  const givenNames = words.filter(({ text }) => !isTitle(text)).map(({ text }) => text);
  const name = [...givenNames, surname].join(' ');
  if (!readPersonName(wordsOf(name, 0, name.length))) return null;
  return {
    label,
    name,
    title: titles.length > 0 ? titles.join(' ') : null,
    constituency: place ?? placeBehind ?? null,
  };
}

/** `Dr. Christoph Bergner`, `Ernst-Reinhard Beck (Reutlingen)`. */
function readNaturalName(label: string): ReadName | null {
  const place = / \((\p{L}[\p{L} .\-/]{1,40})\)$/u.exec(label);
  const base = place ? label.slice(0, place.index) : label;
  const person = readPersonName(wordsOf(base, 0, base.length));
  if (!person || person.words < 2) return null;
  return {
    label,
    name: base.slice(person.name.start, person.name.end),
    title: person.title ? base.slice(person.title.start, person.title.end) : null,
    constituency: place?.[1] ?? null,
  };
}
