import { describe, expect, it } from 'vitest';
import type { RelationKind } from '../../src/core/model/project.js';
import type { AnnotationRecord, RelationRecord } from '../../src/core/model/sidecar.js';
import { kindsFrom, partnersOf, type AtPlace } from '../../src/client/annotations/relation-choices.js';

const kind = (name: string, from: string[] | null, to: string[] | null = null): RelationKind => ({
  name,
  from,
  to,
  guideline: null,
});
const at = (id: string, label: string | null, start: number, end: number): AtPlace => ({
  record: { record: 'annotation', id, label } as AnnotationRecord,
  range: { start, end },
  state: 'exact',
  candidates: [],
});

describe('what a relation may join', () => {
  it('offers the kinds that may begin at the label; a note begins only what any label begins', () => {
    const kinds = [kind('proves', ['Proof']), kind('answers', null), kind('interrupts', ['Shout'])];
    expect(kindsFrom(kinds, 'Proof').map(({ name }) => name)).toEqual(['proves', 'answers']);
    expect(kindsFrom(kinds, null).map(({ name }) => name)).toEqual(['answers']);
  });

  it('lists what the kind allows, the nearest first, without itself, without orphans, without what is related already', () => {
    const from = at('from', 'Proof', 100, 110);
    const all = [
      at('far', 'Claim', 0, 5),
      from,
      at('near', 'Claim', 112, 120),
      at('around', 'Claim', 90, 200),
      at('other', 'Shout', 111, 112),
      at('taken', 'Claim', 121, 122),
      { ...at('orphan', 'Claim', 0, 1), range: null },
    ];
    const relation = { record: 'relation', id: 'r', kind: 'proves', from: 'from', to: 'taken' } as RelationRecord;
    const context = { kind: 'proves', allowed: ['Claim'], relations: [relation] };
    expect(partnersOf(from, all, context).map(({ record }) => record.id)).toEqual(['around', 'near', 'far']);
    const another = partnersOf(from, all, { ...context, kind: 'answers', allowed: null });
    expect(another.map(({ record }) => record.id)).toEqual(['around', 'other', 'near', 'taken', 'far']);
  });
});
