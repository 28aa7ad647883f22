/** A kind of event inside an interjection: what it is called, what it stands for, what ParlaMint makes of it. */
interface ContributionKindEntry {
  readonly kind: string;
  /** Name for people; its German form is in l10n/. */
  readonly name: string;
  /** What counts as one. */
  readonly meaning: string;
  /** How records print it. */
  readonly example: string;
  /** Element and type that ParlaMint has for it. */
  readonly parlamint: { readonly element: 'kinesic' | 'vocal' | 'incident' | 'note'; readonly type: string };
}

/**
 * The kinds of contributions, in the order of documents and tables. The one place that lists them: the type, the export
 * schema, the table in docs/export.md and the hover take them from here.
 */
export const CONTRIBUTION_KINDS = [
  {
    kind: 'applause',
    name: 'Applause',
    meaning: 'applause, of whatever strength',
    example: 'Lebhafter Beifall SPD',
    parlamint: { element: 'kinesic', type: 'applause' },
  },
  {
    kind: 'laughter',
    name: 'Laughter',
    meaning: 'laughing at somebody',
    example: 'Lachen bei Abgeordneten der AfD',
    parlamint: { element: 'vocal', type: 'laughter' },
  },
  {
    kind: 'amusement',
    name: 'Amusement',
    meaning: 'friendly laughter, which stenographers tell from laughing at somebody',
    example: 'Allgemeine Heiterkeit',
    parlamint: { element: 'vocal', type: 'laughter' },
  },
  {
    kind: 'approval',
    name: 'Approval',
    meaning: 'approval that is heard',
    example: 'Zustimmung SPD',
    parlamint: { element: 'vocal', type: 'exclamat' },
  },
  {
    kind: 'shout',
    name: 'Shout',
    meaning: 'an interjection in words, by a named person or not, its words printed or not',
    example: 'Zuruf von der SPD: Oh!',
    parlamint: { element: 'vocal', type: 'interruption' },
  },
  {
    kind: 'counter-shout',
    name: 'Counter-shout',
    meaning: 'a shout that answers another',
    example: 'Gegenruf Holger Bellino (CDU): Genau!',
    parlamint: { element: 'vocal', type: 'interruption' },
  },
  {
    kind: 'objection',
    name: 'Objection',
    meaning: 'protest that is heard',
    example: 'Widerspruch bei der SPD',
    parlamint: { element: 'vocal', type: 'shouting' },
  },
  {
    kind: 'unrest',
    name: 'Unrest',
    meaning: 'noise in the chamber',
    example: 'Anhaltende Unruhe',
    parlamint: { element: 'vocal', type: 'murmuring' },
  },
  {
    kind: 'bell',
    name: 'Bell',
    meaning: 'the chair rings the bell',
    example: 'Glockenzeichen',
    parlamint: { element: 'kinesic', type: 'ringing' },
  },
  {
    kind: 'request',
    name: 'Request to speak',
    meaning: 'somebody asks for the floor or for a question, or stands at a microphone for it',
    example: 'Wortmeldung Günter Rudolph (SPD)',
    parlamint: { element: 'kinesic', type: 'gesture' },
  },
  {
    kind: 'action',
    name: 'Action',
    meaning: 'what somebody does: nods, holds up a picture, hands over flowers',
    example: 'Der Redner hält ein Schaubild hoch.',
    parlamint: { element: 'kinesic', type: 'gesture' },
  },
  {
    kind: 'rising',
    name: 'Rising',
    meaning: 'people stand up',
    example: 'Die Anwesenden erheben sich.',
    parlamint: { element: 'incident', type: 'action' },
  },
  {
    kind: 'silence',
    name: 'Silence',
    meaning: 'a minute of silence',
    example: 'Schweigeminute',
    parlamint: { element: 'incident', type: 'pause' },
  },
  {
    kind: 'entering',
    name: 'Entering',
    meaning: 'somebody comes in',
    example: 'Bundesministerin Christine Lambrecht betritt den Plenarsaal',
    parlamint: { element: 'incident', type: 'entering' },
  },
  {
    kind: 'leaving',
    name: 'Leaving',
    meaning: 'somebody goes out',
    example: 'Die Abgeordneten der AfD verlassen den Saal.',
    parlamint: { element: 'incident', type: 'leaving' },
  },
  {
    kind: 'microphone',
    name: 'Microphone',
    meaning: 'the microphone is switched off or fails',
    example: 'Das Mikrofon wird abgeschaltet',
    parlamint: { element: 'incident', type: 'action' },
  },
  {
    kind: 'procedural',
    name: 'Course of the sitting',
    meaning: 'a note on the course of the sitting that shares its brackets with an event',
    example: 'Schluss: 18:29 Uhr',
    parlamint: { element: 'note', type: 'procedural' },
  },
  {
    kind: 'other',
    name: 'Other',
    meaning: 'what is not understood; interjection/unknown-kind reports it',
    example: 'Klirrendes Geräusch',
    parlamint: { element: 'note', type: 'comment' },
  },
] as const satisfies readonly ContributionKindEntry[];

/** Kind of an event inside an interjection. */
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number]['kind'];

/** The names of the kinds alone, for the export schema. */
export const CONTRIBUTION_KIND_IDS: readonly ContributionKind[] = CONTRIBUTION_KINDS.map(({ kind }) => kind);
