import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjudicate, type Decision } from '../../../src/core/agreement/adjudicate.js';
import { compareAnnotations, type Comparison } from '../../../src/core/agreement/disagreements.js';
import { measureAgreement } from '../../../src/core/agreement/measure.js';
import type { AnnotationRecord, RelationRecord } from '../../../src/core/model/sidecar.js';
import { annotation, NOW } from './support.js';

const TEXT = 'eins zwei drei vier fünf sechs sieben acht neun zehn';

/** Comparisons in short: `kind a|b words`. */
const short = (comparisons: readonly Comparison[]): string[] =>
  comparisons.map(({ kind, a, b, range, differs }) => {
    const who = [a && `a:${a.label}`, b && `b:${b.label}`].filter(Boolean).join(' ');
    return [kind, who, TEXT.slice(range.start, range.end), ...(kind === 'agreed' ? [] : differs)].join(', ');
  });

const compare = (annotations: readonly AnnotationRecord[]): Comparison[] =>
  compareAnnotations(annotations, TEXT, 'A', 'B');

describe('comparisons', () => {
  it('tell what agrees, what differs and what only one has, by place', () => {
    const annotations = [
      annotation(TEXT, 'B', [43, 47], 'Z'),
      annotation(TEXT, 'A', [0, 4], 'X'),
      annotation(TEXT, 'B', [0, 4], 'X'),
      annotation(TEXT, 'A', [5, 9], 'X', { attributes: { Ton: 'a' } }),
      annotation(TEXT, 'B', [5, 9], 'X', { note: 'so' }),
      annotation(TEXT, 'A', [10, 14], 'X'),
      annotation(TEXT, 'B', [10, 14], 'Y'),
      annotation(TEXT, 'A', [15, 24], 'X'),
      annotation(TEXT, 'B', [15, 19], 'X'),
      annotation(TEXT, 'A', [25, 30], 'X'),
      annotation(TEXT, 'C', [0, 4], 'X'),
      annotation(TEXT, 'A', [31, 37], 'X', { state: 'orphan' }),
      annotation(TEXT, 'A', [38, 42], 'X', { sources: ['x'] }),
    ];
    expect(short(compare(annotations))).toEqual([
      'agreed, a:X b:X, eins',
      'fields, a:X b:X, zwei, attributes, note',
      'label, a:X b:Y, drei, label',
      'overlap, a:X b:X, vier fünf, span',
      'only-a, a:X, sechs',
      'only-b, b:Z, neun',
    ]);
  });

  it('pair the same label first where two stand on the same words', () => {
    const annotations = ['X', 'Y'].map((label) => annotation(TEXT, 'A', [0, 4], label));
    expect(short(compare([...annotations, annotation(TEXT, 'B', [0, 4], 'Y')]))).toEqual([
      'only-a, a:X, eins',
      'agreed, a:Y b:Y, eins',
    ]);
  });

  it('pair the larger overlap, and other labels only on the same words', () => {
    const annotations = [
      annotation(TEXT, 'A', [0, 9], 'X'),
      annotation(TEXT, 'B', [0, 2], 'X'),
      annotation(TEXT, 'B', [3, 9], 'X'),
      annotation(TEXT, 'A', [10, 30], 'X'),
      annotation(TEXT, 'B', [10, 14], 'Y'),
    ];
    expect(short(compare(annotations))).toEqual([
      'overlap, a:X b:X, eins zwei, span',
      'only-b, b:X, ei',
      'only-a, a:X, drei vier fünf sechs',
      'only-b, b:Y, drei',
    ]);
  });
});

const spans = fc.array(
  fc.tuple(fc.constantFrom('A', 'B'), fc.nat(30), fc.integer({ min: 1, max: 20 }), fc.constantFrom('X', 'Y')),
  { maxLength: 12 },
);
const records = spans.map((all) =>
  all.map(([creator, start, length, label], index) =>
    annotation(TEXT, creator, [start, start + length], label, { id: `${creator}${index}` }),
  ),
);

it('every annotation is in exactly one comparison, whatever the order that they are given in', () => {
  fc.assert(
    fc.property(records, fc.func(fc.nat()), (annotations, order) => {
      const comparisons = compare(annotations);
      const ids = comparisons.flatMap(({ a, b }) => [a?.id, b?.id].filter((id) => id !== undefined));
      expect([...ids].sort()).toEqual(annotations.map(({ id }) => id).sort());
      const shuffled = [...annotations].sort((x, y) => order(x.id) - order(y.id));
      expect(compare(shuffled)).toEqual(comparisons);
      const swapped = compareAnnotations(annotations, TEXT, 'B', 'A');
      expect(swapped.filter(({ kind }) => kind === 'agreed')).toHaveLength(
        comparisons.filter(({ kind }) => kind === 'agreed').length,
      );
    }),
  );
});

