import type { Variant } from '../lib/corpus.ts';
import { characterErrorRate, f1, precision, recall, rightSpeaker, summed, type Counts, type Score } from './score.ts';

/** Something that is measured of exports, with the goals of DESIGN.md section 6 for sittings that nobody looked at. */
export interface Measure {
  readonly name: string;
  readonly value: (scores: readonly Score[]) => number;
  readonly shown: (value: number) => string;
  /** Goals by what the file has of its punctuation; null where the design names none. */
  readonly goal: { readonly intact: number | null; readonly stripped: number | null };
  readonly lowerIsBetter: boolean;
}

const NO_GOAL = { intact: null, stripped: null };

export const MEASURES: readonly Measure[] = [
  ratio('turns F1', f1, (s) => s.turns_name_affiliation, { intact: 0.9995, stripped: 0.9995 }),
  ratio('interjections F1', f1, (s) => s.interjections_exact, { intact: 0.999, stripped: 0.996 }),
  ratio('paragraphs F1', f1, (s) => s.speech_paragraphs_loose, { intact: 0.99, stripped: 0.985 }),
  errorRate('CER running text %', 'running_text'),
  errorRate('CER speech text %', 'speech_text'),
  ...(['–', '€', '…'] as const).flatMap((sign) => {
    const goal = sign === '…' ? NO_GOAL : { intact: null, stripped: 0.995 };
    const pick = (score: Score) => score.running_text_special[sign];
    return [ratio(`${sign} P`, precision, pick, goal), ratio(`${sign} R`, recall, pick, goal)];
  }),
  {
    name: 'words with the right speaker',
    value: rightSpeaker,
    shown: fraction,
    goal: NO_GOAL,
    lowerIsBetter: false,
  },
];

function ratio(
  name: string,
  of: (counts: Counts) => number,
  pick: (score: Score) => Counts | undefined,
  goal: Measure['goal'],
): Measure {
  return { name, value: (scores) => of(summed(scores, pick)), shown: fraction, goal, lowerIsBetter: false };
}

/** The error rate of speech is to fall to that of the running text (issue 3). */
function errorRate(name: string, text: 'running_text' | 'speech_text'): Measure {
  return {
    name,
    value: (scores) => characterErrorRate(scores, text),
    shown: (value) => value.toFixed(4),
    goal: { intact: 0.005, stripped: 0.045 },
    lowerIsBetter: true,
  };
}

/** Four places behind the point, cut off so that nothing looks better than it is. */
function fraction(value: number): string {
  if (value === 1) return '1';
  return (Math.floor(value * 10_000) / 10_000).toFixed(4).replace(/^0/u, '');
}

/**
 * The goal of a measure for a variant. Trimmed files have none of their own: they are to lose little against the same
 * file as it was extracted.
 */
export function goalOf({ goal }: Measure, variant: Variant): number | null {
  if (variant.endsWith('-trimmed')) return null;
  return variant === 'stripped' ? goal.stripped : goal.intact;
}

/** Whether a value reaches a goal. */
export function reaches({ lowerIsBetter }: Measure, value: number, goal: number): boolean {
  return lowerIsBetter ? value <= goal : value >= goal;
}
