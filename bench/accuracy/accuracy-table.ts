import { VARIANT_NAMES, type Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { SIDES, sideOf, type Side } from '../lib/splits.ts';
import { goalOf, MEASURES, reaches, type Measure } from './measures.ts';
import type { Score } from './score.ts';

/** The scores of one variant, sitting by sitting. */
export interface ScoredVariant {
  readonly variant: Variant;
  readonly scores: readonly Score[];
}

const nameOf = ({ session }: Score) => String(session).padStart(3, '0');

function ofSide(scores: readonly Score[], side: Side): Score[] {
  return scores.filter((score) => sideOf(nameOf(score)) === side);
}

/** Measure by variant, tuned and untouched apart, the goal beside them; totals are sums over the sittings of a side. */
export function accuracyTable(scored: readonly ScoredVariant[]): string {
  const sides = SIDES.filter((side) => scored.some(({ scores }) => ofSide(scores, side).length > 0));
  const head = scored.flatMap(({ variant }) => [
    ...(variant.endsWith('-trimmed') ? [] : ['goal']),
    ...sides.map((side) => `${VARIANT_NAMES[variant]}: ${side}`),
  ]);
  const rows = MEASURES.map((measure) => [measure.name, ...scored.flatMap((one) => cells(measure, one, sides))]);
  return markdownTable(['measure', ...head], rows);
}

function cells(measure: Measure, { variant, scores }: ScoredVariant, sides: readonly Side[]): string[] {
  const goal = goalOf(measure, variant);
  const values = sides.map((side) => {
    const value = measure.value(ofSide(scores, side));
    const mark = goal === null ? '' : reaches(measure, value, goal) ? ' ✓' : ' ✗';
    return measure.shown(value) + mark;
  });
  return variant.endsWith('-trimmed') ? values : [goal === null ? '' : measure.shown(goal), ...values];
}

/** The goals that untouched sittings miss, in a sentence. */
export function missedGoals(scored: readonly ScoredVariant[]): string {
  const missed = scored.flatMap(({ variant, scores }) =>
    MEASURES.flatMap((measure) => {
      const goal = goalOf(measure, variant);
      const untouched = ofSide(scores, 'untouched');
      if (goal === null || untouched.length === 0) return [];
      const value = measure.value(untouched);
      if (reaches(measure, value, goal)) return [];
      return [`${VARIANT_NAMES[variant]}, ${measure.name} ${measure.shown(value)} (goal ${measure.shown(goal)})`];
    }),
  );
  if (missed.length === 0) return 'Untouched sittings reach every goal.';
  return `Goals that untouched sittings miss: ${missed.join('; ')}.`;
}

/** The same figures for each sitting. */
export function sittingsTable(scored: readonly ScoredVariant[]): string {
  const rows = scored.flatMap(({ variant, scores }) =>
    scores.map((score) => [
      `${nameOf(score)}, ${VARIANT_NAMES[variant]}`,
      sideOf(nameOf(score)),
      ...MEASURES.map(({ value, shown }) => shown(value([score]))),
    ]),
  );
  return markdownTable(['sitting', 'side', ...MEASURES.map(({ name }) => name)], rows.toSorted(byFirstCell));
}

function byFirstCell([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return Number(a.slice(0, 3)) - Number(b.slice(0, 3));
}
