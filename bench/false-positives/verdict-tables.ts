import type { Severity } from '../../src/core/model/problem.ts';
import { VARIANT_NAMES, VARIANTS, type Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { SIDES, sideOf, type Side } from '../lib/splits.ts';
import type { Verdict } from './confirmation.ts';
import type { JudgedRule, JudgedSitting } from './judge-sitting.ts';

/** Severities that count as false positives where the record confirms the text. */
export const SERIOUS: readonly Severity[] = ['error', 'warning'];

/** Which of the judged problems are meant. */
interface Wanted {
  readonly variant: Variant;
  readonly side?: Side;
  readonly code?: string;
}

/** False errors and warnings per 1,000 pages of speech, rule by rule, tuned and untouched apart. */
export function rateTable(judged: readonly JudgedSitting[]): string {
  const cells = (code?: string) =>
    VARIANTS.map((variant) => {
      const counts = SIDES.map((side) => count(judged, { variant, side, ...(code === undefined ? {} : { code }) }));
      if (counts.every(({ all }) => all === 0)) return '';
      return SIDES.map((side, index) => rate(counts[index]?.confirmed ?? 0, pagesOf(judged, variant, side))).join(
        ' / ',
      );
    });
  const codes = codesOf(judged).filter((code) => cells(code).some((cell) => /[1-9]/u.test(cell)));
  return markdownTable(
    ['rule', ...VARIANTS.map((variant) => VARIANT_NAMES[variant])],
    [
      ...codes.map((code) => [code, ...cells(code)]),
      ['**all rules**', ...cells()],
      [
        'pages of speech',
        ...VARIANTS.map((variant) => SIDES.map((side) => pagesOf(judged, variant, side)).join(' / ')),
      ],
    ],
  );
}

/** What the record says about the errors and warnings of each rule: false / true / silent, all sittings together. */
export function verdictTable(judged: readonly JudgedSitting[]): string {
  const cell = (wanted: Wanted) => {
    const { confirmed, differs, silent, all } = count(judged, wanted);
    return all === 0 ? '' : `${confirmed} / ${differs} / ${silent}`;
  };
  return markdownTable(
    ['rule', ...VARIANTS.map((variant) => VARIANT_NAMES[variant])],
    [
      ...codesOf(judged).map((code) => [code, ...VARIANTS.map((variant) => cell({ variant, code }))]),
      ['**all rules**', ...VARIANTS.map((variant) => cell({ variant }))],
    ],
  );
}

function codesOf(judged: readonly JudgedSitting[]): string[] {
  return [...new Set(judged.flatMap(({ rules }) => rules.filter(isSerious).map(({ code }) => code)))].sort();
}

const isSerious = ({ severity }: JudgedRule) => SERIOUS.includes(severity);

function count(judged: readonly JudgedSitting[], { variant, side, code }: Wanted): Record<Verdict | 'all', number> {
  const sum = { confirmed: 0, differs: 0, silent: 0, all: 0 };
  for (const { sitting, variant: of, rules } of judged) {
    if (of !== variant || (side !== undefined && sideOf(sitting) !== side)) continue;
    for (const rule of rules.filter(isSerious)) {
      if (code !== undefined && rule.code !== code) continue;
      sum[rule.verdict] += rule.count;
      sum.all += rule.count;
    }
  }
  return sum;
}

function pagesOf(judged: readonly JudgedSitting[], variant: Variant, side: Side): number {
  const wanted = judged.filter((one) => one.variant === variant && sideOf(one.sitting) === side);
  return wanted.reduce((sum, { speechPages }) => sum + speechPages, 0);
}

const rate = (problems: number, pages: number) => (pages === 0 ? '–' : ((1000 * problems) / pages).toFixed(1));
