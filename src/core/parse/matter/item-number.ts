/** The number that a line of contents begins with. */
export interface ItemNumber {
  readonly number: string;
  /** Where the text behind it begins, in the line. */
  readonly end: number;
}

/** `20.` alone on its line. */
const ALONE = /^(\d{1,3})\.$/u;
/** `20. Antrag`, no date and no ordinal. */
const BEFORE_TEXT =
  /^(\d{1,3})\.\s*(?!(?:Lesung|Sitzung|Wahlperiode|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)(?=\p{Lu})/u;
/** `1  Wahl einer Schriftführerin`, where no full stop follows. */
const WITHOUT_STOP = /^(\d{1,2})(?:\s{2,}|\s(?=\p{Lu}|–|\d\.))/u;
const AGENDA_ITEM =
  /^(?:Fortsetzung )?(Zusatz)?[Tt]agesordnungspunkte?\s+([IVXL]+|\d{1,3})(?:\s*\(Fortsetzung\))?:?(?:\s*\(Fortsetzung\))?:?\s*/u;
/** `II.14`, `a)`, `b) – l)`: a part of the item before. */
const PART = /^([IVXL]+\.\d{1,2}|[a-z]\)(?:\s*[–-]\s*[a-z]\))?)\s+/u;

/**
 * Reads the number of an agenda item at the beginning of a line of contents.
 * @param ordered whether numbers of items end in a full stop (contents with leaders); @param atStart no text of another row goes
 * before the line
 */
export function readItemNumber(
  line: string,
  { ordered, atStart }: { ordered: boolean; atStart: boolean },
): ItemNumber | null {
  const alone = ALONE.exec(line);
  if (alone) return { number: alone[1] ?? '', end: line.length };
  const agenda = AGENDA_ITEM.exec(line);
  if (agenda) return { number: `${agenda[1] === undefined ? '' : 'ZP '}${agenda[2] ?? ''}`, end: agenda[0].length };
  if (!atStart) return null;
  const found = BEFORE_TEXT.exec(line) ?? PART.exec(line) ?? (ordered ? null : WITHOUT_STOP.exec(line));
  return found ? { number: (found[1] ?? '').replace(/\)/gu, ''), end: found[0].length } : null;
}
