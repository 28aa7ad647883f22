import { f1, precision, recall } from '../accuracy/score.ts';
import { numberOption, listOption, parseArguments } from '../lib/arguments.ts';
import { hessianSittings, VARIANT_NAMES } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { sharedPath } from '../lib/project.ts';
import { originOfRun, writeSection } from '../lib/results.ts';
import { printableSittings, SIDES, sideOf, SPLIT_NOTE, type Side } from '../lib/splits.ts';
import { inOwnProcesses } from '../tasks.ts';
import { SIGNS, type Sign, type SignCounts } from './compare-signs.ts';
import {
  countKey,
  PLACE_KINDS,
  STRIPPED_VARIANTS,
  type PlaceKind,
  type RestoredSitting,
  type StrippedVariant,
} from './restore.ts';

/** Kinds of wrong places that are listed for each variant. */
const LISTED_KINDS = 20;

/** What the design asks for, of dash and euro sign. */
const GOAL = 0.995;

/**
 * Measures the restoring of stripped characters over all Hessian sittings: `lost-characters [--sittings 001,003]
 * [--show N]` (samples of each kind, from tuned sittings). Only a run over everything writes the results.
 */
export async function lostCharacters(args: readonly string[]): Promise<void> {
  const origin = originOfRun();
  sharedPath('corpus', 'hessen', 'pages');
  const call = parseArguments(args, { sittings: true, show: true });
  const sittings = listOption(call, 'sittings', hessianSittings());
  const shown = numberOption(call, 'show', 0);
  const started = performance.now();
  const restored = await inOwnProcesses('lost-characters', sittings);
  const seconds = (performance.now() - started) / 1000;
  const body = report(restored, seconds);
  console.log(`\n${body}`);
  if (shown > 0)
    showSamples(
      restored,
      printableSittings(sittings, (sitting) => sitting),
      shown,
    );
  if (sittings.length === hessianSittings().length) writeSection('lost-characters', body, origin);
}

function report(restored: readonly RestoredSitting[], seconds: number): string {
  const pages = SIDES.map((side) => {
    const count = ofSide(restored, side, 'stripped').reduce((sum, sitting) => sum + sitting.pages, 0);
    return `${count} ${side}`;
  });
  const kinds = STRIPPED_VARIANTS.map((variant) => `${VARIANT_NAMES[variant]}:\n\n${wrongKinds(restored, variant)}`);
  return `## Lost characters: stripped pages against what they were

Every Hessian page is the record of its own stripped version: U+0080-U+009F deleted, repaired by the rules about lost
characters as in bulk (\`inferred\`), and compared with the page place by place. Pages: ${pages.join(', ')}; ${seconds.toFixed(0)} s in
processes of their own. P and R by sign and by kind of place; in contents and annexes nothing is to be restored. The goal
for dash and euro sign is ${GOAL}.

${SPLIT_NOTE}

${signTable(restored)}

### The most frequent wrong places

By what stood there, what was restored, where, and what was left: the character before, the blanks, the character
behind. Places: tuned / untouched.

${kinds.join('\n\n')}`;
}

function ofSide(restored: readonly RestoredSitting[], side: Side, variant: StrippedVariant): RestoredSitting[] {
  return restored.filter((one) => one.variant === variant && sideOf(one.sitting) === side);
}

/** Rows of the table; the sitting itself is all but contents and annexes. */
const ROWS: readonly { readonly name: string; readonly kinds: readonly PlaceKind[] }[] = [
  { name: '**sitting itself**', kinds: PLACE_KINDS.filter((kind) => kind !== 'contents and annexes') },
  ...PLACE_KINDS.map((kind) => ({ name: kind, kinds: [kind] })),
];

