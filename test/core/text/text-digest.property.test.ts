import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../src/core/text/offsets.js';
import { TextDigest } from '../../../src/core/text/text-digest.js';

const text = fc.string({ minLength: 0, maxLength: 40 }).chain((unit) => fc.nat(300).map((times) => unit.repeat(times)));

const edit = fc.record({ from: fc.nat(12_000), length: fc.nat(5_000), newText: fc.string({ maxLength: 30 }) });

/** Edits that do not overlap, from places anywhere. */
function editsOf(length: number, wanted: readonly { from: number; length: number; newText: string }[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let behind = 0;
  for (const { from, length: size, newText } of [...wanted].sort((a, b) => a.from - b.from)) {
    const start = Math.min(Math.max(behind, from), length);
    const end = Math.min(start + size, length);
    edits.push({ start, end, newText });
    behind = end;
  }
  return edits;
}

describe('the digest of a text', () => {
  it('is the same however the text came about', () => {
    fc.assert(
      fc.property(text, fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (begin, rounds) => {
        const digest = new TextDigest(begin);
        let current = begin;
        for (const wanted of rounds) {
          const edits = editsOf(current.length, wanted);
          current = applyEdits(current, edits);
          digest.follow(edits, current);
          expect(digest.value).toBe(new TextDigest(current).value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('differs for texts that differ in one character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 5_000 }), fc.nat(), (content, place) => {
        const at = place % content.length;
        const other =
          content.slice(0, at) + String.fromCharCode((content.charCodeAt(at) + 1) % 65_536) + content.slice(at + 1);
        expect(new TextDigest(other).value).not.toBe(new TextDigest(content).value);
      }),
    );
  });
});
