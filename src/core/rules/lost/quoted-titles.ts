/** A title or name that the record sets in quotation marks, and how often it did. */
export interface QuotedTitle {
  readonly title: string;
  readonly quoted: number;
  readonly all: number;
}

/**
 * Titles that stood in quotation marks at least 4 times, in 3 sittings or more, and in 90 % of all places; from
 * 40 Hessian sittings. Written by `node scripts/run.mjs scripts/quoted-titles.ts`.
 */
export const QUOTED_TITLES: readonly QuotedTitle[] = [
  { title: 'FAZ', quoted: 37, all: 37 },
  { title: 'Digitale Schule Hessen', quoted: 33, all: 33 },
  { title: 'Hessens gute Zukunft sichern', quoted: 28, all: 28 },
  { title: 'Frankfurter Rundschau', quoted: 26, all: 26 },
  { title: 'Fridays for Future', quoted: 24, all: 24 },
  { title: 'Starke Heimat Hessen', quoted: 24, all: 24 },
  { title: 'Hessen gegen Hetze', quoted: 12, all: 12 },
  { title: 'Wirtschaft integriert', quoted: 11, all: 12 },
  { title: 'Bildung in der digitalen Welt', quoted: 9, all: 10 },
  { title: 'KIP macht Schule', quoted: 9, all: 10 },
  { title: 'Focus', quoted: 8, all: 8 },
  { title: 'Frankfurter Allgemeinen Zeitung', quoted: 7, all: 7 },
  { title: 'Sozialwirtschaft integriert', quoted: 7, all: 7 },
  { title: 'Nice to have', quoted: 6, all: 6 },
  { title: 'Operation düstere Zukunft', quoted: 6, all: 6 },
  { title: 'Wiesbadener Kurier', quoted: 6, all: 6 },
  { title: 'Handelsblatt', quoted: 5, all: 5 },
  { title: 'Süddeutschen Zeitung', quoted: 5, all: 5 },
  { title: 'Himmel über Hessen. Licht-gestalten', quoted: 4, all: 4 },
  { title: 'Im Zentrum der Landespolitik', quoted: 4, all: 4 },
  { title: 'Starken Heimat Hessen', quoted: 4, all: 4 },
  { title: 'Winter is coming', quoted: 4, all: 4 },
];
