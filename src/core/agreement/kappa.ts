/** An agreement figure: 1 full agreement, 0 what chance would give, below 0 less than that. */
export interface AgreementFigure {
  /** Null where it is not defined: nothing was judged, or nobody ever differed from one and the same value. */
  readonly value: number | null;
  /** Judgements that it rests on. */
  readonly items: number;
}

/**
 * Cohen's kappa of two people's values for the same items: κ = (Po − Pe) / (1 − Pe), with Po the share of items on which
 * they agree and Pe the agreement that their own distributions would give by chance.
 * Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20 (1960), 37–46.
 */
export function cohenKappa(pairs: readonly (readonly [a: string, b: string])[]): AgreementFigure {
  const items = pairs.length;
  if (items === 0) return { value: null, items };
  const ofA = counted(pairs.map(([a]) => a));
  const ofB = counted(pairs.map(([, b]) => b));
  const observed = pairs.filter(([a, b]) => a === b).length / items;
  let expected = 0;
  for (const [value, count] of ofA) expected += (count / items) * ((ofB.get(value) ?? 0) / items);
  return { value: expected === 1 ? null : (observed - expected) / (1 - expected), items };
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
