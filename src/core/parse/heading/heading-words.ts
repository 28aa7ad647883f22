import type { BusinessKind } from '../../model/heading.js';
import { matchAt } from '../../text/match-at.js';
import { readBusiness } from './business.js';
import { endsInPapers } from './papers.js';
import { withoutReferral } from './referral.js';

/** What the heading of an agenda item begins with: the kind of paper or business. */
const HEADING_START =
  /^(?:(?:Dringliche[rs]?|Erste|Zweite|Dritte|Weitere[rs]?|Gemeinsame[rs]?|Mündliche[rs]?|Eingebrachte[rs]?|Aktuelle|Große|Kleine|Interfraktionelle[rs]?) )?(?:Antrag|Anträge|Entschließungsantrag|Änderungsantrag|Gesetzentwurf|Lesung|Anfrage|Stunde|Fragestunde|Beschlussempfehlung|Beschlussempfehlungen|Bericht|Berichterstattung|Regierungserklärung|Vorlage|Wahlvorschlag|Wahl|Nachwahl|Unterrichtung|Petition|Petitionen|Antwort|Mitteilung|Haushaltsplan|Dringlicher|Entschließung|Staatsvertrag|Vereidigung|Eid|Befragung)(?=$|[\s\p{Lu},:])/u;

/** Speech that announces the heading of an agenda item. */
const ANNOUNCEMENT =
  /(?:Tagesordnungspunkt(?:e|en)?|Zusatzpunkt(?:e|en)?|Punkt|Punkte)\s(?:[^.!?]|\.(?=\d)){0,80}:\s*$/u;

/** An announcement on a line of its own (Saxony `Tagesordnungspunkt 2`, Austria `1. Punkt`). */
const ITEM_ALONE = /(?:(?:^|\s)(?:Tagesordnungspunkt|Zusatzpunkt)\s(\d{1,3})|^(\d{1,3})\.\sPunkt)\s*$/u;

/** How the Bundestag begins an item: the mark of the item or its part, and what is done with the business. */
const BEGINS_CONSULTATION =
  /^(?:(?:ZP \d{1,3}|[IVX]+(?:\.\d+)?|\d{1,3})\s+)?(?:[a-z]\)\s+)?(?:(?:(?:Erste|Zweite|Dritte|Abschließende)(?: und (?:zweite|dritte))? )?Beratung de[rs] |Einzelplan \d)/u;

/** Whether a line begins an item as the Bundestag does: `b) Beratung des Antrags der Fraktion DIE LINKE`. */
export function beginsConsultation(line: string): boolean {
  return BEGINS_CONSULTATION.test(line);
}

/** Whether a paragraph does nothing but name an item whose heading follows: `Ich rufe auf Tagesordnungspunkt 2`. */
export function namesItemAlone(text: string): boolean {
  return text.length < 200 && ITEM_ALONE.test(text);
}

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
  const alone = text.length < 200 ? ITEM_ALONE.exec(text) : null;
  if (alone) return [alone[1] ?? alone[2] ?? ''];
  const announcement = ANNOUNCEMENT.exec(text.slice(-140))?.[0] ?? '';
  if (announcement.includes('/') || announcement.includes(' bis ')) return [];
  const numbers = announcement.match(/(?<![\d.])(?:[IVX]{1,5}\.)?\d{1,3}(?!\d)/gu) ?? [];
  if (!announcement.includes('Zusatzpunkt')) return numbers;
  // Items that were added later are counted apart (Bundestag).
  return announcement.startsWith('Zusatzpunkt') ? numbers.map((number) => `ZP ${number}`) : [];
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
  if (isHeadingStart(after) || beginsConsultation(after)) return false;
  return !endsInPapers(withoutReferral(before)) && endsInPapers(after);
}
