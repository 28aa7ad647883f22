import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../src/core/analysis/analyzer.ts';
import { correctionRecordSchema, type CorrectionRecord } from '../../src/core/model/sidecar.ts';
import { hessen } from '../../src/core/profiles/hessen.ts';
import { attributeCorrections } from '../../src/core/provenance/attribute-corrections.ts';
import type { Attribution, Provenance } from '../../src/core/provenance/attribution.ts';
import {
  correctionsOfRule,
  placedCorrections,
  placedInText,
  revertEdit,
  revertEdits,
  type CorrectionPlace,
} from '../../src/core/provenance/placed-corrections.ts';
import { wordCorrections } from '../../src/core/provenance/word-corrections.ts';
import { knownText } from '../../src/core/sidecar/known-text.ts';
import { correctSitting } from '../../src/core/sitting/correct.ts';
import { placeCorrections } from '../../src/core/sitting/corrections.ts';
import { applyEdits, type Range } from '../../src/core/text/offsets.ts';
import { hostileText } from '../support/arbitraries.ts';
import { STRIPPED_PAGES } from '../support/real-pages.ts';
import { CREATED, editedPage, type EditedPage } from './edited-page.ts';

const RUNS = 200;

const UNKNOWN: Provenance = { id: 'unknown', rule: null, decided: true, creator: 'unknown', created: CREATED };

function recorded({ original, current, known }: EditedPage): CorrectionRecord[] {
  return attributeCorrections(original, current, known, UNKNOWN);
}

function textOf(original: string, records: readonly CorrectionRecord[]): string | undefined {
  return knownText(original, { document: null, records })?.text;
}

function placed(original: string, records: readonly CorrectionRecord[]): readonly CorrectionPlace[] {
  const places = placedCorrections(original, records);
  if (!places) throw new Error('the records do not fit their original');
  return places;
}

function attributions(places: readonly CorrectionPlace[]): Attribution[] {
  return places.map(({ record, start, end }) => ({ ...record, start, end }));
}

/** The change that an id was derived from. */
function changeOf(id: string): string {
  return id.replace(/(?:\.\d+)+$/u, '');
}

