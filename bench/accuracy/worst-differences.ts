import type { Variant } from '../lib/corpus.ts';
import { VARIANT_NAMES } from '../lib/corpus.ts';
import type { Aspect } from './differences.ts';
import type { ExplainedDifference } from './explained.ts';

/**
 * What one error of an aspect weighs: how much of what the goal allows on sittings of this size it uses up. Of 1,000
 * turns the goal allows half a one to be wrong, of 1,000 interjections one, of 1,000 paragraphs ten; of 1,000,000
 * characters fifty.
 */
const WEIGHT: Readonly<Record<Aspect, number>> = {
  turns: 1 / 2,
  interjections: 1 / 4,
  paragraphs: 1 / 80,
  text: 1 / 150,
};

/** The differences of tuned sittings that cost most, as a Markdown list. */
export function worstDifferences(explained: readonly ExplainedDifference[], variant: Variant, limit: number): string {
  const tuned = explained.filter((one) => one.side === 'tuned' && one.variant === variant);
  const worst = tuned.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, limit);
  const lines = worst.map((one, index) => `${index + 1}. ${one.aspect}, ${kindsOf(one)}: ${shownDifference(one)}`);
  return `${VARIANT_NAMES[variant]}:\n\n${lines.join('\n')}`;
}

function weightOf({ aspect, kinds }: ExplainedDifference): number {
  return WEIGHT[aspect] * kinds.reduce((sum, { count }) => sum + count, 0);
}

const kindsOf = ({ kinds }: ExplainedDifference) => kinds.map(({ kind, count }) => `${kind} (${count})`).join(', ');

/** Place, export and record of a difference, in one line of Markdown. */
export function shownDifference({ sitting, variant, place, difference }: ExplainedDifference): string {
  const { before, behind, exported, gold } = difference;
  const around = (texts: readonly string[]) =>
    texts.length === 0 || texts.join('') === ''
      ? 'nothing'
      : code(`${lastWords(before, 3)} ⟦${texts.map(abridged).join(' ¶ ')}⟧ ${behind}`.trim());
  return `${sitting}, ${place} (${VARIANT_NAMES[variant]}): export ${around(exported)}, record ${around(gold)}`;
}

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;
const lastWords = (text: string, count: number) => text.split(' ').slice(-count).join(' ');

/** The beginning and the end of a long text. */
export function abridged(text: string): string {
  return text.length <= 150 ? text : `${text.slice(0, 70)} […] ${text.slice(-70)}`;
}
