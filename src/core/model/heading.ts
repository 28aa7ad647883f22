/** What kind of business the heading of an agenda item names. */
export const BUSINESS_KINDS = [
  /** Antrag, Dringlicher Antrag */
  'motion',
  /** Entschließungsantrag */
  'resolution',
  /** Änderungsantrag */
  'amendment',
  /** Gesetzentwurf, with its reading */
  'bill',
  /** Staatsvertrag */
  'treaty',
  /** Große Anfrage, Kleine Anfrage, Mündliche Anfrage */
  'inquiry',
  /** Fragestunde */
  'question-time',
  /** Aktuelle Stunde */
  'topical-debate',
  /** Regierungserklärung */
  'government-statement',
  /** Beschlussempfehlung (und Bericht) */
  'recommendation',
  /** Bericht, Unterrichtung, Vorlage, Mitteilung, Antwort */
  'report',
  /** Wahl, Nachwahl, Wahlvorschlag */
  'election',
  /** Vereidigung, Eid */
  'swearing-in',
  /** Petitionen */
  'petition',
  /** Haushaltsplan, Einzelplan */
  'budget',
  /** Beschlussfassung, Bestellung, Einsetzung: what the parliament settles about itself */
  'decision',
] as const;

export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** Who brings a business before the parliament. */
export interface Mover {
  /** Name of a member, as printed; null for a faction and for a body. */
  readonly name: string | null;
  /** Normal form of the faction (of the member); null for a body. */
  readonly faction: string | null;
  /** A body or an office: `Landesregierung`, `Haushaltsausschuss`, `Hessischer Ministerpräsident`. */
  readonly body: string | null;
}

/** A paper, as a heading names it. */
export interface Paper {
  /** Term and number: `20/5063`. */
  readonly number: string;
  /** What stands behind the number: `neu`; null for most. */
  readonly addition: string | null;
  /** Number of the paper that this one is about: `Drucks. 20/5063 zu Drucks. 20/4900`; null where none is named. */
  readonly to: string | null;
}

/** A kind of business with those who move it. */
export interface Business {
  readonly kind: BusinessKind | null;
  /** The words that say so, as printed: `Dringlicher Antrag`, `Zweite Lesung Gesetzentwurf`. */
  readonly label: string | null;
  readonly urgent: boolean;
  /** 1, 2 or 3 for the first, second, third reading. */
  readonly reading: number | null;
  readonly movers: readonly Mover[];
}

/** The heading of an agenda item, read into its parts. Every part but its number consists of its text. */
export interface Heading extends Business {
  /** Number of the agenda item, where the announcement before the heading gives it; null elsewhere. */
  readonly item: string | null;
  /** What a recommendation or an amendment is about, where the heading says it: the motion, the bill. */
  readonly subject: Business | null;
  readonly title: string | null;
  readonly papers: readonly Paper[];
}
