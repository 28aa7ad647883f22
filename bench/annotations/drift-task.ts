import { resolveAnchors } from '../../src/core/annotate/resolve.ts';
import { anchorAt } from '../../src/core/annotate/quote.ts';
import type { Anchor, AnchorState } from '../../src/core/model/anchor.ts';
import { CodePointIndex } from '../../src/core/text/code-points.ts';
import type { Range } from '../../src/core/text/offsets.ts';
import { IdentifiedText } from '../../test/annotate/identified-text.ts';
import { hessianPages } from '../lib/corpus.ts';
import { spansToLabel } from './annotated-sitting.ts';
import { rewritten, type Rewriting } from './rewriting.ts';

/** What became of annotations in a text that was changed while nobody looked. */
export interface Fate {
  /** On its own words, and said to be. */
  readonly right: number;
  /** On other words, and nobody is told. */
  readonly moved: number;
  /** Shown as unsure, or as an orphan with candidates: a person looks. */
  readonly unsure: number;
  /** Its words are gone, and it is an orphan. */
  readonly gone: number;
}

/** Finds an anchor again, or says that it cannot. */
type Finder = (
  anchors: readonly Anchor[],
  text: string,
  known: string,
) => { range: Range | null; state: AnchorState }[];

/** Ways to find anchors again: Plenar's, and those of others as their documentation describes them. */
const FINDERS: Readonly<Record<string, Finder>> = {
  'Plenar, last known text at hand': (anchors, text, known) => resolveAnchors(anchors, text, known),
  'Plenar, quotes only': (anchors, text) => resolveAnchors(anchors, text, null),
  // bookmarks, CodeTour: the place alone.
  'position alone': (anchors, text) => {
    const codePoints = new CodePointIndex(text);
    return anchors.map(({ position }) => ({
      range: { start: codePoints.toUtf16(position.start), end: codePoints.toUtf16(position.end) },
      state: 'exact',
    }));
  },
  // The W3C selectors as most read them: the exact words, the occurrence with most of its context, else the nearest.
  'exact quote, best context': (anchors, text) => anchors.map((anchor) => bestExact(anchor, text)),
};

export type FinderName = keyof typeof FINDERS;
export const FINDER_NAMES = Object.keys(FINDERS);

/** Changes a sitting in one way and lets everyone find its annotations again. */
export function driftTask(argument: string): Record<string, Fate> {
  const [sitting = '', rewriting = '', count = ''] = argument.split('/');
  const text = hessianPages(sitting, 'decoded')
    .map((page) => page.text)
    .join('');
  const spans = spansToLabel(text, Number(count));
  const codePoints = new CodePointIndex(text);
  const anchors = spans.map((span) => anchorAt(text, span, codePoints));
  const changed = rewritten(IdentifiedText.of(text), rewriting as Rewriting, Number(sitting));
  const placeOf = new Map(changed.identities.map((identity, index) => [identity, index]));
  const fates: Record<string, Fate> = {};
  for (const [name, find] of Object.entries(FINDERS)) {
    const counts = { right: 0, moved: 0, unsure: 0, gone: 0 };
    find(anchors, changed.text, text).forEach(({ range, state }, index) => {
      const span = spans[index] ?? { start: 0, end: 0 };
      counts[fateOf(span, range, state, placeOf)]++;
    });
    fates[name] = counts;
  }
  return fates;
}

function fateOf(
  span: Range,
  range: Range | null,
  state: AnchorState,
  placeOf: ReadonlyMap<number, number>,
): keyof Fate {
  const own: number[] = [];
  for (let identity = span.start; identity < span.end; identity++) {
    const place = placeOf.get(identity);
    if (place !== undefined) own.push(place);
  }
  if (range === null) return own.length === 0 ? 'gone' : 'unsure';
  if (state === 'fuzzy') return 'unsure';
  return own.some((place) => range.start <= place && place < range.end) ? 'right' : 'moved';
}

function bestExact({ quote, position }: Anchor, text: string): { range: Range | null; state: AnchorState } {
  let best: { start: number; score: number } | null = null;
  for (let start = text.indexOf(quote.exact); start >= 0; start = text.indexOf(quote.exact, start + 1)) {
    const behind = start + quote.exact.length;
    const score =
      commonEnd(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
      commonStart(text.slice(behind, behind + quote.suffix.length), quote.suffix) -
      Math.abs(start - position.start) / text.length;
    if (best === null || score > best.score) best = { start, score };
  }
  return best === null
    ? { range: null, state: 'orphan' }
    : { range: { start: best.start, end: best.start + quote.exact.length }, state: 'exact' };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
