import { VARIANT_NAMES, type Variant } from '../lib/corpus.ts';
import { markdownTable } from '../lib/markdown-table.ts';
import { SIDES } from '../lib/splits.ts';
import type { Aspect } from './differences.ts';
import { ERROR_KIND_NAMES, ERROR_KINDS, type ErrorKind } from './error-kinds.ts';
import type { ExplainedDifference } from './explained.ts';
import { shownDifference } from './worst-differences.ts';

/** What is counted of each aspect. */
const UNITS: Readonly<Record<Aspect, string>> = {
  turns: 'turns',
  interjections: 'interjections',
  paragraphs: 'paragraphs',
  text: 'characters',
};

/** Remaining errors by kind: counts for both sides, an explanation and an example from tuned sittings for each. */
export function remainingErrors(explained: readonly ExplainedDifference[], variants: readonly Variant[]): string {
  const rows = (Object.keys(UNITS) as Aspect[]).flatMap((aspect) =>
    ERROR_KIND_NAMES.flatMap((kind) => {
      const cells = variants.map((variant) => cell(explained, { aspect, kind, variant }));
      return cells.every((text) => text === '') ? [] : [[`${UNITS[aspect]}: ${kind}`, ...cells]];
    }),
  );
  const head = ['kind', ...variants.map((variant) => VARIANT_NAMES[variant])];
  const kinds = ERROR_KIND_NAMES.filter((kind) => explained.some((one) => has(one, kind)));
  return `${markdownTable(head, rows)}\n\n${kinds.map((kind) => explanation(kind, explained)).join('\n')}`;
}

/** `tuned / untouched`, empty where neither has the kind. */
function cell(
  explained: readonly ExplainedDifference[],
  { aspect, kind, variant }: { aspect: Aspect; kind: ErrorKind; variant: Variant },
): string {
  const counts = SIDES.map((side) => {
    const wanted = explained.filter((one) => one.aspect === aspect && one.variant === variant && one.side === side);
    return wanted.flatMap(({ kinds }) => kinds).reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0);
  });
  return counts.every((count) => count === 0) ? '' : counts.join(' / ');
}

function explanation(kind: ErrorKind, explained: readonly ExplainedDifference[]): string {
  const tuned = explained.filter((one) => one.side === 'tuned' && has(one, kind));
  // The example shows this kind alone where one does, and is short.
  const [example] = tuned.toSorted((a, b) => a.kinds.length - b.kinds.length || lengthOf(a) - lengthOf(b));
  const shown = example === undefined ? 'Seen in untouched sittings only.' : `Example: ${shownDifference(example)}`;
  return `- **${kind}**: ${ERROR_KINDS[kind]} ${shown}`;
}

const has = ({ kinds }: ExplainedDifference, kind: ErrorKind) => kinds.some((counted) => counted.kind === kind);
const lengthOf = ({ difference: { exported, gold } }: ExplainedDifference) => [...exported, ...gold].join('').length;
