import type { MatterLine } from '../../model/matter.js';

/** Lines of cover, contents and presence lists by what they are. */
export interface FrontLines {
  readonly contents: readonly MatterLine[];
  readonly presence: readonly MatterLine[];
  /** Title of the cover, place and date, publisher. */
  readonly imprint: readonly MatterLine[];
}

const IMPRINT =
  /^(?:\d{1,2}\. ?(?:Wahlperiode|Sitzung)(?: \d{1,2}\. ?Wahlperiode)?|Plenarprotokoll\b.{0,40}|(?:Deutscher Bundestag|HESSISCHER LANDTAG|Hessischer Landtag|Sächsischer\s+Landtag|Nationalrat)|des Freistaates Sachsen|Steno(?:gra[fp]hi|graphi)scher Bericht|\d{1,2}\. ?\d{1,2}\. ?\d{4}|I ?n ?h ?a ?l ?t(?: ?s ?v ?e ?r ?z ?e ?i ?c ?h ?n ?i ?s)? ?:?|Ausgegeben am .{4,40}|.{3,30}, Postfach .{3,60}|Beginn:? .{2,120}Schlu(?:ß|ss):? .{2,20}|\p{Lu}[\p{L} ]{2,30}, (?:den |\p{L}+, (?:den )?)?\d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) \d{4}(?:, .{2,60})?)$/u;
const PRESENCE = /^(?:Im Präsidium|Auf der Regierungsbank|Abwesende Abgeordnete|Anwesend|Anwesenheitsliste):$/u;

/** Parts the lines that stand before the sitting. A presence list goes on to the end or to the imprint. */
export function frontLines(lines: readonly MatterLine[]): FrontLines {
  const parts = { contents: [] as MatterLine[], presence: [] as MatterLine[], imprint: [] as MatterLine[] };
  let inPresence = false;
  for (const line of lines) {
    if (IMPRINT.test(line.text)) parts.imprint.push(line);
    else {
      inPresence ||= PRESENCE.test(line.text);
      (inPresence ? parts.presence : parts.contents).push(line);
    }
  }
  return parts;
}
