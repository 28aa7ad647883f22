/** A line that was written to be slow. */
export interface AdversarialLine {
  readonly name: string;
  readonly line: string;
}

const LENGTH = 10_000;

/** What is repeated to 10,000 characters, and what ends the line so that an expression that nearly matched fails. */
const PATTERNS: readonly (readonly [name: string, repeated: string, end?: string])[] = [
  ['opening brackets', '('],
  ['closing brackets', ')'],
  ['nested brackets', '((A) '],
  ['open interjection', '(Beifall SPD – '],
  ['open shouts', '(Dr. Anna Müller (SPD): Nein! – '],
  ['titles', 'Dr. ', ':'],
  ['names', 'Anna Müller ', ':'],
  ['names and commas', 'Anna Müller, ', ':'],
  ['names without the colon', 'Anna Müller (SPD) '],
  ['roles', 'Ministerin für Umwelt, Klimaschutz und ', ':'],
  ['chairs', 'Vizepräsidentin ', ':'],
  ['initials', 'A. ', ':'],
  ['hyphens', 'A-'],
  ['one word', 'A', ':'],
  ['blanks', ' ', 'x'],
  ['blanks and words', 'a  ', ':'],
  ['page header', 'Hessischer Landtag · 20. Wahlperiode · '],
  ['digits', '1', 'x'],
  ['dot leader', '.', 'x'],
  ['papers', 'Drucks. 20/'],
  ['paper numbers', '20/8125, '],
  ['quotation marks', '„'],
  ['dashes', ' – '],
  ['C1 characters', '\u0096 '],
  ['factions', 'BÜNDNIS 90/DIE GRÜNEN und '],
  ['colons', 'A: '],
  ['no-break spaces', '\u00a0'],
];

/** Lines of 10,000 characters on which a careless expression takes seconds. */
export function adversarialLines(): AdversarialLine[] {
  return PATTERNS.map(([name, repeated, end = '']) => ({
    name,
    line: repeated.repeat(Math.ceil(LENGTH / repeated.length)).slice(0, LENGTH - end.length) + end,
  }));
}
