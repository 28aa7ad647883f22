import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCorrections,
  composeCorrections,
  placeCorrections,
  type Correction,
  type ReasonedEdit,
} from '../../src/core/sitting/corrections.js';
import { message } from '../../src/core/model/message.js';
import { OriginalPlaces } from '../../src/core/sitting/original-places.js';
import { EditSet } from '../../src/core/text/edit-set.js';
import { applyEdits } from '../../src/core/text/offsets.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '–', ')'), maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n'), minLength: 1, maxLength: 30 });
const wish = fc.record({ at: fc.nat(30), length: fc.nat(4), newText: word });
const reasons = ['text/one', 'text/two'] as const;

/** Edits of a text that can be applied together, made of wishes that may not fit. */
function editsOf(
  length: number,
  wishes: readonly { at: number; length: number; newText: string }[],
  rule: string,
): ReasonedEdit[] {
  const edits = new EditSet<ReasonedEdit>();
  for (const { at, length: wanted, newText } of wishes) {
    const start = Math.min(at, length);
    edits.addAll([{ start, end: Math.min(length, start + wanted), newText, rule, applicability: 'safe' }]);
  }
  return [...edits.edits];
}

/** Rounds of edits on a text, composed. */
function composed(original: string, rounds: readonly (readonly { at: number; length: number; newText: string }[])[]) {
  let corrections: Correction[] = [];
  let corrected = original;
  for (const [round, wishes] of rounds.entries()) {
    const edits = editsOf(corrected.length, wishes, reasons[round % 2] ?? 'text/one');
    corrections = composeCorrections(original, corrections, corrected, edits);
    corrected = applyEdits(corrected, edits);
  }
  return { corrections, corrected };
}

const rounds = fc.array(fc.array(wish, { maxLength: 5 }), { maxLength: 4 });

