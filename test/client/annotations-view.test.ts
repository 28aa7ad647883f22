import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { AnchorState } from '../../src/core/model/anchor.js';
import type { Label } from '../../src/core/model/project.js';
import type { AnnotationRecord, RelationRecord } from '../../src/core/model/sidecar.js';
import { entriesOf, type Entry } from '../../src/client/annotations-view/entry.js';
import { choicesOf, filtered, isFiltering, NO_FILTER } from '../../src/client/annotations-view/filter.js';
import { groupsOf, type Group } from '../../src/client/annotations-view/groups.js';

const time = '2024-05-01T10:00:00Z';

function annotation(id: string, fields: Partial<AnnotationRecord> = {}): AnnotationRecord {
  return {
    record: 'annotation',
    id,
    label: null,
    attributes: {},
    note: null,
    unit: 'selection',
    anchor: { quote: { exact: id, prefix: '', suffix: '' }, position: { start: 0, end: 1 } },
    state: 'exact',
    creator: 'A',
    created: time,
    modified: null,
    ...fields,
  };
}

function entry(id: string, fields: Partial<Entry> & { label?: string | null; creator?: string } = {}): Entry {
  const { label = null, creator = 'A', ...rest } = fields;
  const state = fields.state ?? 'exact';
  return {
    uri: 'file:///p/1.txt',
    path: '1.txt',
    id,
    record: annotation(id, { label, creator, state }),
    state,
    start: state === 'orphan' ? null : 0,
    comments: 0,
    links: [],
    ...rest,
  };
}

const label = (name: string): Label => ({
  name,
  color: 'blue',
  key: null,
  appliesTo: ['selection'],
  guideline: null,
  attributes: [],
});
const tagSet = [label('Claim'), label('Shout')];
const ids = ({ entries }: Group): string[] => entries.map(({ id }) => id);
const heads = (groups: readonly Group[]): string[] =>
  groups.map((group) => ('name' in group ? String(group.name) : 'path' in group ? group.path : group.kind));

describe('groups of the annotations view', () => {
  it('lists the labels of the tag set in its order, those without annotations too, then unknown ones, then notes', () => {
    const groups = groupsOf([entry('n'), entry('x', { label: 'Gone' }), entry('s', { label: 'Shout' })], 'label', {
      labels: tagSet,
      pages: null,
    });
    expect(heads(groups)).toEqual(['Claim', 'Shout', 'Gone', 'null']);
    expect(groups.map((group) => group.entries.length)).toEqual([0, 1, 1, 1]);
  });

  it('has what needs attention first: what was not found, what is unsure, what was edited; it stays in its label too', () => {
    const states: AnchorState[] = ['edited', 'exact', 'orphan', 'fuzzy', 'moved'];
    const entries = states.map((state) => entry(state, { state, label: 'Claim' }));
    const [attention, claim] = groupsOf(entries, 'label', { labels: tagSet, pages: null });
    expect(attention?.kind).toBe('attention');
    expect(ids(attention!)).toEqual(['orphan', 'fuzzy', 'edited']);
    expect(claim?.entries).toHaveLength(5);
  });

  it('goes by place: page by page in one text', () => {
    const pages = [
      { start: 0, index: 0, number: 17 },
      { start: 100, index: 1, number: null },
      { start: 200, index: 2, number: 19 },
    ];
    const entries = [
      entry('c', { start: 250 }),
      entry('b', { start: 200 }),
      entry('a', { start: 99 }),
      entry('o', { state: 'orphan' }),
    ];
    const groups = groupsOf(entries, 'place', { labels: tagSet, pages });
    expect(groups.map((group) => [group.kind, ids(group)])).toEqual([
      ['attention', ['o']],
      ['page', ['a']],
      ['page', ['b', 'c']],
    ]);
  });

  it('goes by place: text by text, page 2 before page 10', () => {
    const of = (path: string): Entry => entry(path, { path, uri: `file:///p/${path}` });
    const groups = groupsOf([of('s/10.txt'), of('s/2.txt'), of('a.txt')], 'place', { labels: [], pages: null });
    expect(heads(groups)).toEqual(['a.txt', 's/2.txt', 's/10.txt']);
  });

  it('goes by author', () => {
    const groups = groupsOf([entry('1', { creator: 'B' }), entry('2'), entry('3', { creator: 'B' })], 'author', {
      labels: tagSet,
      pages: null,
    });
    expect(groups.map((group) => [heads([group])[0], ids(group)])).toEqual([
      ['A', ['2']],
      ['B', ['1', '3']],
    ]);
  });

  it('loses no annotation and lists none twice, whatever the grouping', () => {
    const anyEntry = fc.record({
      label: fc.constantFrom(null, 'Claim', 'Shout', 'Gone'),
      creator: fc.constantFrom('', 'A', 'B'),
      state: fc.constantFrom<AnchorState>('exact', 'moved', 'edited', 'fuzzy', 'orphan'),
      path: fc.constantFrom('1.txt', '2.txt'),
      start: fc.nat(500),
    });
    fc.assert(
      fc.property(fc.array(anyEntry), fc.constantFrom('label', 'author', 'place'), (all, grouping) => {
        const entries = all.map(({ path, start, ...fields }, index) =>
          entry(String(index), {
            ...fields,
            path,
            uri: path,
            start: fields.state === 'orphan' ? null : start,
          }),
        );
        const groups = groupsOf(entries, grouping, { labels: tagSet, pages: null });
        const listed = groups.filter(({ kind }) => kind !== 'attention').flatMap(ids);
        expect(listed.sort()).toEqual(entries.map(({ id }) => id).sort());
        const unsure = entries.filter(({ state }) => ['orphan', 'fuzzy', 'edited'].includes(state));
        expect(groups.find(({ kind }) => kind === 'attention')?.entries.length ?? 0).toBe(unsure.length);
      }),
    );
  });
});

