import type { BusinessKind } from '../../model/heading.js';
import { matchAt } from '../../text/match-at.js';
import { readBusiness } from './business.js';
import { endsInPapers } from './papers.js';

/** What the heading of an agenda item begins with: the kind of paper or business. */
const HEADING_START =
  /^(?:(?:Dringliche[rs]?|Erste|Zweite|Dritte|Weitere[rs]?|Gemeinsame[rs]?|Mündliche[rs]?|Eingebrachte[rs]?|Aktuelle|Große|Kleine|Interfraktionelle[rs]?) )?(?:Antrag|Anträge|Entschließungsantrag|Änderungsantrag|Gesetzentwurf|Lesung|Anfrage|Stunde|Fragestunde|Beschlussempfehlung|Beschlussempfehlungen|Bericht|Berichterstattung|Regierungserklärung|Vorlage|Wahlvorschlag|Wahl|Nachwahl|Unterrichtung|Petition|Petitionen|Antwort|Mitteilung|Haushaltsplan|Dringlicher|Entschließung|Staatsvertrag|Vereidigung|Eid)(?=$|[\s\p{Lu},])/u;

/** Speech that announces the heading of an agenda item. */
const ANNOUNCEMENT = /(?:Tagesordnungspunkt(?:e|en)?|Punkt|Punkte)\s[^.!?]{0,80}:\s*$/u;

/** Whether a line begins like the heading of an agenda item. */
export function isHeadingStart(line: string): boolean {
  return HEADING_START.test(line);
}

/** Whether a paragraph announces the heading that follows: `Ich rufe Tagesordnungspunkt 1 auf:`. */
export function announcesHeading(text: string): boolean {
  return ANNOUNCEMENT.test(text.slice(-140));
}

/** The numbers of agenda items that an announcement names at its end, in their order; none where it names others too. */
export function announcedItems(text: string): string[] {
  const announcement = ANNOUNCEMENT.exec(text.slice(-140))?.[0] ?? '';
  if (announcement.includes('/') || announcement.includes(' bis ')) return [];
  return announcement.match(/(?<!\d)\d{1,3}(?!\d)/gu) ?? [];
}

/** Kinds of business that a heading names without an article behind them: with one, a sentence speaks of them. */
const NAMED_ALONE: ReadonlySet<BusinessKind | null> = new Set([
  'motion',
  'resolution',
  'amendment',
  'bill',
  'inquiry',
  'topical-debate',
]);
const ARTICLE = /\s+(?:der|des|von|vom|zu|zum|zur|für)\s/uy;

/** Whether a text speaks of a business instead of naming it: `Antrag der Fraktion der SPD zur Impfpflicht`. */
export function speaksOfBusiness(text: string): boolean {
  const business = readBusiness(text, 0);
  return business !== null && NAMED_ALONE.has(business.kind) && matchAt(ARTICLE, text, business.end) !== null;
}

/**
 * Whether a heading reads on from the one before it, over a gap or a page end: the one before has no papers yet, and this
 * one ends with them and does not begin like another.
 * @param before the running text of the heading before; @param after that of this one
 */
export function headingReadsOn(before: string, after: string): boolean {
  return !endsInPapers(before) && !isHeadingStart(after) && endsInPapers(after);
}
