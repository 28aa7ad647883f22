import type { AnnotationRecord } from '../model/sidecar.js';
import { CodePointIndex } from '../text/code-points.js';
import type { Range } from '../text/offsets.js';
import { cohenKappa, type AgreementFigure } from './kappa.js';
import { matchSpans } from './match.js';
import { nominalAlpha } from './nominal-alpha.js';
import { spansBy, type AnnotatedSpan } from './spans.js';
import { unitizingAlpha, withoutOverlaps, type Unitization } from './unitizing-alpha.js';

/** A text that two people have annotated. */
export interface ComparedText {
  readonly text: string;
  readonly annotations: readonly AnnotationRecord[];
}

/** Precision and recall of B's annotations where A's are taken to be right; the F score is the same the other way round. */
export interface SpanScores {
  readonly matched: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** What is measured for a label, or for all. */
export interface LabelAgreement {
  /** Annotations of each person. */
  readonly ofA: number;
  readonly ofB: number;
  /** Cohen's kappa of words: is the word under this label, for both? All labels: under which ones? */
  readonly words: AgreementFigure;
  /** Krippendorff's alpha for unitizing; null where it is not defined. */
  readonly unitizing: number | null;
  /** Same span, same label. */
  readonly exact: SpanScores;
  /** Spans of the same label that overlap, one to one. */
  readonly overlap: SpanScores;
}

export interface AgreementReport {
  readonly texts: number;
  readonly words: number;
  /** Length of all texts in code points: the continuum of the unitizing alpha, texts laid end to end. */
  readonly characters: number;
  readonly overall: LabelAgreement;
  /** Of the places that both annotated (pairs of `matchSpans`): how do their labels agree? */
  readonly places: { readonly kappa: AgreementFigure; readonly alpha: AgreementFigure };
  /** By label, in alphabetical order. */
  readonly labels: ReadonlyMap<string, LabelAgreement>;
  /** Annotations of the two that do not count: without a label, without a place. */
  readonly leftOut: number;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** One text with the labelled spans of both. */
interface Both {
  readonly text: string;
  readonly codePoints: CodePointIndex;
  readonly words: readonly Range[];
  readonly a: readonly AnnotatedSpan[];
  readonly b: readonly AnnotatedSpan[];
}

/** How far two people agree in their labels, over several texts. docs/annotations.md defines the figures. */
export function measureAgreement(texts: readonly ComparedText[], creatorA: string, creatorB: string): AgreementReport {
  const both = texts.map(({ text, annotations }): Both => {
    return {
      text,
      codePoints: new CodePointIndex(text),
      words: Array.from(text.matchAll(WORDS), (word) => ({ start: word.index, end: word.index + word[0].length })),
      a: spansBy(creatorA, annotations, text).filter(isLabelled),
      b: spansBy(creatorB, annotations, text).filter(isLabelled),
    };
  });
  const all = texts
    .flatMap(({ annotations }) => annotations)
    .filter(({ creator, sources }) => !sources && [creatorA, creatorB].includes(creator));
  const counted = both.reduce((sum, { a, b }) => sum + a.length + b.length, 0);
  const characters = both.reduce((sum, { codePoints }) => sum + codePoints.length, 0);
  const names = [...new Set(both.flatMap(({ a, b }) => [...a, ...b].map(labelOf)))].sort();
  const unitizing = unitizingAlpha(characters, [unitizationOf(both, 'a'), unitizationOf(both, 'b')]);
  const labels = new Map(
    names.map((name) => {
      const own = both.map((text) => ({
        ...text,
        a: text.a.filter((span) => labelOf(span) === name),
        b: text.b.filter((span) => labelOf(span) === name),
      }));
      return [name, agreementOf(own, unitizing.categories.get(name)?.value ?? null)];
    }),
  );
  const pairs = both
    .flatMap(({ a, b }) => matchSpans(a, b))
    .flatMap(({ a, b }) => (a && b ? [[labelOf(a), labelOf(b)] as const] : []));
  return {
    texts: texts.length,
    words: both.reduce((sum, { words }) => sum + words.length, 0),
    characters,
    overall: agreementOf(both, unitizing.value),
    places: { kappa: cohenKappa(pairs), alpha: nominalAlpha(pairs) },
    labels,
    leftOut: all.length - counted,
  };
}

function agreementOf(both: readonly Both[], unitizing: number | null): LabelAgreement {
  const ofA = both.reduce((sum, { a }) => sum + a.length, 0);
  const ofB = both.reduce((sum, { b }) => sum + b.length, 0);
  const words = both.flatMap((text): (readonly [string, string])[] => {
    const a = labelsOfWords(text.words, text.a);
    const b = labelsOfWords(text.words, text.b);
    return text.words.map((_, index) => [a[index] ?? '', b[index] ?? ''] as const);
  });
  const matches = both.flatMap((text) => matchesByLabel(text));
  const exact = matches.filter(({ isExact }) => isExact).length;
  return {
    ofA,
    ofB,
    words: cohenKappa(words),
    unitizing,
    exact: scores(exact, ofA, ofB),
    overlap: scores(matches.length, ofA, ofB),
  };
}

/** For each word the labels that it stands under, as one text; empty: none. */
function labelsOfWords(words: readonly Range[], spans: readonly AnnotatedSpan[]): string[] {
  const labels: Set<string>[] = words.map(() => new Set());
  for (const span of spans) {
    for (let at = firstEndingAfter(words, span.start); at < words.length; at++) {
      const word = words[at];
      if (!word || word.start >= span.end) break;
      labels[at]?.add(labelOf(span));
    }
  }
  return labels.map((set) => (set.size === 0 ? '' : JSON.stringify([...set].sort())));
}

function firstEndingAfter(words: readonly Range[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Pairs of the same label. */
function matchesByLabel({ a, b }: Both): { readonly isExact: boolean }[] {
  const names = new Set(a.map(labelOf));
  return [...names].flatMap((name) =>
    matchSpans(
      a.filter((span) => labelOf(span) === name),
      b.filter((span) => labelOf(span) === name),
    ).flatMap((pair) =>
      pair.a && pair.b ? [{ isExact: pair.a.start === pair.b.start && pair.a.end === pair.b.end }] : [],
    ),
  );
}

function scores(matched: number, ofA: number, ofB: number): SpanScores {
  return {
    matched,
    precision: ofB === 0 ? null : matched / ofB,
    recall: ofA === 0 ? null : matched / ofA,
    f1: ofA + ofB === 0 ? null : (2 * matched) / (ofA + ofB),
  };
}

/** One person's units in code points of all texts laid end to end. */
function unitizationOf(both: readonly Both[], who: 'a' | 'b'): Unitization {
  const units = new Map<string, Range[]>();
  let offset = 0;
  for (const text of both) {
    const { codePoints } = text;
    for (const span of text[who]) {
      const start = offset + codePoints.fromUtf16(span.start);
      const end = offset + codePoints.fromUtf16(span.end);
      const name = labelOf(span);
      const known = units.get(name);
      if (known) known.push({ start, end });
      else units.set(name, [{ start, end }]);
    }
    offset += codePoints.length;
  }
  return new Map([...units].map(([name, ranges]) => [name, withoutOverlaps(ranges)]));
}

function isLabelled({ annotation }: AnnotatedSpan): boolean {
  return annotation.label !== null;
}

function labelOf({ annotation }: AnnotatedSpan): string {
  return annotation.label ?? '';
}