describe('filter of the annotations view', () => {
  const entries = [
    entry('1', { label: 'Claim', creator: 'A' }),
    entry('2', { label: 'Claim', creator: 'B', state: 'fuzzy' }),
    entry('3', { label: null, creator: 'B' }),
  ];

  it.each([
    [NO_FILTER, ['1', '2', '3']],
    [{ ...NO_FILTER, labels: ['Claim'] }, ['1', '2']],
    [{ ...NO_FILTER, labels: [null] }, ['3']],
    [{ ...NO_FILTER, labels: ['Claim', null], authors: ['B'] }, ['2', '3']],
    [{ ...NO_FILTER, authors: ['B'], states: ['fuzzy' as const] }, ['2']],
    [{ ...NO_FILTER, authors: ['C'] }, []],
  ])('%j', (filter, expected) => {
    expect(filtered(entries, filter).map(({ id }) => id)).toEqual(expected);
    expect(isFiltering(filter)).toBe(expected.length < 3);
  });

  it('offers what there is with its count, the tag set first, and what is asked for although nothing has it', () => {
    const choices = choicesOf(entries, ['Shout', 'Claim'], { ...NO_FILTER, authors: ['C'] });
    expect([...choices.labels]).toEqual([
      ['Shout', 0],
      ['Claim', 2],
      [null, 1],
    ]);
    expect([...choices.authors]).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 0],
    ]);
    expect([...choices.states]).toEqual([
      ['fuzzy', 1],
      ['exact', 2],
    ]);
  });
});

describe('entries of the annotations view', () => {
  it('know their discussion and both ends of their relations, also those that lead nowhere', () => {
    const [a, b] = [annotation('a'), annotation('b')];
    const relation = (id: string, from: string, to: string): RelationRecord => ({
      record: 'relation',
      id,
      kind: 'answers',
      from,
      to,
      creator: 'A',
      created: time,
    });
    const comment = (id: string) => ({
      record: 'comment' as const,
      id,
      annotation: 'a',
      text: 'x',
      creator: 'A',
      created: time,
      modified: null,
    });
    const [first, second] = entriesOf({
      uri: 'u',
      path: 'p',
      annotations: [a, b].map((record) => ({ record, state: record.state })),
      startOf: () => 3,
      comments: [comment('1'), comment('2')],
      relations: [relation('r', 'a', 'b'), relation('q', 'b', 'gone')],
    });
    expect(first).toMatchObject({ comments: 2, start: 3 });
    expect(first!.links.map(({ isOutgoing, other }) => [isOutgoing, other?.id])).toEqual([[true, 'b']]);
    expect(second!.links.map(({ isOutgoing, other }) => [isOutgoing, other?.id])).toEqual([
      [false, 'a'],
      [true, undefined],
    ]);
  });
});
