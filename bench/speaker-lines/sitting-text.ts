import type { Correction, CorrectedSitting } from './corrections.ts';
import { speakerLine, withoutTitles, type PrintedSpeaker } from './printed-speaker.ts';

/** How much else the sitting says about who speaks. */
export const SETTINGS = {
  once: 'nothing else in the sitting names the speaker',
  called: 'the chair calls all speakers by their right names',
  again: 'the right line stands on three other turns',
  both: 'the chair calls all speakers, and the right line stands on three other turns',
} as const;
export type Setting = keyof typeof SETTINGS;

/** A speaker line in a text, with the correction that it is of; null for the lines of others. */
export interface PlacedLine {
  readonly start: number;
  readonly end: number;
  readonly correction: Correction | null;
  /** Whether the line stands there as it was printed, not as it should be. */
  readonly asPrinted: boolean;
}

export interface SittingText {
  readonly text: string;
  readonly lines: readonly PlacedLine[];
}

/** First year of each term from the first on. */
const TERM_YEARS = [
  1949, 1953, 1957, 1961, 1965, 1969, 1972, 1976, 1980, 1983, 1987, 1990, 1994, 1998, 2002, 2005, 2009, 2013,
];
const RIGHT_LINES = 3;

/**
 * A sitting in which the lines of all corrections stand, among the right lines of others.
 * @param others speakers of the same term, who speak one to four times
 * @param asPrinted whether the lines stand there as they were printed, or as they should be
 */
export function sittingText(
  { term, sitting, corrections }: CorrectedSitting,
  others: readonly PrintedSpeaker[],
  setting: Setting,
  asPrinted: boolean,
): SittingText {
  const year = (TERM_YEARS[term - 1] ?? 1949) + 2;
  let text = `Deutscher Bundestag – ${term}. Wahlperiode – ${sitting}. Sitzung. Bonn, Freitag, den 5. Februar ${year}   ${sitting}\n\n\n`;
  const lines: PlacedLine[] = [];
  const speaksAgain = setting === 'again' || setting === 'both';
  const callOf = (speaker: PrintedSpeaker) => (setting === 'called' || setting === 'both' ? call(speaker) : NEXT);
  const add = (speaker: PrintedSpeaker, call: string, correction: Correction | null, isPrinted: boolean): void => {
    const line = speakerLine(speaker);
    text += `Präsident Dr. Ehlers:\n\n\n${call}\n\n\n`;
    lines.push({ start: text.length, end: text.length + line.length, correction, asPrinted: isPrinted });
    text += `${line}\n\n\nHerr Präsident! Meine Damen und Herren! Dazu ist nichts weiter zu bemerken.\n\n\n`;
  };
  for (const [index, other] of others.entries())
    for (let turn = 0; turn <= index % 4; turn++) add(other, callOf(other), null, false);
  for (const correction of corrections) {
    const { printed, right } = correction;
    if (speaksAgain) for (let turn = 0; turn < RIGHT_LINES; turn++) add(right, callOf(right), null, false);
    add(asPrinted ? printed : right, callOf(right), correction, asPrinted);
  }
  return { text, lines };
}

const NEXT = 'Das Wort hat der nächste Redner.';

function call({ name }: PrintedSpeaker): string {
  return `Das Wort hat der Herr Abgeordnete ${withoutTitles(name)}.`;
}
