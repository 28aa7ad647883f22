import type { Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { characterErrorRate, f1, precision, recall, summed, type Counts, type Score } from './score.ts';

interface Column {
  readonly head: string;
  readonly value: (scores: readonly Score[]) => string;
  /** What the design asks for on unseen sittings, and what the first version has to reach. */
  readonly goal: Readonly<Partial<Record<Variant, string>>>;
  readonly target: Readonly<Partial<Record<Variant, string>>>;
}

const EVERYWHERE = (goal: string) => ({ kept: goal, stripped: goal });

const COLUMNS: readonly Column[] = [
  ratio('turns', f1, (s) => s.turns_name_affiliation, EVERYWHERE('.9995'), EVERYWHERE('.998')),
  ratio(
    'interjections',
    f1,
    (s) => s.interjections_exact,
    { kept: '.999', stripped: '.996' },
    { kept: '.998', stripped: '.992' },
  ),
  ratio('loose', f1, (s) => s.interjections_loose),
  ratio('paragraphs', f1, (s) => s.speech_paragraphs_loose, { kept: '.99', stripped: '.985' }, EVERYWHERE('.965')),
  {
    head: 'CER %',
    value: (scores) => characterErrorRate(scores).toFixed(4),
    goal: { kept: '.005', stripped: '.045' },
    target: { kept: '.015', stripped: '.085' },
  },
  ...(['–', '€', '…'] as const).flatMap((sign) => {
    const goal = sign === '…' ? {} : { stripped: '.995' };
    const pick = (score: Score) => score.running_text_special[sign];
    return [ratio(`${sign} P`, precision, pick, goal), ratio(`${sign} R`, recall, pick, goal)];
  }),
];

function ratio(
  head: string,
  of: (counts: Counts) => number,
  pick: (score: Score) => Counts | undefined,
  goal: Column['goal'] = {},
  target: Column['target'] = {},
): Column {
  return { head, value: (scores) => fraction(of(summed(scores, pick))), goal, target };
}

/** Four places behind the point, and 1 only where nothing is wrong. */
function fraction(value: number): string {
  if (value === 1) return '1';
  return Math.min(value, 0.9999).toFixed(4).replace(/^0/u, '');
}

/** One row for each sitting, their totals, and what they are to reach. */
export function accuracyTable(variant: Variant, scores: readonly Score[]): string {
  const row = (name: string, of: readonly Score[]) => [name, ...COLUMNS.map(({ value }) => value(of))];
  const wanted = (name: string, of: 'goal' | 'target') => [name, ...COLUMNS.map((column) => column[of][variant] ?? '')];
  return markdownTable(
    ['sitting', ...COLUMNS.map(({ head }) => head)],
    [
      ...scores.map((score) => row(String(score.session).padStart(3, '0'), [score])),
      row('**all**', scores),
      wanted('first version', 'target'),
      wanted('design goal', 'goal'),
    ],
  );
}
