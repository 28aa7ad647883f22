import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SidecarEntry } from '../../src/core/model/sidecar.ts';
import { canonicalJson } from '../../src/core/sidecar/canonical-json.ts';
import { mergeSidecars } from '../../src/core/sidecar/merge-sidecars.ts';
import { parseSidecar } from '../../src/core/sidecar/parse-sidecar.ts';
import { serializeSidecar } from '../../src/core/sidecar/serialize-sidecar.ts';
import { EMPTY_SIDECAR, keyText, type Sidecar } from '../../src/core/sidecar/sidecar.ts';
import { meetingSidecar, strangeLine, versionOf } from './support.ts';

const threeVersions = meetingSidecar.chain((base) => fc.tuple(fc.constant(base), versionOf(base), versionOf(base)));
const RUNS = { numRuns: 1_000 };

/** Fields that a person gives; the place of an annotation follows its text, and times are the later ones. */
function said(record: SidecarEntry): [string, unknown][] {
  return Object.entries(record).filter(([key]) => !['anchor', 'state', 'modified', 'id'].includes(key));
}

function byKey({ records }: Sidecar): Map<string, SidecarEntry> {
  return new Map(records.map((record) => [keyText(record), record]));
}

/** The values of a record, those of its attributes each on its own: they are merged one by one. */
function valuesOf(record: SidecarEntry | undefined): Map<string, string> {
  const fields = record === undefined ? [] : said(record);
  const values = fields.flatMap(([key, value]) =>
    key === 'attributes'
      ? Object.entries(value as Record<string, string>).map(([name, word]) => [`${key}.${name}`, word])
      : [[key, value]],
  );
  return new Map(values.map(([key, value]) => [String(key), canonicalJson(value)]));
}

/** Records without what depends on the text of the document. */
function words(sidecar: Sidecar): unknown {
  return sidecar.records.map((record) => Object.fromEntries([['id', record.id], ...said(record)]));
}

function changeOf(record: SidecarEntry): string | null {
  if (record.record !== 'correction') return null;
  return canonicalJson([record.start, record.end, record.original, record.corrected]);
}

