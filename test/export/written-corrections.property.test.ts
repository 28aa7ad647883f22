import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.js';
import { transcriptDocument } from '../../src/core/export/document.js';
import { readDocument, verifyDocument } from '../../src/core/export/verify.js';
import { withWritten, type WrittenCorrection } from '../../src/core/export/written-corrections.js';
import { hessen } from '../../src/core/profiles/hessen.js';
import { wordCorrections } from '../../src/core/provenance/word-corrections.js';
import { correctSitting } from '../../src/core/sitting/correct.js';
import type { Correction } from '../../src/core/sitting/corrections.js';
import { EditSet } from '../../src/core/text/edit-set.js';
import { applyEdits, type TextEdit } from '../../src/core/text/offsets.js';
import { transcriptText } from '../support/arbitraries.js';
import { LEVELS } from './support.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '–'), maxLength: 4 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '\n'), minLength: 1, maxLength: 30 });
const wish = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(4), newText: word });
const wishes = fc.array(wish, { maxLength: 5 });
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

function editsOf(before: string, wanted: readonly Wish[]): readonly TextEdit[] {
  const edits = new EditSet<TextEdit>();
  for (const { at, length, newText } of wanted) {
    const start = Math.floor(at * before.length);
    const edit = { start, end: Math.min(before.length, start + length), newText };
    if (before.slice(edit.start, edit.end) !== newText) edits.addAll([edit]);
  }
  return edits.edits;
}

/** What was written into a file: a word diff, as sidecars have it. */
function writtenInto(original: string, file: string): WrittenCorrection[] {
  let shift = 0;
  return wordCorrections(original, file).map((change, index) => {
    const start = change.start + shift;
    const end = start + change.corrected.length;
    shift = end - change.end;
    const isPersons = index % 2 === 0;
    const whose = isPersons ? { rule: null, by: 'Erika' } : { rule: 'text/x', by: 'rule' };
    return { start, end, original: change.original, ...whose, decided: isPersons };
  });
}

describe('corrections that were written into a file, and those that its export makes', () => {
  const listed = fc.tuple(text, wishes, wishes).map(([original, before, after]) => {
    const file = applyEdits(original, editsOf(original, before));
    const corrections = editsOf(file, after).map(({ start, end, newText }): Correction => {
      return {
        start,
        end,
        original: file.slice(start, end),
        corrected: newText,
        rule: 'text/y',
        applicability: 'safe',
      };
    });
    return { original, file, corrections, list: withWritten(file, writtenInto(original, file), corrections) };
  });

  it('lead back to the original and on to the corrected text, from one place each', () => {
    fc.assert(
      fc.property(listed, ({ original, file, corrections, list }) => {
        const put = (side: 'original' | 'corrected') =>
          applyEdits(
            file,
            list.map((correction) => ({ ...correction, newText: correction[side] })),
          );
        expect(put('original')).toBe(original);
        expect(put('corrected')).toBe(
          applyEdits(
            file,
            corrections.map((correction) => ({ ...correction, newText: correction.corrected })),
          ),
        );
        let behind = 0;
        for (const { start, end, original: before, written } of list) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(file.slice(start, end)).toBe(written ?? before);
          behind = end;
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('are those of the export at the same places, and say whose the others are', () => {
    fc.assert(
      fc.property(listed, ({ file, corrections, list }) => {
        const own = list.filter(({ rule }) => rule === 'text/y');
        expect(own.map(({ start, end, corrected }) => ({ start, end, corrected }))).toEqual(
          corrections.map(({ start, end, corrected }) => ({ start, end, corrected })),
        );
        for (const { rule, by, decided, written, corrected, start, end } of list) {
          if (rule === 'text/y') continue;
          expect([by, decided]).toEqual(rule === null ? ['Erika', true] : ['rule', false]);
          expect(written).toBe(corrected);
          expect(file.slice(start, end)).toBe(corrected);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an export of a corrected file', () => {
  const sha256 = (bytes: string) => createHash('sha256').update(bytes).digest('hex');

  it('is proven against the file and its original', () => {
    fc.assert(
      fc.property(transcriptText, wishes, fc.constantFrom(...LEVELS), (original, changes, level) => {
        const file = applyEdits(original, editsOf(original, changes));
        const corrected = correctSitting([{ path: 'a.txt', text: file }], new Analyzer(hessen), { level });
        const facts = { sha256: sha256(file), originalSha256: sha256(original), encoding: 'utf-8' as const };
        const document = transcriptDocument(corrected, [{ ...facts, written: writtenInto(original, file) }], '1');
        expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document });
        expect(verifyDocument(document, [{ text: file, sha256: facts.sha256, original }])).toEqual([]);
        if (original === file) return;
        // Another original, and corrections that are not listed, are found.
        expect(verifyDocument(document, [{ text: file, sha256: facts.sha256, original: `${original}x` }])).toHaveLength(
          1,
        );
        const silent = transcriptDocument(corrected, [facts], '1');
        expect(verifyDocument(silent, [{ text: file, sha256: facts.sha256, original }])).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('must not say that corrections were written into a file that is its own original', () => {
    const corrected = correctSitting([{ path: 'a.txt', text: 'a b' }], new Analyzer(hessen), { level: 'none' });
    const facts = { sha256: sha256('a b'), originalSha256: sha256('a b'), encoding: 'utf-8' as const };
    const written = [{ start: 0, end: 1, original: 'x', rule: null, by: 'Erika', decided: true }];
    const document = transcriptDocument(corrected, [{ ...facts, written }], '1');
    expect(verifyDocument(document, [{ text: 'a b', sha256: facts.sha256 }])).toMatchObject([{ part: 'sources[0]' }]);
  });
});