it('agreement with oneself is full, and figures do not depend on who is A', () => {
  fc.assert(
    fc.property(records, (annotations) => {
      const ofA = annotations.filter(({ creator }) => creator === 'A');
      const twins = ofA.map((record) => ({ ...record, id: `twin ${record.id}`, creator: 'B' }));
      const self = measureAgreement([{ text: TEXT, annotations: [...ofA, ...twins] }], 'A', 'B');
      if (ofA.length > 0) expect(self.overall).toMatchObject({ unitizing: 1, exact: { f1: 1 }, overlap: { f1: 1 } });
      expect(self.overall.words.value ?? 1).toBeCloseTo(1, 10);
      const one = measureAgreement([{ text: TEXT, annotations }], 'A', 'B');
      const other = measureAgreement([{ text: TEXT, annotations }], 'B', 'A');
      expect(other.overall.words.value ?? 0).toBeCloseTo(one.overall.words.value ?? 0, 10);
      expect(other.overall.unitizing ?? 0).toBeCloseTo(one.overall.unitizing ?? 0, 10);
      expect(other.overall.exact.f1).toBe(one.overall.exact.f1);
      expect(one.overall.words.value ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

it('measures several texts by label and says what it left out', () => {
  const texts = [
    {
      text: TEXT,
      annotations: [
        annotation(TEXT, 'A', [0, 4], 'X'),
        annotation(TEXT, 'B', [0, 4], 'X'),
        annotation(TEXT, 'A', [5, 9], 'X'),
        annotation(TEXT, 'B', [5, 9], 'Y'),
        annotation(TEXT, 'A', [10, 14], null),
        annotation(TEXT, 'C', [10, 14], 'X'),
        annotation(TEXT, 'A', [10, 14], 'X', { sources: ['x'] }),
      ],
    },
    { text: 'noch ein Text', annotations: [annotation('noch ein Text', 'B', [5, 13], 'X')] },
  ];
  const report = measureAgreement(texts, 'A', 'B');
  expect(report).toMatchObject({ texts: 2, words: 13, characters: TEXT.length + 13, leftOut: 1 });
  expect([...report.labels.keys()]).toEqual(['X', 'Y']);
  expect(report.labels.get('X')).toMatchObject({
    ofA: 2,
    ofB: 2,
    exact: { matched: 1, precision: 0.5, recall: 0.5, f1: 0.5 },
  });
  // Of two places that both annotated they agree on one; A says X twice, so that chance would give one in two.
  expect(report.places.kappa).toEqual({ value: 0, items: 2 });
  // Words under X: both 1, only A 1, only B 2, none 9: Po 10/13, Pe (2·3 + 11·10)/169.
  expect(report.labels.get('X')?.words.value).toBeCloseTo((10 / 13 - 116 / 169) / (1 - 116 / 169), 10);
});

describe('adjudication', () => {
  const a = annotation(TEXT, 'A', [0, 4], 'X', { note: 'von A' });
  const b = annotation(TEXT, 'B', [0, 4], 'Y', { note: 'von B' });
  const agreed = ['A', 'B'].map((creator) => annotation(TEXT, creator, [5, 9], 'Z'));
  const relation: RelationRecord = {
    record: 'relation',
    id: 'r',
    kind: 'belegt',
    from: a.id,
    to: agreed[0]?.id ?? '',
    creator: 'A',
    created: NOW,
  };
  const run = (decision: Decision | null) => {
    let ids = 0;
    const adjudicator = { creator: 'J', now: NOW, newId: () => `new-${ids++}` };
    return adjudicate(
      compare([a, b, ...agreed]),
      [relation, { ...relation, id: 'r2', creator: 'B', from: b.id }],
      ({ kind }) => (kind === 'agreed' ? null : decision),
      adjudicator,
    );
  };
  const outcome = (decision: Decision | null) => {
    const { annotations, relations, open } = run(decision);
    return {
      made: annotations.map(({ label, note, sources }) => [label, note, sources]),
      relations: relations.map(({ kind, from, to }) => `${from} ${kind} ${to}`),
      open: open.length,
    };
  };
  const both = [a.id, b.id];
  const rest = ['Z', null, agreed.map(({ id }) => id)];

  it.each<[string, Decision | null, ReturnType<typeof outcome>]>([
    ['nothing', null, { made: [rest], relations: [], open: 1 }],
    ['A', { take: 'a' }, { made: [['X', 'von A', both], rest], relations: ['new-0 belegt new-1'], open: 0 }],
    ['B', { take: 'b' }, { made: [['Y', 'von B', both], rest], relations: ['new-0 belegt new-1'], open: 0 }],
    [
      'both',
      { take: 'both' },
      {
        made: [['X', 'von A', [a.id]], ['Y', 'von B', [b.id]], rest],
        relations: ['new-0 belegt new-2', 'new-1 belegt new-2'],
        open: 0,
      },
    ],
    ['neither', { take: 'neither' }, { made: [rest], relations: [], open: 0 }],
    [
      'edited',
      { take: 'edited', fields: { label: 'W', note: null } },
      { made: [['W', null, both], rest], relations: ['new-0 belegt new-1'], open: 0 },
    ],
  ])('takes %s', (_, decision, expected) => {
    expect(outcome(decision)).toEqual(expected);
  });

  it('makes records of the adjudicator and leaves those of the annotators alone', () => {
    const { annotations } = run({ take: 'a' });
    expect(annotations[0]).toMatchObject({ creator: 'J', created: NOW, modified: null, anchor: a.anchor });
    expect(a.creator).toBe('A');
  });
});
