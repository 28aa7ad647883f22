/** Where words stand on a page that tell something about the places behind or before them, ascending. */
export interface PageSigns {
  /** A quotation is announced in so many words. */
  readonly quoting: readonly number[];
  /** Someone's words are spoken of: `steht`, `sagte`. */
  readonly saying: readonly number[];
  /** A quotation has ended. */
  readonly quoted: readonly number[];
  /** Money is spoken of. */
  readonly money: readonly number[];
  /** Things are counted that are no money. */
  readonly things: readonly number[];
  /** An editor's bracket, as in quotations. */
  readonly brackets: readonly number[];
}

type Sign = keyof PageSigns;

/** Beginnings of words that tell something. */
const BEGINNINGS: readonly (readonly [Sign, readonly string[]])[] = [
  ['quoting', ['zitier', 'Zitat', 'heißt es', 'hieß es', 'lautet', 'wörtlich', 'Wortlaut', 'Überschrift']],
  ['saying', ['steht ', 'stand ', 'schreib', 'schrieb', 'Folgendes:', 'gesagt:', 'sagte', 'heißt:']],
  ['quoted', ['Zitat', 'Ende des', 'So weit', 'So viel']],
  ['money', ['Euro', 'kost', 'Kost', 'Geld', 'Mittel', 'zahl', 'Preis', 'Höhe von', 'Ausgaben', 'Haushalt', '€']],
  [
    'things',
    [
      ...[
        'Stelle',
        'Kind',
        'Personen',
        'Menschen',
        'Schüler',
        'Polizei',
        'Anzahl',
        'Zahl ',
        'Wohnung',
        'Fragen',
        'Lehr',
      ],
      ...['Kategorie', 'Platz ', 'Aktenzeichen', 'Kapitel', 'Fälle', 'Betriebe', 'Anträge'],
    ],
  ],
];

const BLANK = 32;
const BRACKET = 91;
const CODES = 256;

/** The beginnings by their first character. */
const BY_FIRST: (readonly (readonly [Sign, string])[] | undefined)[] = Array.from({ length: CODES });
for (const [sign, words] of BEGINNINGS) {
  for (const word of words) {
    const code = word.charCodeAt(0) % CODES;
    BY_FIRST[code] = [...(BY_FIRST[code] ?? []), [sign, word]];
  }
}

/** Reads the signs of a page in one walk. */
export function signsOf(text: string): PageSigns {
  const found: Record<Sign, number[]> = { quoting: [], saying: [], quoted: [], money: [], things: [], brackets: [] };
  let last = BLANK;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BRACKET) found.brackets.push(at);
    if (last <= BLANK && code > BLANK) {
      const candidates = BY_FIRST[code % CODES];
      if (candidates) for (const [sign, word] of candidates) if (text.startsWith(word, at)) found[sign].push(at);
    }
    last = code;
  }
  return found;
}

/** The last of ascending offsets before one; -Infinity where none is. */
export function lastBefore(offsets: readonly number[], at: number): number {
  let last = -Infinity;
  for (const offset of offsets) {
    if (offset >= at) break;
    last = offset;
  }
  return last;
}

/** Whether one of the offsets lies from `start` to `end`. */
export function anyBetween(offsets: readonly number[], start: number, end: number): boolean {
  for (const offset of offsets) if (offset >= start && offset < end) return true;
  return false;
}
