import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiveAnchors, type LiveAnchor } from '../../src/core/annotate/live-anchors.ts';
import type { TextEdit } from '../../src/core/text/offsets.ts';
import { DENSE_PAGES, spansOf } from './dense-page.ts';
import { IdentifiedText } from './identified-text.ts';

/** An edit as a person makes it, in shares of the text's length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(
    { weight: 6, arbitrary: fc.nat(6) },
    { weight: 2, arbitrary: fc.nat(60) },
    { weight: 1, arbitrary: fc.nat(900) },
  ),
  inserted: fc.oneof(
    fc.constantFrom('', 'x', ' – ', '(Beifall SPD)', '\n\n\n', 'ü', '(Zuruf)\n\n\n', '„Wort“'),
    fc.string({ maxLength: 12 }),
  ),
});
type DrawnEdit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const edits = fc.array(edit, { minLength: 1, maxLength: 25 });
const page = fc.constantFrom(...DENSE_PAGES);

function editIn(text: string, { at, removed, inserted }: DrawnEdit): TextEdit {
  const start = Math.floor(at * text.length);
  return { start, end: Math.min(text.length, start + removed), newText: inserted };
}

interface Session {
  readonly live: LiveAnchors;
  /** Texts after each change, the first one included. */
  readonly texts: IdentifiedText[];
  /** Edits that lead from each text to the next. */
  readonly made: TextEdit[];
  /** The anchors at each text. */
  readonly states: LiveAnchor[][];
}

function edited(pageText: string, drawn: readonly DrawnEdit[]): Session {
  let text = IdentifiedText.of(pageText);
  const live = new LiveAnchors(pageText);
  spansOf(pageText).forEach((range, index) => live.attach(String(index), range));
  const session: Session = { live, texts: [text], made: [], states: [live.all()] };
  for (const one of drawn) {
    const made = editIn(text.text, one);
    text = text.edited([made]);
    live.change([made], text.text);
    session.texts.push(text);
    session.made.push(made);
    session.states.push(live.all());
  }
  return session;
}

function inverse({ start, newText }: TextEdit, before: string, end: number): TextEdit {
  return { start, end: start + newText.length, newText: before.slice(start, end) };
}

describe('anchors in a text that is edited', () => {
  it('keep every character of theirs that is left, and take in no other that stood there', () => {
    fc.assert(
      fc.property(page, edits, (pageText, drawn) => {
        const { live, texts } = edited(pageText, drawn);
        const first = texts[0]!;
        const last = texts.at(-1)!;
        const spans = spansOf(pageText);
        for (const { id, range, state } of live.all()) {
          const own = new Set(first.in(spans[Number(id)]!));
          const left = last.identities.filter((identity) => own.has(identity));
          if (range === null) {
            expect(left, `orphan ${id} had words left`).toEqual([]);
            continue;
          }
          const inside = last.in(range);
          expect(
            inside.filter((identity) => own.has(identity)),
            `anchor ${id} lost words`,
          ).toEqual(left);
          const strange = inside.filter((identity) => identity < pageText.length && !own.has(identity));
          expect(strange, `anchor ${id} took in words of others`).toEqual([]);
          if (state === 'exact') {
            const words = pageText.slice(spans[Number(id)]!.start, spans[Number(id)]!.end);
            expect(last.text.slice(range.start, range.end)).toBe(words);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are what they were after undo, and what they became after redo', () => {
    fc.assert(
      fc.property(page, edits, fc.infiniteStream(fc.boolean()), (pageText, drawn, directions) => {
        const { live, texts, made, states } = edited(pageText, drawn);
        let at = made.length;
        const steps = directions.take(40);
        for (const back of steps) {
          if (back ? at === 0 : at === made.length) continue;
          const { start, end, newText } = made[back ? at - 1 : at]!;
          const before = texts[back ? at - 1 : at]!.text;
          const step = back ? inverse({ start, end, newText }, before, end) : { start, end, newText };
          at += back ? -1 : 1;
          live.change([step], texts[at]!.text);
          expect(live.all()).toEqual(states[at]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are what they were after several changes are undone at once', () => {
    fc.assert(
      fc.property(page, edits, fc.double({ min: 0, max: 1, noNaN: true }), (pageText, drawn, share) => {
        const { live, texts, states } = edited(pageText, drawn);
        const at = Math.floor(share * (texts.length - 1));
        const last = texts.at(-1)!.text;
        live.change([{ start: 0, end: last.length, newText: texts[at]!.text }], texts[at]!.text);
        if (texts[at]!.text !== last) expect(live.all()).toEqual(states[at]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('anchors whose words are cut', () => {
  const text = DENSE_PAGES[0]!;
  const [span] = spansOf(text);
  const range = span!;

  it('are orphans with their words, and go along when these are pasted with their surroundings', () => {
    const live = new LiveAnchors(text);
    live.attach('a', range);
    const cut = { start: Math.max(0, range.start - 40), end: range.end + 40 };
    const words = text.slice(cut.start, cut.end);
    const without = text.slice(0, cut.start) + text.slice(cut.end);
    live.change([{ ...cut, newText: '' }], without);
    expect(live.get('a')).toMatchObject({
      range: null,
      state: 'orphan',
      quote: { exact: text.slice(range.start, range.end) },
    });
    live.change([{ start: 0, end: 0, newText: words }], words + without);
    const start = range.start - cut.start;
    expect(live.get('a')).toMatchObject({ state: 'moved', range: { start, end: start + range.end - range.start } });
  });

  it('are not attached to the same words typed elsewhere', () => {
    const live = new LiveAnchors(text);
    live.attach('a', range);
    const words = text.slice(range.start, range.end);
    const without = text.slice(0, range.start) + text.slice(range.end);
    live.change([{ ...range, newText: '' }], without);
    live.change([{ start: 5, end: 5, newText: words }], without.slice(0, 5) + words + without.slice(5));
    expect(live.get('a')).toMatchObject({ range: null, state: 'orphan' });
  });
});
