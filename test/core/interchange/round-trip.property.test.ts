import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/core/interchange/records.js';
import type { AnnotatedText, Imported, Loss } from '../../../src/core/interchange/model.js';
import { INTERCHANGE_FORMATS, type InterchangeFormatId } from '../../../src/core/interchange/formats.js';
import { annotatedText, differences, expectSame, PROJECT, readBack } from './support.js';

/** Formats that keep ids; records of the others are met in their order. */
const WITH_IDS: ReadonlySet<InterchangeFormatId> = new Set(['web-annotation', 'label-studio']);

describe.each(INTERCHANGE_FORMATS.map((format) => [format.id, format] as const))('%s', (id, { write }) => {
  it('brings back everything but what it says that it loses, and loses all that it says', () => {
    fc.assert(
      fc.property(annotatedText, (document) => {
        const exported = write([document], PROJECT);
        const imported = readBack(id, exported, document);
        expect(imported.faults).toEqual([]);
        expectSame(actualLosses(id, document, imported, exported.losses), exported.losses.flatMap(namedLosses));
      }),
      { numRuns: 400 },
    );
  });
});

function namedLosses({ aspect, ids }: Loss): string[] {
  return ids.map((id) => `${aspect} of ${id}`);
}

/** What differs after the round trip. */
function actualLosses(
  format: InterchangeFormatId,
  document: AnnotatedText,
  imported: Imported,
  losses: readonly Loss[],
): string[] {
  const gone = new Set(losses.filter(({ aspect }) => aspect === 'record').flatMap(({ ids }) => ids));
  const lost: string[] = [];
  const pairs = new Map<string, string>();
  const compare = (before: Parameters<typeof differences>[0], after: Parameters<typeof differences>[1] | undefined) => {
    if (!after) lost.push(`record of ${before.id}`);
    else lost.push(...differences(before, after).map((aspect) => `${aspect} of ${before.id}`));
    pairs.set(before.id, after?.id ?? '');
  };
  const meet = <Entry extends { readonly id: string }>(before: readonly Entry[], after: readonly Entry[]) => {
    const kept = before.filter((record) => !gone.has(record.id));
    return before.map((record) => {
      const match = WITH_IDS.has(format)
        ? after.find((other) => other.id === record.id || other.id === record.id.replaceAll('#', '%23'))
        : after[kept.indexOf(record)];
      return [record, gone.has(record.id) && !WITH_IDS.has(format) ? undefined : match] as const;
    });
  };
  const ordered = inOrder(document).map(({ annotation }) => annotation);
  for (const [before, after] of meet(ordered, imported.annotations)) compare(before, after);
  // Label Studio gives relations no ids and sorts them by person: what is the same is the same.
  const relations = [...imported.relations];
  for (const relation of document.relations) {
    const index = relations.findIndex((other) => {
      const isSame = other.from === pairs.get(relation.from) && other.to === pairs.get(relation.to);
      return format === 'web-annotation'
        ? other.id === relation.id
        : isSame && (format === 'brat' || other.kind === relation.kind);
    });
    const [after] = index >= 0 && !gone.has(relation.id) ? relations.splice(index, 1) : [];
    compare(relation, after);
    if (after) expect([after.from, after.to]).toEqual([pairs.get(relation.from), pairs.get(relation.to)]);
  }
  for (const [before, after] of meet(document.comments, imported.comments)) {
    compare(before, after);
    if (after) expect(after.annotation).toBe(pairs.get(before.annotation));
  }
  const expected = document.annotations.length + document.relations.length + document.comments.length - gone.size;
  expect(imported.annotations.length + imported.relations.length + imported.comments.length).toBe(expected);
  return lost;
}
