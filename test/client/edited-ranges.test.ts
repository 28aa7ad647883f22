import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedRanges } from '../../src/client/corrections/edited-ranges.js';
import { applyEdits, type TextEdit } from '../../src/core/text/offsets.js';

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 12 });
const text = fc.string({ unit: fc.constantFrom('x', 'y', ' ', '\n'), maxLength: 60 });

/** Ascending edits that do not overlap. */
const edited = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(8), fc.nat(6), words), { maxLength: 6 }))
  .map(([before, drawn]) => {
    const edits: TextEdit[] = [];
    let at = 0;
    for (const [gap, length, newText] of drawn) {
      const start = at + gap;
      const end = start + length;
      if (end > before.length) break;
      edits.push({ start, end, newText });
      at = end;
    }
    return { before, edits };
  });

function position(of: string, offset: number): { line: number; character: number } {
  const head = of.slice(0, offset);
  return { line: head.split('\n').length - 1, character: offset - (head.lastIndexOf('\n') + 1) };
}

const rangeIn = (of: string, start: number, end: number) => ({ start: position(of, start), end: position(of, end) });

describe('the places of edits that were made', () => {
  it('hold their new text', () => {
    fc.assert(
      fc.property(edited, ({ before, edits }) => {
        const after = applyEdits(before, edits);
        let shift = 0;
        const expected = edits.map(({ start, end, newText }) => {
          const from = start + shift;
          shift += newText.length - (end - start);
          return rangeIn(after, from, from + newText.length);
        });
        const made = edits.map(({ start, end, newText }) => ({ range: rangeIn(before, start, end), newText }));
        expect(editedRanges(made)).toEqual(expected);
      }),
    );
  });

  it('do not depend on the line ends of the new text', () => {
    const at = { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } };
    const places = [
      { range: at, newText: 'one\r\ntwo' },
      { range: { start: { line: 2, character: 9 }, end: { line: 3, character: 0 } }, newText: '' },
    ];
    const unix = places.map((place) => ({ ...place, newText: place.newText.replace('\r', '') }));
    expect(editedRanges(places)).toEqual(editedRanges(unix));
    expect(editedRanges(places)[1]?.start).toEqual({ line: 3, character: 9 });
  });
});
