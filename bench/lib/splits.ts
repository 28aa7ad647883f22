import { UsageError } from './arguments.ts';

/**
 * What may be looked at while rules are written, and what only tells how well they hold.
 *
 * - `tuned`: pages, problems and differences are read, rules are fitted to them, data that ships (frequency lists) is
 *   counted in them.
 * - `untouched`: figures only. Nothing of them is printed, and nothing that ships is derived from them.
 *
 * Said honestly: up to commit 89e8bb0 all thirteen sittings with an official record were at hand while rules were
 * written, and all others were counted. "Untouched" means untouched from that commit on. A sitting that has to be looked
 * at moves to the tuned ones here, and does not come back.
 */
export type Side = 'tuned' | 'untouched';

export const SIDES: readonly Side[] = ['tuned', 'untouched'];

/** The same for readers of tables. */
export const SPLIT_NOTE = `Tuned: sittings that rules were fitted to. Untouched: figures only, nobody reads their pages or differences
(bench/lib/splits.ts). Up to commit 89e8bb0 all thirteen sittings with a record were at hand while rules were written:
"untouched" means untouched from then on.`;

/** Hessian sittings with an official record. */
const GOLD: Readonly<Record<Side, readonly string[]>> = {
  tuned: ['064', '075', '094', '101', '128', '139', '144'],
  untouched: ['069', '081', '088', '100', '113', '120'],
};

/** Transcripts of other parliaments that may be looked at. */
const TUNED_ELSEWHERE: readonly string[] = [
  '17030',
  '18043',
  '19001',
  '19073',
  'SN_02_036',
  'SN_05_003',
  '2001-12-13',
  '2017-12-13',
];

/** The reference extract is a page of it. */
const REFERENCE_SITTING = '067';

/**
 * @param sitting a Hessian sitting by its three digits, or a transcript of another parliament by its name
 * @returns the side it is on; among Hessian sittings without a record the odd ones are tuned. What nobody has listed
 * counts as untouched.
 */
export function sideOf(sitting: string): Side {
  for (const side of SIDES) if (GOLD[side].includes(sitting)) return side;
  if (TUNED_ELSEWHERE.includes(sitting) || sitting === REFERENCE_SITTING) return 'tuned';
  return /^0(?:[0-5]\d|6[0-3])$/u.test(sitting) && Number(sitting) % 2 === 1 ? 'tuned' : 'untouched';
}

/** Those of the sittings that are on a side. */
export function onSide<T>(side: Side, sittings: readonly T[], nameOf: (sitting: T) => string): T[] {
  return sittings.filter((sitting) => sideOf(nameOf(sitting)) === side);
}

/**
 * Those of the sittings whose pages and differences may be printed: the tuned ones. Says on standard error what it
 * leaves out.
 * @throws UsageError where none of them may be
 */
export function printableSittings<T>(sittings: readonly T[], nameOf: (sitting: T) => string): T[] {
  const printable = onSide('tuned', sittings, nameOf);
  if (printable.length === 0 && sittings.length > 0) {
    throw new UsageError('these sittings are untouched: only their figures are shown (bench/lib/splits.ts)');
  }
  const hidden = sittings.length - printable.length;
  if (hidden > 0) console.warn(`Shown is what is in tuned sittings; ${hidden} untouched ones give figures only.`);
  return printable;
}
