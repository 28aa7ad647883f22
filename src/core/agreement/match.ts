import { bySpan, overlapShare, type AnnotatedSpan } from './spans.js';

/** An annotation of one person and what the other person has in its place. */
export interface SpanPair {
  readonly a: AnnotatedSpan | null;
  readonly b: AnnotatedSpan | null;
}

/** From this share on two annotations of other labels are about the same words. */
const SAME_WORDS = 0.5;

interface Candidate {
  readonly a: AnnotatedSpan;
  readonly b: AnnotatedSpan;
  readonly share: number;
  readonly isSameLabel: boolean;
}

/**
 * Pairs two people's annotations one to one: those of the same span and label first, then those of the same span, then
 * by the share of words that they have in common. Annotations of the same label pair where they overlap at all, those of
 * other labels where they share half of what they cover. The result does not depend on the order of the input.
 * @returns the pairs and what has no partner, by place
 */
export function matchSpans(ofA: readonly AnnotatedSpan[], ofB: readonly AnnotatedSpan[]): SpanPair[] {
  const candidates = candidatesOf([...ofA].sort(bySpan), [...ofB].sort(bySpan)).sort(
    (x, y) =>
      Number(y.share === 1) - Number(x.share === 1) ||
      (x.share === 1 ? Number(y.isSameLabel) - Number(x.isSameLabel) : 0) ||
      y.share - x.share ||
      Number(y.isSameLabel) - Number(x.isSameLabel) ||
      bySpan(x.a, y.a) ||
      bySpan(x.b, y.b),
  );
  const partners = new Map<AnnotatedSpan, AnnotatedSpan>();
  for (const { a, b } of candidates) {
    if (partners.has(a) || partners.has(b)) continue;
    partners.set(a, b);
    partners.set(b, a);
  }
  const pairs = [
    ...ofA.map((a): SpanPair => ({ a, b: partners.get(a) ?? null })),
    ...ofB.filter((b) => !partners.has(b)).map((b): SpanPair => ({ a: null, b })),
  ];
  return pairs.sort((x, y) => byPlace(x, y));
}

/** The place of a pair: where the earlier of the two begins. */
function byPlace(x: SpanPair, y: SpanPair): number {
  const first = ({ a, b }: SpanPair): AnnotatedSpan | null => (a && b ? (bySpan(a, b) <= 0 ? a : b) : (a ?? b));
  const [firstOfX, firstOfY] = [first(x), first(y)];
  return firstOfX && firstOfY ? bySpan(firstOfX, firstOfY) : 0;
}

/** Pairs that may belong together. @param ofA by place @param ofB by place */
function candidatesOf(ofA: readonly AnnotatedSpan[], ofB: readonly AnnotatedSpan[]): Candidate[] {
  const candidates: Candidate[] = [];
  let from = 0;
  let longest = 0;
  for (const b of ofB) longest = Math.max(longest, b.end - b.start);
  for (const a of ofA) {
    while ((ofB[from]?.start ?? Infinity) + longest <= a.start) from++;
    for (let at = from; at < ofB.length; at++) {
      const b = ofB[at];
      if (!b || b.start >= a.end) break;
      const share = overlapShare(a, b);
      const isSameLabel = a.annotation.label === b.annotation.label;
      if (share > 0 && (isSameLabel || share >= SAME_WORDS)) candidates.push({ a, b, share, isSameLabel });
    }
  }
  return candidates;
}