describe('corrections composed over rounds', () => {
  it('carry the evidence of every change that went into them, each sentence once', () => {
    const [one, two] = [message('“{word}” {n}×', { word: 'x', n: 1 }), message('“{word}” {n}×', { word: 'x', n: 2 })];
    const edit = { start: 3, end: 4, newText: 'D', rule: 'text/one', applicability: 'safe' as const };
    const plain = { ...edit, start: 0, end: 1 };
    const first = composeCorrections('abcdef', [], 'abcdef', [plain, { ...edit, evidence: [one] }]);
    const second = composeCorrections('abcdef', first, 'DbcDef', [{ ...edit, newText: 'x', evidence: [two, one] }]);
    expect(second.map(({ evidence }) => evidence)).toEqual([undefined, [one, two]]);
    expect(new OriginalPlaces(second).corrections).toEqual(second);
  });

  it('lead from the original to what the rounds made of it', () => {
    fc.assert(
      fc.property(text, rounds, (original, wishes) => {
        const { corrections, corrected } = composed(original, wishes);
        expect(applyCorrections(original, corrections)).toBe(corrected);
      }),
      { numRuns: 2000 },
    );
  });

  it('are ascending, quote the original, and change something', () => {
    fc.assert(
      fc.property(text, rounds, (original, wishes) => {
        let behindLast = 0;
        for (const { start, end, original: quoted, corrected } of composed(original, wishes).corrections) {
          expect(start).toBeGreaterThanOrEqual(behindLast);
          expect(original.slice(start, end)).toBe(quoted);
          expect(corrected).not.toBe(quoted);
          behindLast = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keep the reason of a change that no later round touches, and take the less sure one where rounds meet', () => {
    const safe: ReasonedEdit = { start: 0, end: 1, newText: 'A', rule: 'text/safe', applicability: 'safe' };
    const first = composeCorrections('abcdef', [], 'abcdef', [safe, { ...safe, start: 3, end: 4, newText: 'D' }]);
    const inferred: ReasonedEdit = { start: 3, end: 5, newText: 'x', rule: 'text/inferred', applicability: 'inferred' };
    expect(composeCorrections('abcdef', first, 'AbcDef', [inferred])).toEqual([
      { start: 0, end: 1, original: 'a', corrected: 'A', rule: 'text/safe', applicability: 'safe' },
      { start: 3, end: 5, original: 'de', corrected: 'x', rule: 'text/inferred', applicability: 'inferred' },
    ]);
  });

  it('disappear where a later round takes a change back', () => {
    const there: ReasonedEdit = { start: 1, end: 1, newText: '–', rule: 'text/one', applicability: 'safe' };
    const first = composeCorrections('ab', [], 'ab', [there]);
    const back: ReasonedEdit = { start: 1, end: 2, newText: '', rule: 'text/two', applicability: 'safe' };
    expect(composeCorrections('ab', first, 'a–b', [back])).toEqual([]);
  });
});

describe('places of a corrected text in its original', () => {
  it('divide original and corrected text alike: each range holds what its original became', () => {
    fc.assert(
      fc.property(text, rounds, fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }), (original, wishes, cuts) => {
        const { corrections, corrected } = composed(original, wishes);
        const borders = [...new Set(cuts.map((cut) => Math.min(cut, corrected.length)))].sort((a, b) => a - b);
        const ranges = borders.slice(1).map((end, index) => ({ start: borders[index] ?? 0, end }));
        const places = new OriginalPlaces(corrections);
        const found = ranges.map((range) => places.cut(range));
        const cut = places.corrections;
        expect(applyCorrections(original, cut)).toBe(corrected);
        let behindLast = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(behindLast);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(original.length);
          expect(cut.some((each) => each.start < start && start < each.end)).toBe(false);
          expect(cut.some((each) => each.start < end && end < each.end)).toBe(false);
          behindLast = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('find unchanged text where it was', () => {
    fc.assert(
      fc.property(text, rounds, (original, wishes) => {
        const { corrections, corrected } = composed(original, wishes);
        const places = new OriginalPlaces(corrections);
        let at = 0;
        for (const { correctedStart, correctedEnd } of [
          ...placeCorrections(corrections),
          { correctedStart: corrected.length, correctedEnd: corrected.length },
        ]) {
          if (at < correctedStart) {
            const { start, end } = places.cover({ start: at, end: correctedStart });
            expect(original.slice(start, end)).toContain(corrected.slice(at, correctedStart));
          }
          at = correctedEnd;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('put a closing bracket that was inserted before new lines on the side that it closes', () => {
    const corrections: Correction[] = [
      { start: 8, end: 9, original: ' ', corrected: ')\n\n', rule: 'interjection/unclosed', applicability: 'inferred' },
    ];
    const places = new OriginalPlaces(corrections);
    // "(Beifall Danke" became "(Beifall)\n\nDanke".
    expect(places.cut({ start: 0, end: 9 })).toEqual({ start: 0, end: 8 });
    expect(places.cut({ start: 11, end: 16 })).toEqual({ start: 9, end: 14 });
    expect(places.corrections.map(({ start, end, corrected }) => [start, end, corrected])).toEqual([
      [8, 8, ')'],
      [8, 9, '\n\n'],
    ]);
  });
});

describe('a set of edits', () => {
  it('takes in only what can be applied together, whatever the order', () => {
    fc.assert(
      fc.property(text, fc.array(wish, { maxLength: 12 }), (original, wishes) => {
        const edits = editsOf(original.length, wishes, 'text/one');
        expect(() => applyEdits(original, edits)).not.toThrow();
        expect(applyEdits(original, edits)).toBe(applyEdits(original, [...edits].reverse()));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses all edits of a fix when one of them meets another fix', () => {
    const edits = new EditSet<{ start: number; end: number }>();
    expect(edits.addAll([{ start: 4, end: 6 }])).toBe(true);
    expect(
      edits.addAll([
        { start: 0, end: 1 },
        { start: 5, end: 7 },
      ]),
    ).toBe(false);
    expect(edits.addAll([{ start: 6, end: 6 }])).toBe(false);
    expect(edits.addAll([{ start: 6, end: 7 }])).toBe(true);
    expect(edits.edits).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 7 },
    ]);
  });
});
