import type { AgreementFigure } from './kappa.js';

/**
 * Krippendorff's alpha for nominal values of any number of people, with missing values: α = 1 − Do / De, from the
 * coincidences of values within units. A unit that fewer than two people judged does not count.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C; Content Analysis (2004), chapter 11.
 * @param units for each unit the value of each person, null where it is missing
 */
export function nominalAlpha(units: readonly (readonly (string | null)[])[]): AgreementFigure {
  const totals = new Map<string, number>();
  let items = 0;
  let disagreement = 0;
  for (const unit of units) {
    const values = unit.filter((value) => value !== null);
    if (values.length < 2) continue;
    items += values.length;
    const counts = new Map<string, number>();
    for (const value of values) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
    // Pairs of unlike values in the unit, each weighted by 1 / (number of values − 1).
    for (const count of counts.values()) disagreement += (count * (values.length - count)) / (values.length - 1);
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (items - count);
  return { value: expected === 0 ? null : 1 - ((items - 1) * disagreement) / expected, items };
}