function touch(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

describe('corrections word by word', () => {
  it('lead from the original to the text, and never meet', () => {
    fc.assert(
      fc.property(editedPage, ({ original, current }) => {
        const corrections = wordCorrections(original, current);
        const edits = corrections.map(({ start, end, corrected }) => ({ start, end, newText: corrected }));
        expect(applyEdits(original, edits)).toBe(current);
        corrections.forEach((correction, index) => {
          expect(correction.original).not.toBe(correction.corrected);
          expect(correction.start).toBeGreaterThan(corrections[index - 1]?.end ?? -1);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['Das ist – so.', 'Das ist so.', [['– ', '']]],
    ['der Soft-und Hardware', 'der Soft- und Hardware', [['', ' ']]],
    ['die Lern\nplattform ist', 'die Lernplattform ist', [['Lern\nplattform', 'Lernplattform']]],
    ['ein Satz. \nNoch einer.', 'ein Satz. Noch einer.', [['\n', '']]],
    [
      'Das war gut',
      'Es war 🙂 gut',
      [
        ['Das', 'Es'],
        ['', '🙂 '],
      ],
    ],
    [
      'a\nb\n',
      'a\r\nb\r\n',
      [
        ['\n', '\r\n'],
        ['\n', '\r\n'],
      ],
    ],
  ])('%j → %j', (original, current, expected) => {
    expect(wordCorrections(original, current).map(({ original: from, corrected }) => [from, corrected])).toEqual(
      expected,
    );
  });

  it('are short and quickly found where every line of a sitting changes', () => {
    const sitting = STRIPPED_PAGES.join('');
    const begin = performance.now();
    const corrections = wordCorrections(sitting, sitting.replaceAll('\n', '\r\n').replaceAll('Herr ', 'Frau '));
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(Math.max(...corrections.map(({ original }) => original.length))).toBeLessThan(40);
  });
});

describe('recorded corrections', () => {
  it('fit the schema and lead from the original to the text', () => {
    fc.assert(
      fc.property(editedPage, (page) => {
        const records = recorded(page);
        for (const record of records) expect(correctionRecordSchema.safeParse(record).success).toBe(true);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
        expect(textOf(page.original, records)).toBe(page.current);
        const places = placed(page.original, records);
        expect(placedInText(page.current, records)).toEqual(places);
        for (const { record, start, end } of places) {
          expect(page.current.slice(start, end)).toBe(record.corrected);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('do so whatever the characters are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (kept, original, current) => {
        const [from, to] = [`${original}${kept}\n${kept}`, `${kept}\n${current}${kept}`];
        const records = recorded({ original: from, current: to, known: [] });
        expect(textOf(from, records)).toBe(to);
        expect(applyEdits(to, placed(from, records).map(revertEdit))).toBe(from);
      }),
      { numRuns: RUNS },
    );
  });

  it('of people stay decided', () => {
    fc.assert(
      fc.property(editedPage, (page) => {
        const records = recorded(page);
        const places = placed(page.original, records);
        for (const person of page.known.filter(({ decided }) => decided)) {
          const met = places.filter((place) => touch(place, person));
          const shared = met.filter(({ start, end }) => start < person.end && person.start < end);
          expect(shared.filter(({ record }) => !record.decided)).toEqual([]);
          if (met.some(({ record }) => !record.decided)) {
            expect(records.some(({ id }) => id === person.id || id.startsWith(`${person.id}.`))).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('stay what they are when the text is saved again', () => {
    fc.assert(
      fc.property(editedPage, ({ original, current, known }) => {
        const records = recorded({ original, current, known });
        expect(recorded({ original, current, known: attributions(placed(original, records)).reverse() })).toEqual(
          records,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('are taken back one by one, and the others stay', () => {
    fc.assert(
      fc.property(editedPage, fc.nat(), (page, which) => {
        const { original, current } = page;
        const records = recorded(page);
        fc.pre(records.length > 0);
        const places = placed(original, records);
        const reverted = places[which % places.length]!;
        const others = records.filter((record) => record !== reverted.record);
        const left = applyEdits(current, [revertEdit(reverted)]);
        expect(textOf(original, others)).toBe(left);
        const known = attributions(placed(original, others));
        const again = placed(original, recorded({ original, current: left, known }));
        for (const { record, ...place } of again) {
          const met = known.filter((other) => other.start < place.end && place.start < other.end);
          if (met.some(({ decided }) => decided)) expect(record.decided).toBe(true);
          // A diff may put a change elsewhere once its neighbour is gone; where it stays, it stays whose it was.
          if (!known.some((other) => touch(other, place))) continue;
          expect(known.map(({ id }) => changeOf(id))).toContain(changeOf(record.id));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are taken back all at once', () => {
    fc.assert(
      fc.property(editedPage, (page) => {
        const records = recorded(page);
        const twice = [...records, ...records.map((record) => ({ ...record, id: `${record.id}, merged` }))];
        const places = placed(page.original, twice);
        expect(places).toHaveLength(twice.length);
        expect(placedInText(page.current, twice)).toEqual(places);
        expect(applyEdits(page.current, revertEdits(places))).toBe(page.original);
      }),
      { numRuns: RUNS },
    );
  });

  it('of bulk repairs name their rules', () => {
    for (const text of STRIPPED_PAGES) {
      const source = correctSitting([{ path: '0001.txt', text }], new Analyzer(hessen), { level: 'inferred' })
        .sources[0]!;
      const known = placeCorrections(source.corrections).map(({ rule, correctedStart, correctedEnd }, index) => {
        const place = { start: correctedStart, end: correctedEnd };
        return { ...UNKNOWN, ...place, id: `repair-${String(index)}`, rule, decided: false };
      });
      const records = recorded({ original: text, current: source.corrected, known });
      for (const { record, ...place } of placed(text, records)) {
        expect(known.filter((one) => touch(one, place)).map(({ rule }) => rule)).toContain(record.rule);
      }
      expect(correctionsOfRule(records, 'text/lost-dash').length).toBeGreaterThan(0);
      expect(correctionsOfRule(records, null)).toEqual([]);
    }
  });

  it('keep fields of later versions and number the changes of one attribution', () => {
    const known = [{ ...UNKNOWN, id: 'a', creator: 'Anna', start: 0, end: 20, later: 1 } as Attribution];
    const records = attributeCorrections('eins zwei drei vier', 'Eins zwei Drei vier', known, UNKNOWN);
    expect(records).toMatchObject([
      { id: 'a', creator: 'Anna', later: 1, start: 0, end: 4, corrected: 'Eins' },
      { id: 'a.2', creator: 'Anna', later: 1, start: 10, end: 14, corrected: 'Drei' },
    ]);
  });

  it('that do not fit are told, whatever they say', () => {
    const [record] = attributeCorrections('eins zwei', 'eins drei', [], UNKNOWN);
    const broken: CorrectionRecord[][] = [
      [{ ...record!, start: 4 }],
      [{ ...record!, end: 99 }],
      [{ ...record!, end: 2 }],
      [{ ...record!, original: 'zwölf' }],
      [record!, { ...record!, id: 'other', corrected: 'vier' }],
    ];
    for (const records of broken) expect(placedCorrections('eins zwei', records)).toBeNull();
    for (const records of [broken[0]!, broken[1]!, broken[4]!]) expect(placedInText('eins drei!', records)).toBeNull();
    expect(placedInText('eins vier', [record!])).toBeNull();
  });
});