function signTable(restored: readonly RestoredSitting[]): string {
  const head = ['place', 'n', ...STRIPPED_VARIANTS.flatMap((v) => SIDES.map((side) => `${VARIANT_NAMES[v]}: ${side}`))];
  const rows = SIGNS.flatMap((sign) =>
    ROWS.flatMap(({ name, kinds }) => {
      const cells = STRIPPED_VARIANTS.flatMap((variant) =>
        SIDES.map((side) => summed(ofSide(restored, side, variant), kinds, sign)),
      );
      const number = cells.slice(0, SIDES.length).reduce((sum, { gold }) => sum + gold, 0);
      if (cells.every(({ cand, gold }) => cand + gold === 0)) return [];
      const isGoal = name.startsWith('**') && sign !== '…';
      return [[`${sign} ${name}`, String(number), ...cells.map((counts) => shownCounts(counts, name, isGoal))]];
    }),
  );
  return markdownTable(head, rows);
}

function shownCounts(counts: SignCounts, name: string, isGoal: boolean): string {
  if (name === 'contents and annexes') return `${counts.cand} restored`;
  if (counts.cand + counts.gold === 0) return '';
  const [p, r] = [precision(counts), recall(counts)];
  const mark = isGoal ? (p >= GOAL && r >= GOAL ? ' ✓' : ' ✗') : '';
  return `P ${fraction(p)} R ${fraction(r)} F1 ${fraction(f1(counts))}${mark}`;
}

const fraction = (value: number) => (value === 1 ? '1' : (Math.floor(value * 10_000) / 10_000).toFixed(4).slice(1));

function summed(sittings: readonly RestoredSitting[], kinds: readonly PlaceKind[], sign: Sign): SignCounts {
  const sum = { tp: 0, cand: 0, gold: 0 };
  for (const { counts } of sittings) {
    for (const kind of kinds) {
      const one = counts[countKey(kind, sign)];
      sum.tp += one?.tp ?? 0;
      sum.cand += one?.cand ?? 0;
      sum.gold += one?.gold ?? 0;
    }
  }
  return sum;
}

function wrongKinds(restored: readonly RestoredSitting[], variant: StrippedVariant): string {
  const counts = SIDES.map((side) => {
    const sum = new Map<string, number>();
    for (const { wrong } of ofSide(restored, side, variant))
      for (const [kind, count] of Object.entries(wrong)) sum.set(kind, (sum.get(kind) ?? 0) + count);
    return sum;
  });
  const countsOf = (kind: string) => counts.map((sum) => sum.get(kind) ?? 0);
  const total = (kind: string) => countsOf(kind).reduce((sum, count) => sum + count, 0);
  const kinds = [...new Set(counts.flatMap((sum) => [...sum.keys()]))].sort((a, b) => total(b) - total(a));
  const rest = kinds.slice(LISTED_KINDS);
  const restRow = SIDES.map((_, side) => rest.reduce((sum, kind) => sum + (countsOf(kind)[side] ?? 0), 0));
  return markdownTable(
    ['kind of place', 'tuned / untouched'],
    [
      ...kinds.slice(0, LISTED_KINDS).map((kind) => [kind, countsOf(kind).join(' / ')]),
      [`${rest.length} rarer kinds`, restRow.join(' / ')],
    ],
  );
}

function showSamples(restored: readonly RestoredSitting[], printable: readonly string[], limit: number): void {
  for (const variant of STRIPPED_VARIANTS) {
    const samples = restored
      .filter((one) => one.variant === variant && printable.includes(one.sitting))
      .flatMap((one) => one.samples);
    const byKind = new Map<string, string[]>();
    for (const { kind, shown } of samples) byKind.set(kind, [...(byKind.get(kind) ?? []), shown]);
    const frequent = [...byKind].sort((a, b) => b[1].length - a[1].length).slice(0, LISTED_KINDS);
    for (const [kind, found] of frequent) {
      console.log(`\n${VARIANT_NAMES[variant]}  ${found.length}× ${kind}`);
      for (const shown of found.slice(0, limit)) console.log(`   ${shown}`);
    }
  }
}
