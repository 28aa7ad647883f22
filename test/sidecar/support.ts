import fc from 'fast-check';
import type { DocumentRecord, SidecarEntry } from '../../src/core/model/sidecar.ts';
import { canBeRewritten } from '../../src/core/sidecar/canonical-json.ts';
import { keyText, type Sidecar } from '../../src/core/sidecar/sidecar.ts';

const TIMES = ['2024-01-01T10:00:00Z', '2024-02-01T10:00:00Z', '2024-02-01T12:30:00+02:00', '2025-06-30T08:15:00.250Z'];

/** Any UTF-16 code units, lone surrogates among them. */
export const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 }), codeUnits);

const time = fc.constantFrom(...TIMES);
const modified = fc.oneof(fc.constant(null), time);
const hash = fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64));

/** @param ids few, so that two sidecars share some */
function entry(ids: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<SidecarEntry> {
  const origin = { id: ids, creator: text, created: time };
  const anchor = fc.record({
    quote: fc.record({ exact: text, prefix: text, suffix: text }),
    position: fc.record({ start: fc.nat(40), end: fc.nat(40) }),
  });
  return fc.oneof(
    fc.record({
      ...origin,
      record: fc.constant('annotation' as const),
      label: fc.oneof(fc.constant(null), text),
      attributes: fc
        .dictionary(fc.constantFrom('tone', 'topic', '1', 'id'), text, { maxKeys: 3 })
        .map((attributes) => ({ ...attributes })),
      note: fc.oneof(fc.constant(null), text),
      unit: fc.constantFrom('selection' as const, 'turn' as const),
      anchor,
      state: fc.constantFrom('exact' as const, 'moved' as const, 'edited' as const, 'orphan' as const),
      modified,
    }),
    fc.record({ ...origin, record: fc.constant('comment' as const), annotation: ids, text, modified }),
    fc.record({
      ...origin,
      record: fc.constant('relation' as const),
      kind: fc.constantFrom('answers', 'interrupts'),
      from: ids,
      to: ids,
    }),
    fc.record({
      ...origin,
      record: fc.constant('ignore' as const),
      scope: fc.constantFrom('finding' as const, 'file' as const),
      code: fc.constantFrom('text/lost-dash', 'page/header'),
      fingerprint: fc.oneof(fc.constant(null), text),
      quote: fc.oneof(fc.constant(null), text),
      reason: text,
    }),
    fc.record({
      ...origin,
      record: fc.constant('correction' as const),
      start: fc.nat(5),
      end: fc.nat(5),
      original: text,
      corrected: text,
      rule: fc.oneof(fc.constant(null), fc.constant('text/lost-dash')),
      decided: fc.boolean(),
    }),
    fc.record({
      ...origin,
      record: fc.constant('review' as const),
      index: fc.nat(3),
      page: fc.oneof(fc.constant(null), fc.nat(9)),
      sha256: hash,
    }),
  );
}

const document: fc.Arbitrary<DocumentRecord> = fc.record({
  record: fc.constant('document' as const),
  format: fc.constant('plenar.sidecar' as const),
  version: fc.constant(1 as const),
  text: fc.record({ sha256: hash, characters: fc.nat(9) }),
  original: fc.oneof(
    fc.constant(null),
    fc.record({ sha256: hash, encoding: fc.constantFrom('utf-8', 'windows-1252') }),
  ),
});

/** Lines that no version of Plenar reads, and records of versions to come. */
export const strangeLine = fc.oneof(
  fc.constantFrom('{oops', '[]', '5', '{"record":"future","id":"x","n":1}', '{"record":"comment","id":"c"}', '{"a":1}'),
  fc.constantFrom('{"record":"annotation","__proto__":{"x":1}}', '12345678901234567890', '\u0000', '\ud800'),
);

function unique(records: readonly SidecarEntry[]): SidecarEntry[] {
  return [...new Map(records.map((record) => [keyText(record), record])).values()];
}

/** Adds fields of a later version to some records. */
function withUnknown(record: fc.Arbitrary<SidecarEntry>): fc.Arbitrary<SidecarEntry> {
  const unknown = fc.dictionary(fc.constantFrom('zz', 'later', '7'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });
  return fc
    .tuple(record, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: unknown }))
    .map(([known, more]) => ({ ...more, ...known }));
}

const isFaithful = ({ records }: Sidecar): boolean => records.every(canBeRewritten);

function sidecarOf(ids: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Sidecar> {
  return fc
    .record({
      document: fc.oneof(fc.constant(null), document),
      records: fc.array(withUnknown(entry(ids, text)), { maxLength: 9 }).map(unique),
    })
    .map((content): Sidecar => ({ ...content, kept: [], faults: [], readOnly: false }))
    .filter(isFaithful);
}

/** Any sidecar without lines that are kept. */
export const anySidecar = sidecarOf(
  fc.oneof(
    fc.uuid(),
    anyText.filter((id) => id !== ''),
  ),
  anyText,
);

/** Sidecars whose records and words often meet. */
const FEW_IDS = fc.constantFrom('1', '2', '3', '4', '5');
const FEW_WORDS = fc.constantFrom('', 'Beifall', 'Zuruf', 'ä');
export const meetingSidecar = sidecarOf(FEW_IDS, FEW_WORDS);

/** A version of a sidecar: some records gone, some with other fields, some new. */
export function versionOf(base: Sidecar): fc.Arbitrary<Sidecar> {
  const count = base.records.length;
  return fc
    .record({
      fates: fc.array(fc.constantFrom('stays', 'stays', 'goes', 'changes', 'moves'), {
        minLength: count,
        maxLength: count,
      }),
      others: fc.array(entry(FEW_IDS, FEW_WORDS), { minLength: count, maxLength: count }),
      added: fc.array(entry(FEW_IDS, FEW_WORDS), { maxLength: 3 }),
      document: fc.oneof(fc.constant(base.document), document),
    })
    .map(({ fates, others, added, document: named }) => {
      const changed = base.records.flatMap((record, index) => {
        const fate = fates[index];
        if (fate === 'goes') return [];
        if (fate === 'changes') return [changedRecord(record, others[index])];
        if (fate === 'moves' && record.record === 'annotation') return [movedRecord(record)];
        return [record];
      });
      const known = new Set(base.records.map(keyText));
      const fresh = unique(added).filter((record) => !known.has(keyText(record)));
      return { ...base, document: named, records: unique([...changed, ...fresh]) };
    });
}

function changedRecord(record: SidecarEntry, other: SidecarEntry | undefined): SidecarEntry {
  if (record.record === 'annotation')
    return { ...record, note: other?.creator ?? '', modified: other?.created ?? null };
  if (record.record === 'comment') return { ...record, text: other?.creator ?? '', modified: other?.created ?? null };
  return { ...record, creator: other?.creator ?? '' };
}

function movedRecord<R extends SidecarEntry & { record: 'annotation' }>(record: R): R {
  const { start, end } = record.anchor.position;
  return { ...record, anchor: { ...record.anchor, position: { start: start + 7, end: end + 7 } }, state: 'moved' };
}