describe('a merge of sidecars', () => {
  it('loses nothing that a side said', () => {
    fc.assert(
      fc.property(threeVersions, ([base, ours, theirs]) => {
        const { merged } = mergeSidecars(base, ours, theirs);
        const before = byKey(base);
        for (const side of [ours, theirs]) {
          for (const record of side.records) {
            const old = before.get(keyText(record));
            const versions = merged.records.filter(({ id }) => id === record.id || id.startsWith(`${record.id}~`));
            // A correction that both sides made stands there once.
            if (changeOf(record) !== null && merged.records.map(changeOf).includes(changeOf(record))) continue;
            const was = valuesOf(old);
            const kept = versions.map(valuesOf);
            for (const [key, value] of valuesOf(record)) {
              if (was.get(key) === value) continue;
              expect(
                kept.map((values) => values.get(key)),
                `${key} of ${record.id}`,
              ).toContain(value);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('says the same from both sides', () => {
    fc.assert(
      fc.property(threeVersions, ([base, ours, theirs]) => {
        const one = mergeSidecars(base, ours, theirs);
        const other = mergeSidecars(base, theirs, ours);
        expect(words(one.merged)).toEqual(words(other.merged));
        expect(one.conflicts).toEqual(other.conflicts);
        const unrelated = mergeSidecars(null, ours, theirs);
        expect(words(unrelated.merged)).toEqual(words(mergeSidecars(null, theirs, ours).merged));
      }),
      RUNS,
    );
  });

  it('done again changes nothing', () => {
    fc.assert(
      fc.property(threeVersions, ([base, ours, theirs]) => {
        const { merged } = mergeSidecars(base, ours, theirs);
        for (const known of [base, null]) {
          const once = known === null ? mergeSidecars(null, ours, theirs).merged : merged;
          expect(words(mergeSidecars(known, once, theirs).merged)).toEqual(words(once));
          expect(words(mergeSidecars(known, once, ours).merged)).toEqual(words(once));
          expect(mergeSidecars(known, once, once).merged).toEqual(once);
        }
      }),
      RUNS,
    );
  });

  it('takes a side as it is where the other changed nothing', () => {
    fc.assert(
      fc.property(
        meetingSidecar.chain((base) => fc.tuple(fc.constant(base), versionOf(base))),
        ([base, side]) => {
          const expected = serializeSidecar(mergeSidecars(side, side, side).merged);
          for (const { merged, conflicts } of [mergeSidecars(base, side, base), mergeSidecars(base, base, side)]) {
            expect(serializeSidecar(merged)).toBe(expected);
            expect(conflicts).toEqual([]);
          }
        },
      ),
      RUNS,
    );
  });

  it('gives a sidecar that can be written and read', () => {
    fc.assert(
      fc.property(threeVersions, ([base, ours, theirs]) => {
        const { merged } = mergeSidecars(base, ours, theirs);
        const text = serializeSidecar(merged);
        const read = parseSidecar(text);
        expect(read.faults).toEqual([]);
        expect(serializeSidecar(read)).toBe(text);
      }),
      RUNS,
    );
  });

  it('keeps the lines that nobody can read', () => {
    const lines = fc.array(
      strangeLine.filter((line) => line.trim() !== ''),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(lines, lines, lines, (before, here, there) => {
        const [base, ours, theirs] = [before, [...before, ...here], [...before, ...there]].map((texts) =>
          parseSidecar(texts.join('\n')),
        ) as [Sidecar, Sidecar, Sidecar];
        const kept = mergeSidecars(base, ours, theirs).merged.kept.map(({ text }) => text);
        for (const side of [ours, theirs]) {
          for (const { text } of side.kept) {
            const count = (list: readonly { text: string }[]) => list.filter((line) => line.text === text).length;
            expect(kept.filter((line) => line === text).length).toBeGreaterThanOrEqual(count(side.kept));
          }
        }
      }),
    );
  });
});

const ORIGIN = { creator: 'A', created: '2024-01-01T00:00:00Z' };
const anchor = (start: number, exact = 'Beifall') => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start, end: start + exact.length },
});
const annotation = (fields: object) => ({
  ...{ record: 'annotation' as const, id: 'a', label: null, attributes: {}, note: null, unit: 'selection' as const },
  ...{ anchor: anchor(3), state: 'exact' as const, ...ORIGIN, modified: null as string | null },
  ...fields,
});
const document = (sha256: string, more: object = {}) => ({
  ...{ record: 'document' as const, format: 'plenar.sidecar' as const, version: 1 as const },
  ...{ text: { sha256: sha256.repeat(64), characters: 9 }, original: null },
  ...more,
});
const sidecar = (records: SidecarEntry[], named: Sidecar['document'] = null): Sidecar => ({
  ...EMPTY_SIDECAR,
  document: named,
  records,
});

describe('a merge', () => {
  it('takes the fields of both sides', () => {
    const base = sidecar([annotation({})]);
    const ours = sidecar([annotation({ label: 'Zuruf', attributes: { a: '1' }, modified: '2024-02-01T00:00:00Z' })]);
    const theirs = sidecar([annotation({ note: 'hm', attributes: { b: '2' }, modified: '2024-03-01T00:00:00Z' })]);
    const { merged, conflicts } = mergeSidecars(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.records).toEqual([
      annotation({ label: 'Zuruf', note: 'hm', attributes: { a: '1', b: '2' }, modified: '2024-03-01T00:00:00Z' }),
    ]);
  });

  it('keeps the version that was modified earlier under another id', () => {
    const base = sidecar([annotation({})]);
    const ours = sidecar([annotation({ label: 'A', modified: '2024-02-01T00:00:00Z' })]);
    const theirs = sidecar([annotation({ label: 'B', modified: '2024-03-01T00:00:00Z' })]);
    const { merged, conflicts } = mergeSidecars(base, ours, theirs);
    expect(merged.records).toMatchObject([{ id: 'a', label: 'B' }, { label: 'A' }]);
    expect(conflicts).toEqual([{ record: 'annotation', id: 'a', kind: 'changed', keptAs: merged.records[1]?.id }]);
  });

  it('keeps what one side changed and the other deleted, but not what only moved with its text', () => {
    const base = sidecar([annotation({})]);
    const edited = sidecar([annotation({ note: 'x' })]);
    const moved = sidecar([annotation({ anchor: anchor(90), state: 'moved' })]);
    expect(mergeSidecars(base, sidecar([]), edited)).toMatchObject({
      merged: { records: [{ note: 'x' }] },
      conflicts: [{ id: 'a', kind: 'deleted' }],
    });
    expect(mergeSidecars(base, sidecar([]), moved).merged.records).toEqual([]);
  });

  it('keeps a deleted annotation that the other side commented on', () => {
    const comment = { record: 'comment' as const, id: 'c', annotation: 'a', text: 'no', ...ORIGIN, modified: null };
    const base = sidecar([annotation({})]);
    const { merged, conflicts } = mergeSidecars(base, sidecar([]), sidecar([annotation({}), comment]));
    expect(merged.records.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(conflicts).toMatchObject([{ id: 'a', kind: 'deleted' }]);
  });

  it('takes an annotation that moved on both sides where the text of ours has it, without a conflict', () => {
    const base = sidecar([annotation({})], document('a'));
    const ours = sidecar([annotation({ anchor: anchor(10) })], document('b'));
    const theirs = sidecar([annotation({ anchor: anchor(20) })], document('c'));
    const { merged, conflicts } = mergeSidecars(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(merged.records).toEqual([annotation({ anchor: anchor(10) })]);
    expect(merged.document).toEqual(document('b'));
  });

  it('says in the document that positions belong to different texts', () => {
    const base = sidecar([annotation({})], document('a'));
    const ours = sidecar([annotation({ anchor: anchor(10) })], document('b'));
    const theirs = sidecar([annotation({}), annotation({ id: 'new' })], document('a'));
    // Only ours has another text, but the new annotation counts in the old one.
    expect(mergeSidecars(base, ours, theirs).merged.document).toEqual(document('b', { merged: true }));
    expect(mergeSidecars(base, theirs, ours).merged.document).toEqual(document('b', { merged: true }));
    const sameText = sidecar([annotation({ anchor: anchor(10) }), annotation({ id: 'new' })], document('b'));
    expect(mergeSidecars(base, ours, sameText).merged.document).toEqual(document('b'));
    // Written anew, it is whole again, whatever the other side still says.
    const mixed = sidecar([annotation({})], document('a', { merged: true }));
    expect(mergeSidecars(mixed, ours, mixed).merged.document).toEqual(document('b'));
  });

  it('keeps the words that a person chose rather than those that an edit left', () => {
    const base = sidecar([annotation({})], document('a'));
    const edit = sidecar([annotation({ anchor: anchor(3, 'Beifal'), state: 'edited' })], document('b'));
    const chosen = { anchor: anchor(40, 'Zuruf'), modified: '2024-03-01T00:00:00Z' };
    const person = sidecar([annotation(chosen)], document('a'));
    expect(mergeSidecars(base, edit, person).merged.records).toMatchObject([{ anchor: anchor(40, 'Zuruf') }]);
    const other = sidecar([annotation({ anchor: anchor(7, 'Ruf'), modified: '2024-02-01T00:00:00Z' })], document('a'));
    const both = mergeSidecars(base, other, person);
    expect(both.merged.records).toMatchObject([{ anchor: anchor(40, 'Zuruf') }, { anchor: anchor(7, 'Ruf') }]);
    expect(both.conflicts).toHaveLength(1);
  });

  it('takes the same correction of both sides once, as that of a person', () => {
    const change = {
      record: 'correction' as const,
      start: 1,
      end: 2,
      original: 'a',
      corrected: 'b',
      rule: null,
      ...ORIGIN,
    };
    const ours = sidecar([{ ...change, id: 'x', decided: false }]);
    const theirs = sidecar([
      { ...change, id: 'y', decided: true },
      { ...change, id: 'z', end: 3, decided: false },
    ]);
    expect(mergeSidecars(EMPTY_SIDECAR, ours, theirs).merged.records.map(({ id }) => id)).toEqual(['y', 'z']);
  });

  it('is read only where one side is', () => {
    expect(mergeSidecars(null, EMPTY_SIDECAR, { ...EMPTY_SIDECAR, readOnly: true }).merged.readOnly).toBe(true);
  });
});
