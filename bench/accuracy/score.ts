import { MissingError, sharedPath } from '../lib/project.ts';
import { runProgram } from '../lib/processes.ts';

/** Counts behind precision, recall and F1. */
export interface Counts {
  readonly tp: number;
  readonly cand: number;
  readonly gold: number;
}

interface TextErrors {
  readonly edits: number;
  readonly gold_chars: number;
}

/** What is read of the answer of ../shared/tools/score/score.py --json. */
export interface Score {
  readonly session: number;
  readonly running_text: TextErrors;
  /** Paragraphs of speech alone: what stands in a heading does not belong here, and the other way round. */
  readonly speech_text: TextErrors;
  readonly speech_words: { readonly gold: number; readonly right_speaker: number };
  readonly running_text_special: Readonly<Record<string, Counts>>;
  readonly turns_name_affiliation: Counts;
  readonly interjections_exact: Counts;
  readonly speech_paragraphs_loose: Counts;
}

/**
 * Compares an export with the official record by the field's own measure.
 * @throws MissingError when python3 or the tool is not there
 */
export async function score(gold: string, exported: string): Promise<Score> {
  const { status, stdout, stderr } = await python([sharedPath('tools', 'score', 'score.py'), gold, exported, '--json']);
  if (status !== 0) throw new Error(`score.py ${gold} ${exported} ended with ${status}: ${stderr.trim()}`);
  return JSON.parse(stdout) as Score;
}

async function python(args: readonly string[]) {
  try {
    return await runProgram('python3', args);
  } catch {
    throw new MissingError('python3 is not on this machine: ../shared/tools/score needs it');
  }
}

/** Sums of the counts of several sittings: micro-averages are made of them. */
export function summed(scores: readonly Score[], pick: (score: Score) => Counts | undefined): Counts {
  const sum = { tp: 0, cand: 0, gold: 0 };
  for (const counts of scores.map(pick)) {
    sum.tp += counts?.tp ?? 0;
    sum.cand += counts?.cand ?? 0;
    sum.gold += counts?.gold ?? 0;
  }
  return sum;
}

export const precision = ({ tp, cand }: Counts): number => (cand === 0 ? 1 : tp / cand);
export const recall = ({ tp, gold }: Counts): number => (gold === 0 ? 1 : tp / gold);
export const f1 = ({ tp, cand, gold }: Counts): number => (cand + gold === 0 ? 1 : (2 * tp) / (cand + gold));

/** Character errors, in per cent. */
export function characterErrorRate(scores: readonly Score[], text: 'running_text' | 'speech_text'): number {
  const edits = scores.reduce((sum, score) => sum + score[text].edits, 0);
  const characters = scores.reduce((sum, score) => sum + score[text].gold_chars, 0);
  return (100 * edits) / Math.max(1, characters);
}

/** Share of the record's spoken words that the export has under the same speaker. */
export function rightSpeaker(scores: readonly Score[]): number {
  const words = scores.reduce((sum, { speech_words: { gold } }) => sum + gold, 0);
  const right = scores.reduce((sum, { speech_words: { gold, right_speaker } }) => sum + gold * right_speaker, 0);
  return words === 0 ? 1 : right / words;
}
