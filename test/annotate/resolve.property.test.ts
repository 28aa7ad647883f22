import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from '../../src/core/annotate/quote.ts';
import { resolveAnchors, type Resolution } from '../../src/core/annotate/resolve.ts';
import { CodePointIndex } from '../../src/core/text/code-points.ts';
import type { Range } from '../../src/core/text/offsets.ts';
import { DENSE_PAGES, spansOf } from './dense-page.ts';
import { IdentifiedText } from './identified-text.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** What another editor, a script or a merge does to a file. */
const rewrite = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    at: share,
    removed: fc.nat(12),
    inserted: fc.string({ maxLength: 12 }),
  }),
  fc.record({ kind: fc.constant('delete' as const), at: share, removed: fc.integer({ min: 1, max: 700 }) }),
  fc.record({ kind: fc.constant('delete interjection' as const), at: share }),
  fc.record({ kind: fc.constant('insert interjection' as const), at: share, like: share }),
  fc.record({ kind: fc.constant('move' as const), at: share, length: fc.integer({ min: 20, max: 900 }), to: share }),
  fc.record({ kind: fc.constant('trim' as const) }),
);
type Rewrite = typeof rewrite extends fc.Arbitrary<infer T> ? T : never;

function rewritten(before: IdentifiedText, change: Rewrite): IdentifiedText {
  const { text } = before;
  const at = (where: number) => Math.floor(where * text.length);
  const interjections = spansOf(text).filter(({ start }) => text.charAt(start) === '(');
  const pick = (where: number) => interjections[Math.floor(where * interjections.length)];
  switch (change.kind) {
    case 'edit':
      return before.edited([
        { start: at(change.at), end: Math.min(text.length, at(change.at) + change.removed), newText: change.inserted },
      ]);
    case 'delete':
      return before.edited([
        { start: at(change.at), end: Math.min(text.length, at(change.at) + change.removed), newText: '' },
      ]);
    case 'delete interjection': {
      const span = pick(change.at);
      if (!span) return before;
      const gap = /^\s*/u.exec(text.slice(span.end))?.[0].length ?? 0;
      return before.edited([{ start: span.start, end: span.end + gap, newText: '' }]);
    }
    case 'insert interjection': {
      const span = pick(change.like);
      if (!span) return before;
      const start = text.indexOf('\n', at(change.at)) + 1;
      return before.edited([{ start, end: start, newText: `\n\n${text.slice(span.start, span.end)} \n\n\n` }]);
    }
    case 'move': {
      const start = at(change.at);
      const end = Math.min(text.length, start + change.length);
      return before.moved({ start, end }, Math.floor(change.to * (text.length - (end - start))));
    }
    case 'trim':
      return before.edited(
        [...text.matchAll(/ +(?=\n)/gu)].map(({ 0: blanks, index }) => ({
          start: index,
          end: index + blanks.length,
          newText: '',
        })),
      );
  }
}

const page = fc.constantFrom(...DENSE_PAGES);
const changes = fc.array(rewrite, { minLength: 1, maxLength: 12 });

/** Anchors that stand, without saying that a person should look, where none of their characters is. */
function silentlyMoved(before: IdentifiedText, after: IdentifiedText, resolutions: readonly Resolution[]): string[] {
  return spansOf(before.text).flatMap((span, index) => {
    const { state, range } = resolutions[index]!;
    if (range === null || state === 'fuzzy') return [];
    const own = new Set(before.in(span));
    const isOwn = after.in(range).some((identity) => own.has(identity));
    return isOwn || isInPlace(before, after, span, range)
      ? []
      : [`${state}: ${before.text.slice(span.start, span.end)} at ${range.start}`];
  });
}

/**
 * Whether a range lies where a span lay, between what stood before and behind it, or beside what is left of it: the words
 * were written there anew, and nothing in the text tells one from the other.
 */
function isInPlace(before: IdentifiedText, after: IdentifiedText, span: Range, range: Range): boolean {
  const isLeft = (index: number) =>
    after.identities[index]! < before.text.length && /\S/u.test(after.text.charAt(index));
  let previous = range.start - 1;
  while (previous >= 0 && !isLeft(previous)) previous--;
  let next = range.end;
  while (next < after.text.length && !isLeft(next)) next++;
  return (after.identities[previous] ?? -1) < span.end && (after.identities[next] ?? Infinity) >= span.start;
}

function resolved(before: IdentifiedText, after: IdentifiedText, known: string | null): Resolution[] {
  const codePoints = new CodePointIndex(before.text);
  const anchors = spansOf(before.text).map((span) => anchorAt(before.text, span, codePoints));
  return resolveAnchors(anchors, after.text, known);
}

describe('anchors in a text that was changed elsewhere', () => {
  it.each([
    ['with the last known text', true],
    ['without it', false],
  ])('are never moved silently to a lookalike, %s', (_name, knows) => {
    fc.assert(
      fc.property(page, changes, (pageText, drawn) => {
        const before = IdentifiedText.of(pageText);
        const after = drawn.reduce(rewritten, before);
        const resolutions = resolved(before, after, knows ? before.text : null);
        expect(silentlyMoved(before, after, resolutions)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('all stay where nothing but blanks at line ends went', () => {
    for (const pageText of DENSE_PAGES) {
      const before = IdentifiedText.of(pageText);
      const after = rewritten(before, { kind: 'trim' });
      for (const known of [pageText, null]) {
        for (const { state, range } of resolved(before, after, known)) {
          expect(state).not.toBe('orphan');
          expect(range).not.toBeNull();
        }
      }
    }
  });

  it('are exact where nothing changed', () => {
    for (const pageText of DENSE_PAGES) {
      const before = IdentifiedText.of(pageText);
      for (const known of [pageText, null]) {
        expect(resolved(before, before, known).map(({ state }) => state)).toEqual(spansOf(pageText).map(() => 'exact'));
      }
    }
  });
});
