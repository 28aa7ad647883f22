import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionRecord, DocumentRecord } from '../../src/core/model/sidecar.ts';
import { documentRecordSchema, sidecarRecordSchema } from '../../src/core/model/sidecar.ts';
import { anchorSchema } from '../../src/core/model/anchor.ts';
import { canonicalJson } from '../../src/core/sidecar/canonical-json.ts';
import { knownText } from '../../src/core/sidecar/known-text.ts';
import { CodePointIndex } from '../../src/core/text/code-points.ts';

function correction(start: number, original: string, corrected: string, id = `${start}`): CorrectionRecord {
  return {
    ...{ record: 'correction', id, start, end: start + new CodePointIndex(original).length, original, corrected },
    ...{ rule: null, decided: false, creator: 'A', created: '2024-01-01T00:00:00Z' },
  };
}

function document(text: string, more: object = {}): DocumentRecord {
  return {
    ...{ record: 'document', format: 'plenar.sidecar', version: 1, original: null },
    text: { sha256: 'a'.repeat(64), characters: new CodePointIndex(text).length },
    ...more,
  };
}

describe('the last known text', () => {
  it('is the original with its corrections, counted in code points', () => {
    const text = 'Der 😀 Beifall – ja';
    const records = [correction(14, '–', '-'), correction(4, '😀', '(Heiterkeit)'), correction(0, '', '„')];
    expect(knownText(text, { document: document('„Der (Heiterkeit) Beifall - ja'), records })).toEqual({
      text: '„Der (Heiterkeit) Beifall - ja',
      agrees: true,
    });
  });

  it('does not agree where the length differs or the sidecar is a merge', () => {
    expect(knownText('abc', { document: document('abcd'), records: [] })).toEqual({ text: 'abc', agrees: false });
    const merged = document('abc', { merged: true });
    expect(knownText('abc', { document: merged, records: [] })).toEqual({ text: 'abc', agrees: false });
    expect(knownText('abc', { document: null, records: [] })).toEqual({ text: 'abc', agrees: false });
  });

  it.each([
    ['overlap', [correction(0, 'ab', 'x'), correction(1, 'bc', 'y')]],
    ['say different things of one place', [correction(0, 'ab', 'x', '1'), correction(0, 'ab', 'y', '2')]],
    ['are of another original', [correction(0, 'xy', 'z')]],
    ['lie behind the end', [correction(3, '', 'z', '1'), correction(4, '', 'z', '2')]],
  ])('is not known where corrections %s', (_, records) => {
    expect(knownText('abc', { document: document('abc'), records })).toBeNull();
  });

  it('takes the same correction twice as once', () => {
    const records = [correction(0, 'ab', 'x', '1'), correction(0, 'ab', 'x', '2')];
    expect(knownText('abc', { document: document('xc'), records })).toEqual({ text: 'xc', agrees: true });
  });

  it('never throws', () => {
    const any = fc.record({ start: fc.nat(9), original: fc.string({ maxLength: 3 }), corrected: fc.string() });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 9 }), fc.array(any, { maxLength: 4 }), (text, changes) => {
        const records = changes.map(({ start, original, corrected }, index) =>
          correction(start, original, corrected, `${index}`),
        );
        knownText(text, { document: null, records });
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order of fields', () => {
  it('names every field of every record', () => {
    const shapes = [
      ...sidecarRecordSchema.def.options,
      anchorSchema,
      anchorSchema.shape.quote,
      anchorSchema.shape.position,
    ];
    const fields = shapes.flatMap(({ shape }) => Object.keys(shape));
    expect(fields.length).toBeGreaterThan(40);
    expect(Object.keys(documentRecordSchema.shape)).toContain('merged');
    for (const field of fields) {
      // Fields without a place in the order come behind, sorted: a blank would stand before them.
      expect(canonicalJson({ ' ': 1, [field]: 2 }), field).toBe(`{"${field}":2," ":1}`);
    }
  });
});
