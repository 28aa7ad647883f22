import type { BusinessKind } from '../../model/heading.js';
import { matchAt } from '../../text/match-at.js';

/**
 * Words that name a business before the parliament, as the headings of agenda items begin with them (Hesse, Bundestag,
 * Saxony, Austria).
 */
const BUSINESS: Readonly<Record<BusinessKind, readonly string[]>> = {
  motion: ['Antrag', 'Antrags', 'Anträge', 'Eilantrag', 'Entschließung'],
  resolution: ['Entschließungsantrag', 'Entschließungsantrags', 'Entschließungsanträge', 'Entschliessungsantrag'],
  amendment: ['Änderungsantrag', 'Änderungsantrags', 'Änderungsanträge', 'Abänderungsantrag'],
  bill: ['Gesetzentwurf', 'Gesetzentwürfe', 'Gesetzesentwurf', 'Regierungsvorlage'],
  treaty: ['Staatsvertrag'],
  inquiry: ['Anfrage', 'Anfragen', 'Interpellation'],
  'question-time': ['Fragestunde', 'Befragung'],
  'topical-debate': ['Stunde', 'Debatte'],
  'government-statement': ['Regierungserklärung', 'Erklärung'],
  recommendation: ['Beschlussempfehlung', 'Beschlussempfehlungen', 'Beschlußempfehlung', 'Beschlußempfehlungen'],
  report: [
    'Bericht',
    'Berichts',
    'Berichte',
    'Unterrichtung',
    'Unterrichtungen',
    'Vorlage',
    'Mitteilung',
    'Antwort',
    'Berichterstattung',
  ],
  election: ['Wahl', 'Nachwahl', 'Wahlvorschlag', 'Wahlvorschläge', 'Ergänzungswahl', 'Neuwahl'],
  'swearing-in': ['Vereidigung', 'Eid', 'Eidesleistung', 'Angelobung'],
  petition: ['Petition', 'Petitionen', 'Sammelübersicht'],
  budget: ['Haushaltsplan', 'Einzelplan'],
  decision: ['Beschlussfassung', 'Bestellung', 'Einsetzung'],
};

const KINDS: ReadonlyMap<string, BusinessKind> = new Map(
  Object.entries(BUSINESS).flatMap(([kind, words]) => words.map((word) => [word, kind as BusinessKind] as const)),
);

const READINGS: ReadonlyMap<string, number> = new Map([
  ['Erste', 1],
  ['Zweite', 2],
  ['Dritte', 3],
]);

/** Adjectives before the words above; those of a topical debate and an inquiry belong to its name. */
const QUALIFIER =
  /(?:Dringliche[rs]?|Erste[rn]|Zweite[rn]|Dritte[rn]|Weitere[rs]?|Gemeinsame[rs]?|Mündliche[rs]?|Schriftliche[rs]?|Eingebrachte[rs]?|Aktuelle|Großen?|Kleinen?|Interfraktionelle[rs]?)\s+/uy;
const READING = /(Erste|Zweite|Dritte)(?: und ([zZ]weite|[dD]ritte))? (?:Lesung|Beratung)(?!\p{Ll})\s*/uy;
const WORD = /\p{Lu}\p{Ll}*/uy;
/** What belongs to the name of a recommendation or report as well. */
const AND_REPORT = /\s+und\s+(?:Bericht|Beschlussempfehlung|Zwischenbericht)(?!\p{Ll})/uy;
const BLANKS = /\s*/uy;

/** Words of business at a place in a text. */
export interface FoundBusiness {
  readonly kind: BusinessKind | null;
  /** The words with a blank between them, also where printed lines ran together: `Zweite Lesung Gesetzentwurf`. */
  readonly label: string;
  readonly urgent: boolean;
  readonly reading: number | null;
  readonly end: number;
}

/**
 * Reads the words that name a business at a place: `Dringlicher Antrag`, `Zweite Lesung Gesetzentwurf`, `Antrag Aktuelle
 * Stunde`.
 * @param text the running text of a heading
 * @param at UTF-16 offset at which the words begin
 * @returns null where none stand there
 */
export function readBusiness(text: string, at: number): FoundBusiness | null {
  const words: string[] = [];
  let kind: BusinessKind | null = null;
  let reading: number | null = null;
  let urgent = false;
  let end = at;
  let from = at;
  const stage = matchAt(READING, text, at);
  if (stage) {
    const [whole, first = '', second] = stage;
    reading = READINGS.get(second === undefined ? first : capitalized(second)) ?? null;
    words.push(whole.trim());
    end = at + whole.trimEnd().length;
    from = at + whole.length;
  }
  for (;;) {
    let wordAt = from;
    for (let qualifier = matchAt(QUALIFIER, text, wordAt); qualifier; qualifier = matchAt(QUALIFIER, text, wordAt)) {
      urgent ||= qualifier[0].startsWith('Dringlich') && kind === null;
      wordAt += qualifier[0].length;
    }
    const wordEnd = wordAt + lengthOfWord(matchAt(WORD, text, wordAt)?.[0] ?? '');
    const named = KINDS.get(text.slice(wordAt, wordEnd));
    if (!named || !goesOn(kind, named, text.slice(from, wordEnd))) break;
    kind = named;
    end = wordEnd;
    if (named === 'recommendation' || named === 'report') end += matchAt(AND_REPORT, text, end)?.[0].length ?? 0;
    words.push(text.slice(from, end));
    if (kind !== 'motion') break;
    from = end + (matchAt(BLANKS, text, end)?.[0].length ?? 0);
  }
  if (end === at) return null;
  return { kind: kind ?? (reading === null ? null : 'bill'), label: words.join(' '), urgent, reading, end };
}

/** Length of a word of business, where printed lines ran together in it without the article: `Beschlussempfehlungender`. */
function lengthOfWord(word: string): number {
  const bare = word.slice(0, -3);
  return /d(?:er|es)$/u.test(word) && KINDS.has(bare) ? bare.length : word.length;
}

/** Whether a word of business goes on in the name that the words before it begin: the motion for a topical debate. */
function goesOn(before: BusinessKind | null, next: BusinessKind, words: string): boolean {
  if (next === 'topical-debate') return words.startsWith('Aktuelle');
  return before === null;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
