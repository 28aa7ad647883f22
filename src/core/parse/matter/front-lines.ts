import type { MatterLine } from '../../model/matter.js';

/** Lines of cover, contents and presence lists by what they are. */
export interface FrontLines {
  readonly contents: readonly MatterLine[];
  readonly presence: readonly MatterLine[];
  /** Title of the cover, place and date, publisher. */
  readonly imprint: readonly MatterLine[];
}

/** What the cover prints beside the contents. Each form on its own: one expression for all takes linters minutes. */
const IMPRINT: readonly RegExp[] = [
  /^\d{1,2}\. ?(?:Wahlperiode|Sitzung)(?: \d{1,2}\. ?Wahlperiode)?$/u,
  /^Plenarprotokoll\b.{0,40}$/u,
  /^(?:Deutscher Bundestag|HESSISCHER LANDTAG|Hessischer Landtag|Sächsischer\s+Landtag|Nationalrat)$/u,
  /^des Freistaates Sachsen$/u,
  /^Stenogra(?:f|ph)ischer Bericht$/u,
  /^\d{1,2}\. ?\d{1,2}\. ?\d{4}$/u,
  /^I ?n ?h ?a ?l ?t(?: ?s ?v ?e ?r ?z ?e ?i ?c ?h ?n ?i ?s)? ?:?$/u,
  /^Ausgegeben am .{4,40}$/u,
  /^\p{Lu}[\p{L} ]{2,30}, (?:den |\p{L}+, (?:den )?)?\d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d{4}(?:, .{2,60})?$/u,
];
/** Longest line of the imprint. */
const MAX_IMPRINT = 160;

function isImprint(text: string): boolean {
  if (text.length > MAX_IMPRINT) return false;
  const postbox = text.indexOf(', Postfach ');
  if (postbox >= 3 && postbox <= 30) return true;
  if (text.startsWith('Beginn') && / Schlu(?:ß|ss):? /u.test(text)) return true;
  return IMPRINT.some((form) => form.test(text));
}

const PRESENCE = /^(?:Im Präsidium|Auf der Regierungsbank|Abwesende Abgeordnete|Anwesend|Anwesenheitsliste):$/u;

/** Parts the lines that stand before the sitting. A presence list goes on to the end or to the imprint. */
export function frontLines(lines: readonly MatterLine[]): FrontLines {
  const parts = { contents: [] as MatterLine[], presence: [] as MatterLine[], imprint: [] as MatterLine[] };
  let inPresence = false;
  for (const line of lines) {
    if (isImprint(line.text)) parts.imprint.push(line);
    else {
      inPresence ||= PRESENCE.test(line.text);
      (inPresence ? parts.presence : parts.contents).push(line);
    }
  }
  return parts;
}
